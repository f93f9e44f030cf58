using ZoneAxis.Cli.Tests;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

public sealed class SimulationJobTests : IDisposable
{
    private const int Side = 16;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Inputs_are_answered_in_their_order_those_that_fail_among_them()
    {
        string[] paths = [Source("two.jsonl", 2), _folder.File("absent.cif"), Source("one.jsonl", 1), Source("TWO.jsonl", 1)];
        Told told = new();
        SimulationResult[] results = [.. new SimulationJob(Request()).Run(paths, told, TestContext.Current.CancellationToken)];
        Assert.Equal([$"{paths[0]}#1", $"{paths[0]}#2", paths[1], $"{paths[2]}#1", $"{paths[3]}#1"], results.Select(result => result.Input.Name));
        Assert.Equal([false, false, true, false, true], results.Select(result => result.Problem is not null));
        Assert.Contains(paths[1], results[2].Problem, StringComparison.Ordinal);
        Assert.Contains("another input's", results[4].Problem, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 5), told.Reports.Select(report => report.Inputs));
        Assert.Equal([0, 0, 0.25, 0.5, 0.75], told.Reports.Select(report => report.Done));
    }

    [Fact]
    public void The_files_of_a_result_are_there_when_it_is_taken()
    {
        string source = Source("some.jsonl", 5);
        foreach (SimulationResult result in new SimulationJob(Request()).Run([source], cancellation: TestContext.Current.CancellationToken))
        {
            Assert.Equal(3, result.Files.Count);
            Assert.All(result.Files, file => Assert.True(File.Exists(file)));
            Assert.NotNull(PatternFile.Read(result.Files[0]).Sidecar!.Source!.Sha256);
            Assert.InRange(result.CellAtoms!.Value, 2, 4);
        }
    }

    [Fact]
    public void A_job_that_is_stopped_within_a_crystal_writes_nothing_of_it()
    {
        using CancellationTokenSource stop = new();
        SimulationRequest request = Request() with { Damage = new DegradationChain([new StopAtPattern(stop, pattern: 2)]) };
        Assert.Throws<OperationCanceledException>(() => new SimulationJob(request).Run([Source("one.jsonl", 1)], cancellation: stop.Token).ToArray());
        Assert.Empty(Directory.GetFiles(request.Folder));
    }

    [Fact]
    public void A_job_that_is_stopped_leaves_whole_crystals_and_goes_on_where_it_was()
    {
        const int Crystals = 300;
        string source = Source("many.jsonl", Crystals);
        using CancellationTokenSource stop = new();
        SimulationRequest request = Request() with { SkipExisting = true };
        SimulationRequest stopped = request with { Damage = new DegradationChain([new StopAtPattern(stop, pattern: 300)]) };
        Assert.Throws<OperationCanceledException>(() => new SimulationJob(stopped).Run([source], cancellation: stop.Token).ToArray());
        string[] written = Directory.GetFiles(request.Folder);
        Assert.InRange(written.Length, 1, 6 * (Crystals - 1));
        Assert.All(written.CountBy(path => Path.GetFileName(path).Split('_')[0]), files => Assert.Equal(6, files.Value));
        Assert.Equal(Crystals, new SimulationJob(stopped).Run([source], cancellation: TestContext.Current.CancellationToken).Count(result => result.Files.Count == 3));
    }

    [Fact]
    public void A_job_that_is_stopped_before_it_begins_simulates_nothing()
    {
        SimulationRequest request = Request();
        IEnumerable<SimulationResult> results = new SimulationJob(request).Run([Source("one.jsonl", 1)], cancellation: new CancellationToken(canceled: true));
        Assert.False(Directory.Exists(request.Folder));
        Assert.Throws<OperationCanceledException>(() => results.ToArray());
        Assert.Empty(Directory.GetFiles(request.Folder));
    }

    [Fact]
    public void Crystals_whose_files_are_there_are_left_out_where_that_is_asked_for()
    {
        string source = Source("two.jsonl", 2);
        SimulationJob job = new(Request() with { SkipExisting = true });
        Assert.All(job.Run([source], cancellation: TestContext.Current.CancellationToken), result => Assert.False(result.Skipped));
        SimulationResult[] again = [.. job.Run([source], cancellation: TestContext.Current.CancellationToken)];
        Assert.All(again, result => Assert.Equal((true, 3), (result.Skipped, result.Files.Count)));
    }

    [Fact]
    public void Too_few_azimuths_of_a_precessing_beam_are_told_as_a_number_too()
    {
        Geometry geometry = new ZoneAxes(LatticeDirection.Parse("0,0,1"))
        {
            Detector = new Detector { Rows = 5, Columns = 5, PixelSizeMetres = 2e-3 },
            Crystallite = new Crystallite { CellsAlongA = 3, CellsAlongB = 3, CellsAlongC = 100 },
            Precession = new Precession { AngleDegrees = 3 },
        };
        SimulationResult result = Assert.Single(new SimulationJob(Request(geometry)).Run([Source("one.jsonl", 1)], cancellation: TestContext.Current.CancellationToken));
        Assert.True(result.AzimuthsNeeded > Precession.DefaultSteps);
        Assert.EndsWith($"needs {result.AzimuthsNeeded} azimuths for a crystallite so thick and 120 were taken.", result.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_whose_parts_contradict_one_another_is_refused_before_any_work()
    {
        SimulationRequest request = Request();
        Refuse("labelled picture", request with { Output = new SimulationOutput { Index = true } });
        Refuse("takes no patterns of 16 × 16 px", request with { Output = new SimulationOutput { Shapers = [new ReleasedShaper()] } });
        Refuse("takes no patterns of 16 × 8 px", Request(Small with { Detector = Small.Detector with { Columns = 8 } }) with { Output = new SimulationOutput { Shapers = [new TextShaper()] } });
        Refuse("the geometry has 1", Request(new ZoneAxes(LatticeDirection.Parse("1,1,0"))) with { Output = new SimulationOutput { SpotPattern = true } });
        Refuse("12 bits", request with { Damage = new DegradationChain([new BitDepth { Bits = 12 }]) });
        Assert.False(Directory.Exists(request.Folder));
    }

    private static Geometry Small { get; } = new Rotated45
    {
        Detector = new Detector { Rows = Side, Columns = Side, PixelSizeMetres = 6.4e-4 },
        Crystallite = new Crystallite { CellsAlongA = 2, CellsAlongB = 2, CellsAlongC = 2 },
    };

    private static void Refuse(string sentence, SimulationRequest request) =>
        Assert.Contains(sentence, Assert.Throws<ArgumentException>(() => new SimulationJob(request)).Message, StringComparison.Ordinal);

    private SimulationRequest Request(Geometry? geometry = null) => new()
    {
        Geometry = geometry ?? Small,
        Cell = CellConvention.SetyawanCurtarolo,
        Folder = _folder.File("patterns"),
    };

    private string Source(string name, int crystals) => _folder.Write(name, string.Join('\n', SmallCrystals.Lines(crystals)));
}
