using System.Text.Json;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

public class SimulateVerbTests
{
    private const int Side = 64;

    [Fact]
    public void The_three_patterns_of_a_crystal_are_written_with_their_parameters()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.File("patterns"));
        Assert.Equal(0, run.Code);
        Assert.Equal(Paths(folder.File("patterns"), "quartz_x.png", "quartz_y.png", "quartz_z.png"), run.Lines);
        foreach (string path in run.Lines)
        {
            PatternRecord record = PatternFile.Read(path);
            Assert.Equal((256, 256), (record.Image.Rows, record.Image.Columns));
            Assert.Equal("sc", record.Sidecar!.Cell!.Convention);
            Assert.Equal(0.035, record.Sidecar.WavelengthAngstrom);
            Assert.Equal("quartz.cif", Path.GetFileName(record.Sidecar.Source!.File));
            Assert.Null(record.Sidecar.Damage);
            Assert.NotNull(record.Pattern);
        }
    }

    [Fact]
    public void Previews_stand_beside_patterns_that_stay_as_they_are_and_the_sidecar_says_so()
    {
        using TemporaryFolder plain = new();
        using TemporaryFolder seen = new();
        Assert.Equal(0, CliRun.Of("simulate", Examples.Quartz, "--out", plain.Path).Code);
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", seen.Path, "--preview", "--plot", "--index");
        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (string name in new[] { "quartz_x", "quartz_y", "quartz_z" })
        {
            Assert.Equal(File.ReadAllBytes(plain.File($"{name}.png")), File.ReadAllBytes(seen.File($"{name}.png")));
            GreyImage pattern = GreyImage.ReadPng(seen.File($"{name}.png"));
            GreyImage preview = GreyImage.ReadPng(seen.File($"{name}.preview.png"));
            Assert.True(Lit(preview) > 5 * Lit(pattern));
            SidecarPreview said = PatternFile.Read(seen.File($"{name}.png")).Sidecar!.Preview!;
            Assert.Equal(($"{name}.preview.png", 0.25), (said.File, said.DisplayExponent));
            Assert.Null(PatternFile.Read(plain.File($"{name}.png")).Sidecar!.Preview);
        }

        static int Lit(GreyImage image) => image.Pixels.ToArray().Count(grey => grey >= 16);
    }

    [Fact]
    public void Electrons_of_200_kilovolts_are_drawn_as_SVG_with_the_damage_in_the_caption()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--voltage", "200", "--dose", "1e6", "--plot", "--index", "--powder", "--plot-format", "svg", "--plot-style", "dark");
        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (string name in new[] { "quartz.figure.svg", "quartz.powder.svg" })
            Assert.Contains("<svg", File.ReadAllText(folder.File(name)), StringComparison.Ordinal);
        Assert.Equal((2, ""), (CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--plot-style", "dark").Code, ""));
    }

    [Fact]
    public void An_inclusion_is_read_as_the_crystals_are()
    {
        using TemporaryFolder folder = new();
        string guest = folder.Write("near.poscar", "near\n1\n4 0 0\n0 4 0\n0 0 4\nC H\n1 1\nDirect\n0 0 0\n0.1 0 0\n");
        string[] line = ["simulate", Examples.Quartz, "--out", folder.File("patterns"), "--inclusion", guest, .. SmallDetector];
        CliRun refused = CliRun.Of(line);
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("--closest", refused.Error, StringComparison.Ordinal);
        CliRun taken = CliRun.Of([.. line, "--closest", "0.1"]);
        Assert.True(taken.Code == 0, taken.Error);
    }

    [Fact]
    public void What_the_reader_says_of_a_file_is_a_note()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("plain.cif", "data_small _cell_length_a 4.1 _cell_length_b 4.1 _cell_length_c 4.1\nloop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z Cs 0 0 0 Cl 0.5 0.5 0.5");
        CliRun run = CliRun.Of(["simulate", file, "--out", folder.File("patterns"), "--json", .. SmallDetector]);
        Assert.StartsWith($"zoneaxis: note: {file}: the file names no space group", run.Error, StringComparison.Ordinal);
        Assert.Contains("P 1 was taken", Assert.Single(run.Objects).GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shaped_patterns_spot_pattern_figure_and_powder_pattern_are_written_on_request()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--shaped", "--spot", "--plot", "--index", "--powder");
        Assert.Equal(0, run.Code);
        string[] names =
        [
            "quartz_x.png", "quartz_y.png", "quartz_z.png", "quartz_x.shaped.png", "quartz_y.shaped.png", "quartz_z.shaped.png",
            "quartz.spot.png", "quartz.figure.png", "quartz.powder.csv", "quartz.powder.png",
        ];
        Assert.Equal(Paths(folder.Path, names), run.Lines);
        Assert.All(run.Lines, path => Assert.True(new FileInfo(path).Length > 0));
        Assert.Equal(GreyImage.ReadPng(folder.File("quartz_y.png")).Pixels, GreensOf(RgbImage.ReadPng(folder.File("quartz.spot.png"))));
    }

    [Fact]
    public void Patterns_along_zone_axes_are_named_after_them_and_lie_on_the_International_Tables_cell()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--zone-axis", "1,1,0", "--zone-axis", "-1,1,1", "--pixels", "64,64", "--pixel-size", "160", "--json");
        Assert.Equal(0, run.Code);
        JsonElement told = Assert.Single(run.Objects);
        Assert.Equal("zone-axes", told.GetProperty("geometry").GetString());
        Assert.Equal("ita", told.GetProperty("cell").GetString());
        Assert.Equal(Paths(folder.Path, "quartz_110.png", "quartz_-111.png"), told.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Equal([-1, 1, 1], PatternFile.Read(folder.File("quartz_-111.png")).Sidecar!.View!.ZoneAxis!);
    }

    [Theory]
    [InlineData("png", "16", ".png", "PNG")]
    [InlineData("tiff", "16", ".tif", "TIFF")]
    [InlineData("tiff", "32", ".tif", "TIFF")]
    [InlineData("npy", "64", ".npy", "NumPy")]
    public void Every_format_holds_the_same_pattern_to_its_depth(string format, string depth, string ending, string kind)
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["simulate", Examples.Quartz, "--out", folder.Path, "--format", format, "--depth", depth, .. SmallDetector]);
        Assert.Equal(0, run.Code);
        PatternRecord record = PatternFile.Read(folder.File($"quartz_x{ending}"));
        Assert.Equal(kind, record.Kind);
        using TemporaryFolder exact = new();
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", exact.Path, "--format", "npy", "--depth", "64", .. SmallDetector]).Code);
        IntensityImage expected = PatternFile.Read(exact.File("quartz_x.npy")).Image;
        double tolerance = expected.Maximum() * (depth == "16" ? 1.0 / ushort.MaxValue : 1e-7);
        for (int i = 0; i < expected.Values.Length; i++)
            Assert.InRange(record.Image.Values[i], expected.Values[i] - tolerance, expected.Values[i] + tolerance);
    }

    [Fact]
    public void Damage_is_seeded_and_stands_in_the_sidecar()
    {
        string[] damage = ["--dose", "1e4", "--background", "0.2", "--tilt", "0.5", "--read-noise", "1", "--bits", "12", "--depth", "16", .. SmallDetector];
        using TemporaryFolder first = new();
        using TemporaryFolder again = new();
        using TemporaryFolder other = new();
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", first.Path, .. damage]).Code);
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", again.Path, .. damage]).Code);
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", other.Path, "--seed", "7", .. damage]).Code);
        Assert.Equal(File.ReadAllBytes(first.File("quartz_x.png")), File.ReadAllBytes(again.File("quartz_x.png")));
        Assert.NotEqual(File.ReadAllBytes(first.File("quartz_x.png")), File.ReadAllBytes(other.File("quartz_x.png")));
        PatternRecord record = PatternFile.Read(first.File("quartz_x.png"));
        Assert.Equal(["crystal-tilt", "inelastic-background", "poisson-counts", "read-out-noise", "bit-depth"], record.Sidecar!.Damage!.Select(stage => stage["stage"]!.GetValue<string>()));
        Assert.NotNull(record.Sidecar.Seed);

        // Twelve bits stand in a file of sixteen as they are.
        Assert.Equal(4095, record.Image.Maximum(), 1e-6);
    }

    [Fact]
    public void Defects_change_the_pattern_and_stand_in_the_sidecar()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder perfect = new();
        string[] small = ["--supercell", "3,3,3", .. SmallDetector];
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", perfect.Path, .. small]).Code);
        CliRun run = CliRun.Of(["simulate", Examples.Quartz, "--out", folder.Path, "--vacancies", "0.1", "--substitute", "Si:Ge:0.5", "--displacements", "0.1", .. small]);
        Assert.Equal(0, run.Code);
        Assert.NotEqual(File.ReadAllBytes(perfect.File("quartz_x.png")), File.ReadAllBytes(folder.File("quartz_x.png")));
        PatternSidecar sidecar = PatternFile.Read(folder.File("quartz_x.png")).Sidecar!;
        Assert.Equal(["substitution", "vacancies", "static-displacements"], sidecar.Defects!.Select(one => one["defect"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("0.71", 5, 90)]
    [InlineData("0.2", 0.65, 10.54)]
    [InlineData("0.035", 0.11, 1.84)]
    public void A_powder_pattern_shows_what_the_form_factors_reach_at_any_wavelength(string wavelength, double from, double to)
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", folder.Path, "--powder", "--wavelength", wavelength, "--pixels", "3,3"]).Code);
        string[] lines = File.ReadAllLines(folder.File("quartz.powder.csv"));
        Assert.Contains($"quartz (cell: sc): wavelength {wavelength} Angstrom", lines[0], StringComparison.Ordinal);
        double[] angles = [.. lines[2..].Select(line => double.Parse(line.Split(',')[5], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.True(angles.Length >= 20);
        Assert.All(angles, angle => Assert.InRange(angle, from, to));
    }

    [Fact]
    public void The_parameters_of_a_powder_pattern_stand_beside_it()
    {
        using TemporaryFolder folder = new();
        string[] arguments = ["simulate", Examples.Quartz, "--out", folder.Path, "--powder", "--wavelength", "0.71", .. SmallDetector];
        Assert.Equal(0, CliRun.Of(arguments).Code);
        JsonElement said = JsonDocument.Parse(File.ReadAllBytes(folder.File("quartz.powder.json"))).RootElement;
        Assert.Equal((1, "xray", "sc"), (said.GetProperty("zoneAxisPowder").GetInt32(), said.GetProperty("radiation").GetString(), said.GetProperty("cell").GetProperty("convention").GetString()));
        Assert.Equal(64, said.GetProperty("source").GetProperty("sha256").GetString()!.Length);
        Assert.Equal(File.ReadAllLines(folder.File("quartz.powder.csv")).Length - 2, said.GetProperty("peaks").GetInt32());
        JsonElement powder = said.GetProperty("powder");
        Assert.Equal(
            (0.71, 5, 90, 0.01),
            (powder.GetProperty("wavelengthAngstrom").GetDouble(), powder.GetProperty("fromTwoThetaDegrees").GetDouble(), powder.GetProperty("toTwoThetaDegrees").GetDouble(), powder.GetProperty("leastIntensity").GetDouble()));
        Assert.Equal(0.5, said.GetProperty("figure").GetProperty("profile").GetProperty("lorentzianShare").GetDouble());
        Assert.Equal(0, CliRun.Of(arguments).Code);
    }

    [Fact]
    public void The_parameters_of_a_powder_pattern_take_no_other_files_place_and_are_made_again_where_they_are_missing()
    {
        using TemporaryFolder folder = new();
        string[] arguments = ["simulate", Examples.Quartz, "--out", folder.Path, "--powder", "--skip-existing", "--json", .. SmallDetector];
        string other = folder.Write("quartz.powder.json", """{"a structure": 1}""");
        CliRun run = CliRun.Of(arguments);
        Assert.Equal(1, run.Code);
        Assert.Contains("quartz.powder.json stands where the parameters of the powder pattern belong", run.Error, StringComparison.Ordinal);
        Assert.Equal("""{"a structure": 1}""", File.ReadAllText(other));
        File.Delete(other);
        Assert.False(Assert.Single(CliRun.Of(arguments).Objects).GetProperty("skipped").GetBoolean());
        Assert.True(Assert.Single(CliRun.Of(arguments).Objects).GetProperty("skipped").GetBoolean());
        File.Delete(other);
        Assert.False(Assert.Single(CliRun.Of(arguments).Objects).GetProperty("skipped").GetBoolean());
    }

    [Fact]
    public void A_thick_crystal_that_needs_more_azimuths_of_the_precessing_beam_is_told_with_their_number()
    {
        using TemporaryFolder folder = new();
        string[] arguments = ["simulate", Examples.Quartz, "--out", folder.Path, "--zone-axis", "0,0,1", "--precession", "3", "--supercell", "3,3,60", "--pixels", "5,5", "--pixel-size", "2000"];
        CliRun run = CliRun.Of(arguments);
        Assert.Equal(0, run.Code);
        Assert.Matches("^zoneaxis: warning: .*quartz.cif: at 3° the precessing beam needs [0-9]+ azimuths for a crystallite so thick and 120 were taken; give --precession-steps [0-9]+\\.\n$", run.Error);
        string needed = run.Error.TrimEnd().TrimEnd('.').Split(' ')[^1];
        Assert.Equal((0, ""), (CliRun.Of([.. arguments, "--precession-steps", needed]).Code, CliRun.Of([.. arguments, "--precession-steps", needed]).Error));
    }

    [Fact]
    public void Nothing_is_written_of_a_crystal_that_cannot_be_simulated()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("es.jsonl", """{"lattice":[4,4,4,90,90,90],"species":["Es"],"frac":[[0,0,0]]}""");
        CliRun run = CliRun.Of(["simulate", source, "--out", folder.File("patterns"), "--powder", .. SmallDetector]);
        Assert.Equal(1, run.Code);
        Assert.Contains("no form factor for Es (Z = 99)", run.Error);
        Assert.Empty(Directory.GetFiles(folder.File("patterns")));
    }

    [Fact]
    public void The_sidecar_says_how_the_cell_was_found_what_was_drawn_and_how_the_image_is_turned()
    {
        using TemporaryFolder folder = new();
        string[] options = ["--zone-axis", "1,1,0", "--symprec", "0.02", "--vacancies", "0.1", "--seed", "7", "--supercell", "2,2,2", "--cell"];
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", folder.File("ita"), .. options, "ita", .. SmallDetector]).Code);
        PatternSidecar sidecar = PatternFile.Read(Path.Combine(folder.File("ita"), "quartz_110.png")).Sidecar!;
        Assert.Equal(0.02, sidecar.Cell!.SymprecAngstrom);
        Assert.Equal([0, 0, 1], sidecar.View!.InPlaneReflection);
        Assert.Equal(7UL, sidecar.RunSeed);
        Assert.NotNull(sidecar.DefectSeed);
        Assert.Null(sidecar.Seed);
        Assert.Equal(0, CliRun.Of(["simulate", Examples.Quartz, "--out", folder.File("given"), .. options, "as-given", .. SmallDetector]).Code);
        Assert.Null(PatternFile.Read(Path.Combine(folder.File("given"), "quartz_110.png")).Sidecar!.Cell!.SymprecAngstrom);
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_files_are_missing()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("two.jsonl", string.Join('\n', SmallCrystals.Lines(2)));
        string[] arguments = ["simulate", source, "--out", folder.Path, "--skip-existing", "--json", .. SmallDetector];
        Assert.All(CliRun.Of(arguments).Objects, one => Assert.False(one.GetProperty("skipped").GetBoolean()));
        File.Delete(folder.File("two-2_y.png"));
        Assert.Equal([true, false], CliRun.Of(arguments).Objects.Select(one => one.GetProperty("skipped").GetBoolean()));
        Assert.True(File.Exists(folder.File("two-2_y.png")));
        File.Delete(folder.File("two-1_z.json"));
        Assert.Equal([false, true], CliRun.Of(arguments).Objects.Select(one => one.GetProperty("skipped").GetBoolean()));
    }

    [Fact]
    public void Both_variants_of_shaping_are_written_side_by_side_where_they_are_asked_for()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--variant", "released", "--variant", "text", "--plot");
        Assert.Equal((0, 10), (run.Code, run.Lines.Count));
        GreyImage raw = GreyImage.ReadPng(folder.File("quartz_y.png"));
        Assert.True(RgbImage.ReadPng(folder.File("quartz_y.shaped-text.png")).Pixels.SequenceEqual(new TextShaper().Shape(raw, PatternAxis.Y).ToRgb().Pixels));
        Assert.True(RgbImage.ReadPng(folder.File("quartz.figure.png")).Rows > 3 * raw.Rows);
    }

    [Theory]
    [InlineData("--tilt", "1")]
    [InlineData("--wavelength", "0.03")]
    [InlineData("--vacancies", "0.1")]
    [InlineData("--cell", "as-given")]
    public void Patterns_that_were_made_with_other_options_are_made_again(params string[] options)
    {
        using TemporaryFolder folder = new();
        string[] arguments = ["simulate", Examples.Quartz, "--out", folder.Path, "--skip-existing", "--json", "--supercell", "3,3,3", .. SmallDetector];
        Assert.False(CliRun.Of(arguments).Objects[0].GetProperty("skipped").GetBoolean());
        Assert.True(CliRun.Of(arguments).Objects[0].GetProperty("skipped").GetBoolean());
        Assert.False(CliRun.Of([.. arguments, .. options]).Objects[0].GetProperty("skipped").GetBoolean());
        Assert.True(CliRun.Of([.. arguments, .. options]).Objects[0].GetProperty("skipped").GetBoolean());
    }

    [Fact]
    public void Crystals_of_one_file_are_told_apart_by_their_places()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("two.jsonl", string.Join('\n', SmallCrystals.Lines(2)));
        CliRun run = CliRun.Of(["simulate", source, "--out", folder.Path, "--json", .. SmallDetector]);
        Assert.Equal(0, run.Code);
        Assert.Equal([$"{source}#1", $"{source}#2"], run.Objects.Select(one => one.GetProperty("input").GetString()));
        Assert.True(File.Exists(folder.File("two-1_x.png")));
        Assert.True(File.Exists(folder.File("two-2_z.json")));
    }

    [Fact]
    public void Images_of_one_input_never_take_the_place_of_anothers()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["simulate", Examples.Quartz, Examples.Quartz, "--out", folder.Path, "--json", .. SmallDetector]);
        Assert.Equal(1, run.Code);
        Assert.True(run.Objects[0].TryGetProperty("files", out _));
        Assert.True(run.Objects[1].TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData("[0 0 0] is no direction", "--zone-axis", "0,0,0")]
    [InlineData("The wavelength is 0 Å", "--wavelength", "0")]
    [InlineData("The accelerating voltage is -1 kV", "--voltage", "-1")]
    [InlineData("does not fit into memory", "--pixels", "2000000,2000000", "--pixel-size", "0.00001")]
    [InlineData("The precession angle is 90°", "--precession", "90")]
    [InlineData("--zone-axis is for the geometry zone-axes", "--geometry", "rotated45", "--zone-axis", "1,0,0")]
    [InlineData("--supercell is 1,2", "--supercell", "1,2")]
    [InlineData("--index writes into the picture", "--index")]
    [InlineData("--depth is 8, which npy does not have", "--format", "npy", "--depth", "8")]
    [InlineData("--bits is 12, but --jpeg", "--bits", "12", "--jpeg", "80")]
    [InlineData("--bits is 12, more than a file of 256 greys holds", "--bits", "12")]
    [InlineData("--substitute is Xx:Co:0.1", "--substitute", "Xx:Co:0.1")]
    [InlineData("--tilt-axis means nothing without --tilt", "--tilt-axis", "10")]
    [InlineData("--precession-steps means nothing without --precession", "--precession-steps", "240")]
    [InlineData("The precession takes 0 steps", "--precession", "1", "--precession-steps", "0")]
    [InlineData("no form factor for Es (Z = 99)", "--substitute", "Si:Es:0.1")]
    [InlineData("The wavelength of 1E-300 Å is too short", "--wavelength", "1e-300")]
    [InlineData("--voltage is abc; it must be a number.", "--voltage", "abc")]
    [InlineData("--bits is 1.5; it must be a whole number.", "--bits", "1.5")]
    [InlineData("Required argument missing for option: '--thermal-motion'", "--thermal-motion", "maybe")]
    public void What_cannot_be_simulated_is_refused_in_one_sentence_before_any_work(string sentence, params string[] options)
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["simulate", Examples.Quartz, "--out", folder.File("patterns"), .. options]);
        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Error);
        Assert.DoesNotContain("Parameter '", run.Error);
        Assert.False(Directory.Exists(folder.File("patterns")));
    }

    private static string[] SmallDetector => ["--pixels", $"{Side},{Side}", "--pixel-size", "160"];

    private static IEnumerable<string> Paths(string folder, params string[] names) => names.Select(name => Path.Combine(folder, name));

    private static byte[] GreensOf(RgbImage image) => [.. Enumerable.Range(0, image.Rows * image.Columns).Select(i => image.Pixels[i * RgbImage.Channels + 1])];
}
