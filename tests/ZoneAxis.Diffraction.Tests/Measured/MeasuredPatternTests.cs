using ZoneAxis.Diffraction.Tests.PatternFiles;

namespace ZoneAxis.Diffraction.Tests.Measured;

public sealed class MeasuredPatternTests : IDisposable
{
    private static readonly MeasuredImage Like = new(Make.RockSalt, Orientation.Unrotated) { BeamRow = 120.3, BeamColumn = 141.8, Dose = 1e6, Background = 0.1 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_DM3_file_becomes_a_pattern_with_scale_and_centre()
    {
        DiffractionPattern pattern = MeasuredPattern.Of(PatternFile.Read(DigitalMicrograph("1/nm", 0.125)));
        Assert.Equal(0.0125, pattern.InverseAngstromPerPixel, 1e-9);
        Assert.Equal(120.3, pattern.BeamRow, 0.1);
        Assert.Equal(141.8, pattern.BeamColumn, 0.1);

        // Far from the beam there is no background left: the mean is small against the counts that were there.
        IntensityImage raw = Like.Image(seed: 1);
        Assert.InRange(Mean(pattern.Image), -0.1 * Mean(raw), 0.1 * Mean(raw));

        static double Mean(IntensityImage image) => image.Values[..(20 * image.Columns)].ToArray().Average();
    }

    [Fact]
    public void Angles_become_reciprocal_lengths_by_the_voltage_of_the_file()
    {
        // 200 kV: 0.025079 Å (e.g. L. Reimer and H. Kohl, Transmission Electron Microscopy, 5th ed., has 2.508 pm).
        DiffractionPattern pattern = MeasuredPattern.Of(PatternFile.Read(DigitalMicrograph("mrad", 0.3)), new MeasuredPatternOptions { Background = BackgroundMethod.None });
        Assert.Equal(0.3e-3 / 0.025079, pattern.InverseAngstromPerPixel, 1e-6);
    }

    [Fact]
    public void What_the_caller_states_goes_before_what_the_file_says()
    {
        MeasuredPatternOptions options = new() { InverseAngstromPerPixel = 0.02, Beam = new BeamPosition(100, 101.5), Background = BackgroundMethod.Opening };
        DiffractionPattern pattern = MeasuredPattern.Of(PatternFile.Read(DigitalMicrograph("1/nm", 0.125)), options);
        Assert.Equal((0.02, 100, 101.5), (pattern.InverseAngstromPerPixel, pattern.BeamRow, pattern.BeamColumn));
        Assert.Throws<ArgumentException>(() => MeasuredPattern.Of(PatternFile.Read(DigitalMicrograph("1/nm", 0.125)), new MeasuredPatternOptions { InverseAngstromPerPixel = -1 }));
    }

    [Fact]
    public void The_sidecar_gives_scale_and_centre()
    {
        PatternFile.Write(_folder.File("a.npy"), Like.Image(seed: 1), PatternFormat.NpyFloat64, new PatternSidecar { InverseAngstromPerPixel = 0.03, BeamRow = 7, BeamColumn = 8 });
        DiffractionPattern pattern = MeasuredPattern.Of(PatternFile.Read(_folder.File("a.npy")));
        Assert.Equal((0.03, 7, 8), (pattern.InverseAngstromPerPixel, pattern.BeamRow, pattern.BeamColumn));
    }

    [Fact]
    public void A_beam_centre_far_away_and_a_spot_without_size_are_refused()
    {
        PatternFile.Write(_folder.File("a.npy"), new IntensityImage(3, 4, new double[12]), PatternFormat.NpyFloat64, new PatternSidecar { InverseAngstromPerPixel = 1, BeamRow = 1e9, BeamColumn = 2 });
        Assert.Contains("far", Assert.Throws<PatternFileException>(() => MeasuredPattern.Of(PatternFile.Read(_folder.File("a.npy")))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BeamCentreOptions { SpotRadiusPixels = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => OpeningBackground.Of(new IntensityImage(1, 1, [1]), int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadialBackground.Of(new IntensityImage(1, 1, [1]), new BeamPosition(double.NaN, 0), 3));
    }

    [Fact]
    public void A_missing_scale_and_an_empty_image_are_one_sentence()
    {
        new GreyImage(16, 16, new byte[256]).WritePng(_folder.File("black.png"));
        PatternRecord black = PatternFile.Read(_folder.File("black.png"));
        Assert.Contains("state the scale", Assert.Throws<PatternFileException>(() => MeasuredPattern.Of(black)).Message, StringComparison.Ordinal);
        PatternFileException noCentre = Assert.Throws<PatternFileException>(() => MeasuredPattern.Of(black, new MeasuredPatternOptions { InverseAngstromPerPixel = 0.01 }));
        Assert.Contains("beam centre", noCentre.Message, StringComparison.Ordinal);
        string inMetres = DigitalMicrograph("nm", 1);
        Assert.Contains("'nm'", Assert.Throws<PatternFileException>(() => MeasuredPattern.Of(PatternFile.Read(inMetres))).Message, StringComparison.Ordinal);
    }

    private string DigitalMicrograph(string unit, double scale)
    {
        IntensityImage image = Like.Image(seed: 1);
        DigitalMicrographEncoder encoder = new(3, bigEndianValues: false);
        byte[] data = [.. image.Values.ToArray().SelectMany(value => encoder.Value((float)value))];
        return _folder.Write("pattern.dm3", encoder.File(2, DigitalMicrographEncoder.Float32, data, unit, scale, 200_000, image.Columns, image.Rows));
    }
}
