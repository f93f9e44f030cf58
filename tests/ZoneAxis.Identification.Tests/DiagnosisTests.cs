using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Tests.Identifying;

public class DiagnosisTests
{
    private const string Remedy = "Choose another one.";

    [Fact]
    public void A_model_that_can_be_used_is_told()
    {
        using SmallModelFolder folder = new();
        Diagnosis diagnosis = Diagnosis.Make(folder.Path, Remedy);
        Assert.Equal((folder.Path, SmallModelFolder.Name), (diagnosis.ModelFolder, diagnosis.Model!.Config.Name));
        Assert.DoesNotContain(diagnosis.Problems, problem => problem.Remedy == Remedy);
    }

    [Fact]
    public void A_model_that_cannot_be_used_is_a_problem_with_the_programs_remedy()
    {
        string absent = Path.Combine(Path.GetTempPath(), $"zoneaxis-absent-{Guid.NewGuid():N}");
        Diagnosis diagnosis = Diagnosis.Make(absent, Remedy);
        Assert.Null(diagnosis.Model);
        RuntimeProblem problem = Assert.Single(diagnosis.Problems, one => one.Remedy == Remedy);
        Assert.Contains(absent, problem.What, StringComparison.Ordinal);
    }
}
