using ZoneAxis.Cli.Tests;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

public sealed class ShapingJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_are_answered_in_their_order_those_that_fail_among_them()
    {
        string[] paths = [Picture("a_x.png"), _folder.File("absent_y.png"), Picture("nameless.png"), Picture("small_z.png", 64), Picture("A_X.png"), Picture("b_Y.png")];
        Told told = new();
        ShapingResult[] results = [.. new ShapingJob(Request()).Run(paths, told, TestContext.Current.CancellationToken)];
        Assert.Equal(paths, results.Select(result => result.Path));
        Assert.Equal([PatternAxis.X, null, null, null, null, PatternAxis.Y], results.Select(result => result.Axis));
        Assert.Equal([null, null, ShapingRefusal.UnknownAxis, ShapingRefusal.OtherSide, null, null], results.Select(result => result.Refusal));
        Assert.All(results, result => Assert.Equal(result.Problem is null ? 1 : 0, result.Files.Count));
        Assert.Equal([0, 1, 2, 3, 4, 5], told.Reports.Select(report => (int)Math.Round(report.Done * paths.Length)));
        Assert.Equal([1, 2, 3, 4, 5, 6], told.Reports.Select(report => report.Inputs));
    }

    [Fact]
    public void What_is_wrong_is_a_sentence_that_names_the_file_and_no_option_of_a_program()
    {
        ShapingResult[] results = [.. new ShapingJob(Request()).Run([Picture("nameless.png"), Picture("small_x.png", 64)], cancellation: TestContext.Current.CancellationToken)];
        Assert.All(results, result =>
        {
            Assert.StartsWith($"{result.Path}: ", result.Problem, StringComparison.Ordinal);
            Assert.EndsWith(".", result.Problem, StringComparison.Ordinal);
            Assert.DoesNotContain(" --", result.Problem, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_job_that_is_stopped_shapes_no_further_picture()
    {
        using CancellationTokenSource stop = new();
        Told told = new(_ => stop.Cancel());
        ShapingRequest request = Request() with { Axis = PatternAxis.Z };
        Assert.Throws<OperationCanceledException>(() => new ShapingJob(request).Run([Picture("one.png"), Picture("two.png")], told, stop.Token).ToArray());
        Assert.Equal([Path.Combine(request.Folder, "one.shaped.png")], Directory.GetFiles(request.Folder));
    }

    private ShapingRequest Request() => new() { Shaper = new ReleasedShaper(), Folder = _folder.File("shaped") };

    private string Picture(string name, int side = Detector.PublishedSide)
    {
        string path = _folder.File(name);
        new GreyImage(side, side, new byte[side * side]).WritePng(path);
        return path;
    }
}
