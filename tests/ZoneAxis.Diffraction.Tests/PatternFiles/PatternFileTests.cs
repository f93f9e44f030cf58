using System.Text.Json.Nodes;
using CsCheck;
using SkiaSharp;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public sealed class PatternFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<PatternFormat> Formats => [.. Enum.GetValues<PatternFormat>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Intensities_come_back_within_what_the_format_holds(PatternFormat format) =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Double[0, 1e9].Array[400]).Sample(
            (rows, columns, values) =>
            {
                IntensityImage image = new(rows, columns, values[..(rows * columns)]);
                string path = _folder.File("pattern" + PatternFormats.ExtensionOf(format));
                PatternFile.Write(path, image, format, new PatternSidecar());
                IntensityImage read = PatternFile.Read(path).Image;
                double step = PatternFormats.WhiteOf(format) is { } white ? 1.0 / white : format == PatternFormat.NpyFloat64 ? 0 : 1e-7;
                for (int i = 0; i < read.Values.Length; i++)
                    Assert.Equal(image.Values[i], read.Values[i], step * image.Maximum() * (1 + 1e-9));
            },
            iter: 15, threads: 1);

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_was_read_is_written_again_without_any_change(PatternFormat format)
    {
        Random random = new(TestSeed.Next());
        IntensityImage image = new(13, 17, [.. Enumerable.Range(0, 13 * 17).Select(_ => random.NextDouble() * 1e7)]);
        (string first, string second) = (_folder.File("a" + PatternFormats.ExtensionOf(format)), _folder.File("b" + PatternFormats.ExtensionOf(format)));
        PatternFile.Write(first, image, format, new PatternSidecar());
        PatternFile.Write(second, PatternFile.Read(first).Image, format, PatternFile.Read(first).Sidecar!);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Counts_are_written_as_they_are_where_white_is_stated()
    {
        IntensityImage counts = new(2, 2, [0, 1, 4711, 70_000]);
        PatternFile.Write(_folder.File("counts.png"), counts, PatternFormat.Png16, new PatternSidecar(), whiteIntensity: ushort.MaxValue);
        Assert.Equal([0, 1, 4711, 65535], Grey16Image.ReadPng(_folder.File("counts.png")).Pixels.ToArray());
        Assert.Equal([0.0, 1, 4711, 65535], PatternFile.Read(_folder.File("counts.png")).Image.Values.ToArray());
    }

    [Fact]
    public void A_simulated_pattern_comes_back_with_all_its_parameters()
    {
        Rotated45 geometry = new() { Detector = new Detector { Rows = 24, Columns = 20, BeamRow = 11 }, SolidAngle = SolidAngle.CosineCubed };
        IntensityImage image = new PatternSimulator(geometry).Intensity(Make.RockSalt, PatternAxis.X);
        PatternSidecar sidecar = new()
        {
            InverseAngstromPerPixel = geometry.Detector.InverseAngstromPerPixel(geometry.Beam),
            BeamRow = geometry.Detector.BeamRow,
            BeamColumn = geometry.Detector.BeamColumn,
            Source = new SidecarSource("halite.cif", new string('0', 64), 2, "NaCl"),
            Cell = SidecarCell.Of("sc", Make.RockSalt.Lattice, symprecAngstrom: 0.05),
            View = SidecarView.Of(new ZoneAxisView(new LatticeDirection(1, 1, 0)), Orientation.About(new Vector3D(0, 0, 1), 45)),
            Radiation = "xray",
            WavelengthAngstrom = geometry.Beam.WavelengthAngstrom,
            VoltageKilovolts = 120,
            Geometry = PatternSidecar.Describe(geometry),
            Damage = [new JsonObject { ["stage"] = "poisson-counts", ["doseElectrons"] = 1e6 }],
            Seed = ulong.MaxValue,
            DefectSeed = 1,
            RunSeed = 2020,
        };
        string path = _folder.File("halite_x.npy");
        Assert.Equal([path, _folder.File("halite_x.json")], PatternFile.Write(path, image, PatternFormat.NpyFloat64, sidecar));
        PatternRecord record = PatternFile.Read(path);
        Assert.Equal(image.Values.ToArray(), record.Image.Values.ToArray());
        Assert.Equal((sidecar.InverseAngstromPerPixel, 11.0, 9.5), (record.Pattern!.InverseAngstromPerPixel, record.Pattern.BeamRow, record.Pattern.BeamColumn));
        Assert.Equal(120, record.Facts.VoltageKilovolts);
        PatternSidecar read = record.Sidecar!;
        Assert.Equal(SidecarJson.Write(sidecar with { Image = new SidecarImage("halite_x.npy", PatternFormat.NpyFloat64, 24, 20) }), SidecarJson.Write(read));
        Assert.Equal("rotated45", (string?)read.Geometry!["name"]);
        Assert.Equal("cosineCubed", (string?)read.Geometry["solidAngle"]);
        Assert.Equal(10, (int?)read.Geometry["crystallite"]!["cellsAlongC"]);
        Assert.Equal((sidecar.Seed, "sc", 2), (read.Seed, read.Cell!.Convention, read.Source!.Place));
        Assert.Equal([1, 1, 0], read.View!.ZoneAxis);
        Assert.Equal([0, 0, 1], read.View.InPlaneReflection);
        Assert.Equal((0.05, 1UL, 2020UL), (read.Cell.SymprecAngstrom, read.DefectSeed, read.RunSeed));
    }

    [Fact]
    public void Members_that_this_version_does_not_know_are_kept()
    {
        PatternFile.Write(_folder.File("a.png"), Image(2, 2), PatternFormat.Png8, new PatternSidecar());
        string json = File.ReadAllText(_folder.File("a.json"));
        File.WriteAllText(_folder.File("a.json"), json.Replace("\"software\"", "\"futureOption\": {\"x\": [1, 2]}, \"software\"", StringComparison.Ordinal));
        PatternRecord record = PatternFile.Read(_folder.File("a.png"));
        PatternFile.Write(_folder.File("b.png"), record.Image, PatternFormat.Png8, record.Sidecar!);
        Assert.Equal(2, PatternFile.Read(_folder.File("b.png")).Sidecar!.Other!["futureOption"].GetProperty("x")[1].GetInt32());
    }

    [Fact]
    public void JSON_files_of_other_kinds_are_neither_read_nor_overwritten()
    {
        const string Structure = """{"lattice": {}, "sites": []}""";
        File.WriteAllText(_folder.File("halite.json"), Structure);
        Assert.Throws<IOException>(() => PatternFile.Write(_folder.File("halite.png"), Image(2, 2), PatternFormat.Png8, new PatternSidecar()));
        Assert.Equal(["halite.json"], _folder.Names);
        new GreyImage(2, 2, [1, 2, 3, 4]).WritePng(_folder.File("halite.png"));
        Assert.Null(PatternFile.Read(_folder.File("halite.png")).Sidecar);
        Assert.Equal(Structure, File.ReadAllText(_folder.File("halite.json")));
    }

    [Theory]
    [InlineData("\"rows\": 2", "\"rows\": 3", "2 × 2 pixels")]
    [InlineData("\"zoneAxisPattern\": 1", "\"zoneAxisPattern\": 2", "version 2")]
    [InlineData("\"rows\": 2", "\"rows\": two", "line")]
    [InlineData("\"maximumIntensity\": 1", "\"maximumIntensity\": -1", "negative")]
    [InlineData("\"maximumIntensity\": 1", "\"maximumIntensity\": 1e999", "not finite")]
    public void A_sidecar_that_does_not_fit_is_refused(string part, string other, string word)
    {
        PatternFile.Write(_folder.File("a.png"), Image(2, 2), PatternFormat.Png8, new PatternSidecar());
        string json = File.ReadAllText(_folder.File("a.json"));
        File.WriteAllText(_folder.File("a.json"), json.Replace(part, other, StringComparison.Ordinal));
        Assert.Contains(word, Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.File("a.png"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_is_told_by_the_content_and_not_by_the_name()
    {
        PatternFile.Write(_folder.File("a.npy"), Image(3, 2), PatternFormat.NpyFloat64, new PatternSidecar());
        File.Move(_folder.File("a.npy"), _folder.File("a.png"));
        Assert.Equal("NumPy", PatternFile.Read(_folder.File("a.png")).Kind);
    }

    [Fact]
    public void JPEG_is_read_and_colours_become_greys_by_their_luma()
    {
        Save("grey.jpg", SKColors.Gray);
        Save("red.jpg", SKColors.Red);
        PatternRecord grey = PatternFile.Read(_folder.File("grey.jpg"));
        Assert.Equal(("JPEG", 255), (grey.Kind, grey.White));
        Assert.All(grey.Image.Values.ToArray(), value => Assert.Equal(128, value, 1.0));
        Assert.False(grey.HasColours);
        PatternRecord red = PatternFile.Read(_folder.File("red.jpg"));
        Assert.True(red.HasColours);
        Assert.All(red.Image.Values.ToArray(), value => Assert.Equal(0.299 * 255, value, 2.0));

        void Save(string name, SKColor colour)
        {
            using SKBitmap bitmap = new(16, 9);
            bitmap.Erase(colour);
            using SKData data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
            _folder.Write(name, data.ToArray());
        }
    }

    [Fact]
    public void What_does_not_fit_into_a_format_is_refused_before_anything_is_written()
    {
        PatternSidecar sidecar = new();
        Assert.Throws<ArgumentException>(() => PatternFile.Write(_folder.File("a.json"), Image(2, 2), PatternFormat.Png8, sidecar));
        Assert.Throws<ArgumentException>(() => PatternFile.Write(_folder.File("a.npy"), new IntensityImage(1, 1, [1e39]), PatternFormat.NpyFloat32, sidecar));
        Assert.Throws<ArgumentException>(() => PatternFile.Write(_folder.File("a.png"), new IntensityImage(1, 1, [double.NaN]), PatternFormat.Png8, sidecar));
        Assert.Throws<ArgumentException>(() => PatternFile.Write(_folder.File("a.png"), Image(2, 2), PatternFormat.Png8, sidecar with { BeamRow = double.NaN }));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Limits_on_size_are_kept()
    {
        PatternFile.Write(_folder.File("a.npy"), Image(20, 30), PatternFormat.NpyFloat32, new PatternSidecar());
        Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.File("a.npy"), new PatternReadOptions { MaximumPixels = 599 }));
        Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.File("a.npy"), new PatternReadOptions { MaximumFileBytes = 1000 }));
        Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.File(".")));
        Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.Write("empty.npy", [])));
    }

    [Fact]
    public void The_hash_of_a_source_is_that_of_its_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SidecarSource.Of(_folder.Write("abc", [.. "abc"u8])).Sha256);

    private static IntensityImage Image(int rows, int columns) => new(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(i => i / (rows * columns - 1.0))]);
}
