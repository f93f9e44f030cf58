using System.Reflection;
using System.Runtime.CompilerServices;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Tests;

public class FailureReportTests
{
    private static readonly Type[] OneOfEachAssembly = [typeof(Crystal), typeof(PatternSimulator), typeof(Corpus), typeof(Trainer), typeof(Identifier), typeof(FailureReport)];

    private static IEnumerable<Type> Ours => OneOfEachAssembly.SelectMany(type => type.Assembly.GetTypes()).Where(typeof(Exception).IsAssignableFrom);

    [Fact]
    public void All_exceptions_of_ours_have_one_base() =>
        Assert.All(Ours, type => Assert.True(typeof(ZoneAxisException).IsAssignableFrom(type), $"{type} does not derive from {nameof(ZoneAxisException)}."));

    [Fact]
    public void The_sentence_of_every_exception_of_ours_is_told_as_it_is()
    {
        Type[] concrete = [.. Ours.Where(type => !type.IsAbstract)];
        Assert.True(concrete.Length >= 12, $"There are {concrete.Length} exceptions.");
        Assert.All(concrete, type =>
        {
            Exception failure = (Exception)RuntimeHelpers.GetUninitializedObject(type);
            Assert.Equal(failure.Message, FailureSentence.Of(failure));
            StringWriter error = new();
            FailureReport.Write(failure, error);
            Assert.Equal($"zoneaxis: {failure.Message}{Environment.NewLine}", error.ToString());
        });
    }

    [Theory]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public void A_failure_of_a_file_is_told_by_its_own_message(Type type) =>
        Assert.Equal("It is not there.", FailureSentence.Of((Exception)Activator.CreateInstance(type, "It is not there.")!));

    [Fact]
    public void Every_remedy_is_put_into_the_words_of_a_command()
    {
        string[] remedies = [.. Ours.SelectMany(ConstantsOf), .. ConstantsOf(typeof(PictureRequest)), .. ConstantsOf(typeof(ReflectionReadOptions)), .. ConstantsOf(typeof(EvaluationJob)).Except([EvaluationJob.PredictionsName]), Element.NameElements];
        Assert.True(remedies.Length >= 15, $"There are {remedies.Length} remedies.");
        Assert.Equal(remedies.Length, remedies.Distinct().Count());
        Assert.All(remedies, remedy => Assert.Matches("zoneaxis|--[a-z]", CommandHint.AddTo("It failed.", new ModelException("It failed.") { Remedy = remedy })));
    }

    [Fact]
    public void A_fault_is_told_as_one_and_where_it_was()
    {
        StringWriter error = new();
        Assert.Equal(ExitCodes.Failure, FailureReport.Write(new InvalidOperationException("Nothing here."), error));
        Assert.StartsWith("zoneaxis: unexpected error, please report it: InvalidOperationException: Nothing here.", error.ToString(), StringComparison.Ordinal);
        Assert.True(error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length > 1);
    }

    private static IEnumerable<string> ConstantsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
