using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Tests;

/// <summary>Several geometries and shapings in one corpus, by the command line.</summary>
public sealed class SeveralPatternsTests : IDisposable
{
    private static readonly string[] Two = ["--geometry", "rotated45", "--geometry", "flat=zone-axes --ewald flat --zone-axis 1,0,0 --zone-axis 1,1,0 --zone-axis 0,0,1 --voltage 200"];
    private static readonly string[] Shapings = ["--shaping", "released", "--shaping", "far=--reach 2.5 --line-grey 200"];

    private readonly TemporaryFolder _folder = new();

    private string Folder => _folder.File("corpus");

    private string Model => _folder.File("tiny");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Both_stand_in_the_manifest_and_in_what_is_said_of_the_corpus()
    {
        CliRun made = Make(8, [.. Two, .. Shapings, "--json"]);
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal(["rotated45", "flat"], made.Objects.Select(one => one.GetProperty("patterns").GetString()));
        SimulationParameters flat = CorpusManifest.Read(Folder).Find("flat")!.Parameters;
        Assert.Equal((ZoneAxes.GeometryName, EwaldSurface.Flat, Radiation.Electron), (flat.Geometry, flat.EwaldSurface, flat.Beam.Radiation));
        Assert.Equal(["100", "110", "001"], flat.Views);
        Assert.Equal(new ShapingSet("far", new ShapingOptions { Reach = 2.5, LineGrey = 200 }), flat.Shapings[1]);

        CliRun.Of("corpus", "split", Folder, "--groups", "all");
        CliRun info = CliRun.Of("corpus", "info", Folder);
        Assert.Contains("Patterns rotated45, of every crystal: geometry rotated45, cell setyawan-curtarolo, 256 × 256 px, X-rays of 0.035 Å, shaping released, far", info.Output, StringComparison.Ordinal);
        Assert.Contains("Patterns flat, of every crystal: geometry zone-axes, cell ita, 256 × 256 px, electrons of 0.0251 Å, flat, shaping released, far", info.Output, StringComparison.Ordinal);
        Assert.Contains("Splits: random-all-2020", info.Output, StringComparison.Ordinal);
        JsonElement said = Assert.Single(CliRun.Of("corpus", "info", Folder, "--json").Objects);
        Assert.Equal(["rotated45", "flat"], said.GetProperty("patterns").EnumerateArray().Select(set => set.GetProperty("name").GetString()));
        Assert.Equal("random-all-2020", said.GetProperty("splits")[0].GetString());
    }

    [Fact]
    public void Training_must_choose_where_there_is_a_choice_and_testing_takes_what_was_learned_from()
    {
        Make(12, [.. Two, .. Shapings]);
        AssertTraining(1, "has several sets of patterns, rotated45, flat; choose one with --geometry.");
        AssertTraining(1, "have several shapings, released, far; choose one with --shaping.", "--geometry", "flat");
        AssertTraining(1, "has no patterns called bent, but rotated45, flat.", "--geometry", "bent");
        AssertTraining(1, "have no shaping near, but released, far.", "--geometry", "flat", "--shaping", "near");
        AssertTraining(0, "", "--geometry", "flat", "--shaping", "far");
        ModelFolder model = ModelFolder.Load(Model);
        ShapedDescriptorOptions descriptor = Assert.IsType<ShapedDescriptorOptions>(model.Config.Descriptor);
        Assert.Equal(("flat", "far", "ita"), (descriptor.Geometry, descriptor.Shaping, descriptor.Cell));
        Assert.Equal((200, EwaldSurface.Flat), (descriptor.Constants!.LineGrey, descriptor.Patterns.EwaldSurface));
        CliRun measured = Evaluate();
        Assert.True(measured.Code == 0, measured.Error);

        CliRun identified = CliRun.Of("identify", Examples.Quartz, "--model", Model);
        Assert.True(identified.Code == 0, identified.Error);
        Assert.Contains("geometry flat, cell ita", identified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_of_the_same_name_that_are_made_otherwise_are_no_test()
    {
        Make(6, "--geometry", "mine=zone-axes --supercell 4,4,4");
        AssertTraining(0, "");
        Directory.Delete(Folder, recursive: true);
        Make(6, "--geometry", "mine=zone-axes --supercell 5,5,5");
        CliRun other = Evaluate();
        Assert.Equal(1, other.Code);
        Assert.Contains("are made otherwise", other.Error, StringComparison.Ordinal);
        Directory.Delete(Folder, recursive: true);
        Make(4);
        Assert.Contains("has no patterns called mine, but rotated45.", Evaluate().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--geometry", "bent", "it must be rotated45 or zone-axes, or NAME=GEOMETRY")]
    [InlineData("--geometry", "Flat=zone-axes", "it must be rotated45 or zone-axes, or NAME=GEOMETRY")]
    [InlineData("--geometry", "flat=zone-axes --ewald bent", "--ewald is bent; it must be curved or flat.")]
    [InlineData("--geometry", "flat=zone-axes --zone-axis 1,1", "1,1")]
    [InlineData("--geometry", "flat=zone-axes --zone-axis 1,1,0", "takes 1 patterns; a corpus holds 3")]
    [InlineData("--geometry", "flat=zone-axes --bent", "--bent")]
    [InlineData("--geometry", "zone-axes --ewald flat", "cannot be called zone-axes")]
    [InlineData("--geometry", "small=rotated45 --pixels 128,128", "takes patterns of 256 × 256 px; the detector has 128 × 128.")]
    [InlineData("--shaping", "text", "it must be released, or NAME=")]
    [InlineData("--shaping", "far=--reach far", "--reach")]
    [InlineData("--shaping", "far=--reach -1", "The reach of shaping is -1")]
    public void What_cannot_be_made_is_one_sentence_before_anything_is_made(string option, string value, string sentence)
    {
        CliRun run = Make(1, option, value);
        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(CorpusManifest.Read(Folder).Patterns);
    }

    [Fact]
    public void Two_geometries_of_one_name_are_refused()
    {
        CliRun run = Make(1, "--geometry", "rotated45", "--geometry", "rotated45");
        Assert.Equal(2, run.Code);
        Assert.Contains("The name rotated45 is given to 2 geometries", run.Error, StringComparison.Ordinal);
    }

    private CliRun Make(int crystals, params string[] options)
    {
        string source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(crystals)));
        Assert.Equal(0, CliRun.Of("corpus", "import", source, "--out", Folder).Code);
        return CliRun.Of(["corpus", "simulate", Folder, .. options]);
    }

    private CliRun Evaluate() => CliRun.Of("evaluate", "--model", Model, "--corpus", Folder);

    private void AssertTraining(int code, string sentence, params string[] options)
    {
        CliRun run = CliRun.Of(["train", "--corpus", Folder, "--out", Model, "--side", "16", "--epochs", "1", "--batch", "8", "--stem-stride", "2", "--precision", "float32", "--groups", string.Join(',', SmallCrystals.Groups), .. options]);
        Assert.True(run.Code == code, run.Error);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
