using ZoneAxis.Cli.Tests;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Tests.Identifying;

public sealed class SymmetryJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Crystals_are_answered_in_their_order_those_that_fail_among_them()
    {
        string[] paths = [Source("four.jsonl", 4), _folder.File("absent.cif"), Source("one.jsonl", 1)];
        Told told = new();
        SymmetryResult[] results = [.. new SymmetryJob(new SymmetryRequest()).Run(paths, told, TestContext.Current.CancellationToken)];
        Assert.Equal([.. SmallCrystals.Groups, null, SmallCrystals.Groups[0]], results.Select(result => result.Report?.Symmetry.Number));
        Assert.Equal([false, false, false, false, true, false], results.Select(result => result.Problem is not null));
        Assert.Equal((1.0 / 3, 5), (told.Reports[4].Done, told.Reports[4].Inputs));
        Assert.Equal(3, results[0].Report!.Stability.Entries.Length);
    }

    [Fact]
    public void A_crystal_that_the_finder_refuses_is_told_in_its_sentence()
    {
        SymmetryRequest request = new() { Tolerance = new SymmetryTolerance { MaximumAtoms = 1 } };
        string path = Source("one.jsonl", 1);
        SymmetryResult result = Assert.Single(new SymmetryJob(request).Run([path], cancellation: TestContext.Current.CancellationToken));
        Assert.StartsWith($"{path}#1: The crystal made-0 has 2 atoms; ", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_that_is_stopped_answers_no_further_crystal()
    {
        using CancellationTokenSource stop = new();
        Told told = new(report =>
        {
            if (report.Inputs == 2)
                stop.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => new SymmetryJob(new SymmetryRequest()).Run([Source("many.jsonl", 9)], told, stop.Token).ToArray());
        Assert.Equal(2, told.Reports.Count);
    }

    [Fact]
    public void A_standard_cell_is_written_in_its_setting()
    {
        SymmetryReport report = ReportOf(StructureInputs.Read([Source("one.jsonl", 3)]).Last());
        report.WriteStandardCell(_folder.File("standard.cif"), CellConvention.InternationalTables);
        Assert.Contains("'F m -3 m'", File.ReadAllText(_folder.File("standard.cif")), StringComparison.Ordinal);
        Assert.Equal(4, CifReader.ReadFirst(_folder.File("standard.cif")).Sites.Length);
    }

    [Fact]
    public void A_format_that_cannot_hold_the_standard_cell_is_told_by_the_failures_type()
    {
        Crystal half = new("half", new Lattice(new CellParameters(4, 4, 4, 90, 90, 90)), [new Site(Element.FromSymbol("Fe"), Vector3D.Zero, 0.5)]);
        SymmetryReport report = ReportOf(new StructureInput("half.cif", null, half, null));
        CrystalWriteException refused = Assert.Throws<CrystalWriteException>(() => report.WriteStandardCell(_folder.File("half.vasp"), CellConvention.SetyawanCurtarolo));
        Assert.Equal(refused.Message, FailureSentence.Of(refused));
        Assert.False(File.Exists(_folder.File("half.vasp")));
    }

    private static SymmetryReport ReportOf(StructureInput input) => new SymmetryJob(new SymmetryRequest()).Of(input).Report!;

    private string Source(string name, int crystals) => _folder.Write(name, string.Join('\n', SmallCrystals.Lines(crystals)));
}
