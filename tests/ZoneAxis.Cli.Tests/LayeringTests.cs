using System.Reflection;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Web;

namespace ZoneAxis.Cli.Tests;

/// <summary>One direction, no way back: Crystallography, then Diffraction, then Corpora, then Learning, then Identification, then Web, then Cli.</summary>
public class LayeringTests
{
    private const string Crystallography = "ZoneAxis.Crystallography";
    private const string Diffraction = "ZoneAxis.Diffraction";
    private const string Corpora = "ZoneAxis.Corpora";
    private const string Learning = "ZoneAxis.Learning";
    private const string Identification = "ZoneAxis.Identification";
    private const string Web = "ZoneAxis.Web";
    private const string Cli = "zoneaxis";
    private static readonly string[] DeepLearning = ["TorchSharp", "libtorch"];

    [Fact]
    public void Crystallography_uses_nothing_of_ours() => Assert.Empty(OursOf(typeof(Crystal).Assembly));

    [Fact]
    public void Diffraction_uses_crystallography_alone() => Assert.Equal([Crystallography], OursOf(typeof(PatternSimulator).Assembly));

    [Fact]
    public void Corpora_use_crystallography_and_diffraction_alone() => Assert.Equal([Crystallography, Diffraction], OursOf(typeof(Corpus).Assembly));

    [Fact]
    public void Learning_uses_corpora_crystallography_and_diffraction_alone() =>
        Assert.Equal([Corpora, Crystallography, Diffraction], OursOf(typeof(Msdn).Assembly));

    [Fact]
    public void Identification_uses_all_of_these() => Assert.Equal([Corpora, Crystallography, Diffraction, Learning], OursOf(typeof(Identifier).Assembly));

    [Fact]
    public void The_page_and_its_server_use_what_they_show() => Assert.Equal([Crystallography, Diffraction, Identification, Learning], OursOf(typeof(WebServer).Assembly));

    [Fact]
    public void The_command_line_uses_all() => Assert.Equal([Corpora, Crystallography, Diffraction, Identification, Learning, Web], OursOf(typeof(ZoneAxisProgram).Assembly));

    [Theory]
    [InlineData(typeof(Crystal))]
    [InlineData(typeof(PatternSimulator))]
    [InlineData(typeof(Corpus))]
    public void Physics_and_corpora_do_without_the_deep_learning_runtime(Type anyOfIt) =>
        Assert.DoesNotContain(ReachableFrom(anyOfIt.Assembly), name => DeepLearning.Any(banned => name.StartsWith(banned, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void The_deep_learning_runtime_is_seen_where_it_is_used() =>
        Assert.Contains(ReachableFrom(typeof(Msdn).Assembly), name => name == DeepLearning[0]);

    private static IEnumerable<string> OursOf(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => name == Cli || name.StartsWith("ZoneAxis", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static HashSet<string> ReachableFrom(Assembly start)
    {
        HashSet<string> found = [];
        Stack<Assembly> open = new([start]);
        while (open.TryPop(out Assembly? assembly))
        {
            foreach (AssemblyName reference in assembly.GetReferencedAssemblies().Where(reference => found.Add(reference.Name!)))
                open.Push(Assembly.Load(reference));
        }

        return found;
    }
}
