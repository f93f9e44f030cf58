using System.Reflection;
using System.Xml.Linq;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Tests;

/// <summary>Every public type says what it is.</summary>
public class DocumentationTests
{
    public static TheoryData<string> Assemblies =>
        [.. new[] { typeof(Crystal), typeof(PatternSimulator), typeof(Corpus), typeof(Network), typeof(Identifier) }.Select(type => type.Assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_and_member_has_a_summary(string assemblyName)
    {
        Assembly assembly = Assembly.Load(assemblyName);
        HashSet<string> documented = DocumentedIn(assembly);
        string[] names = [.. assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(NameOf(type)))];
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, documented));
    }

    [Fact]
    public void The_documentation_of_the_libraries_is_not_empty() => Assert.Contains($"T:{typeof(Crystal).FullName}", DocumentedIn(typeof(Crystal).Assembly));

    private static HashSet<string> DocumentedIn(Assembly assembly) =>
    [
        .. XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value),
    ];

    /// <summary>Fields, properties and events; of methods the compiler itself makes sure.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> fields = type.GetFields(Declared).Where(field => !field.IsSpecialName).Select(field => $"F:{TypeName(type)}.{field.Name}");
        // The parameters of a record are documented as parameters of its constructor.
        HashSet<string?> parameters = [.. type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name)];
        IEnumerable<string> properties = type.GetProperties(Declared)
            .Where(property => property.GetIndexParameters().Length == 0 && !parameters.Contains(property.Name))
            .Select(property => $"P:{TypeName(type)}.{property.Name}");
        return fields.Concat(properties);
    }

    private static string NameOf(Type type) => $"T:{TypeName(type)}";

    private static string TypeName(Type type) => type.FullName!.Replace('+', '.');
}
