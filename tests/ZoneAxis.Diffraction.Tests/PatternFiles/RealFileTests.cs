using System.Globalization;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Small files of real programs, against numbers that other readers gave.</summary>
public class RealFileTests
{
    private const string Folder = "formats";

    [Theory]
    [InlineData("hyperspy-image.hspy", 16, 16, 718, 1218, 250910, 834, 909)]
    [InlineData("tia-diffraction-64x64.ser", 64, 64, -591.508, 2531.03, 51634.98, -402.699, 237.734)]
    [InlineData("byte-offset.cbf", 128, 128, 15713, 16780, 2.6084988e8, 15923, 15923)]
    [InlineData("berkeley-image.emd", 3, 3, 0, 8, 36, 0, 8)]
    public void Pixels_are_those_of_an_independent_reader(string name, int rows, int columns, double least, double most, double sum, double first, double last)
    {
        IntensityImage image = PatternFile.Read(SharedData.Require("reference", Folder, name)).Image;
        Assert.Equal((rows, columns), (image.Rows, image.Columns));
        double[] values = image.Values.ToArray();
        // The numbers were written with six digits, the last one cut off.
        Same(least, values.Min());
        Same(most, values.Max());
        Same(sum, values.Sum());
        Same(first, values[0]);
        Same(last, values[^1]);
    }

    [Fact]
    public void The_images_of_a_stack_of_Velox_are_its_last_axis()
    {
        string path = SharedData.Require("reference", Folder, "velox-tem-stack.emd");
        PatternRecord first = PatternFile.Read(path);
        Assert.Equal([0.0, 2, 4, 6, 8, 10, 12, 14, 16], first.Image.Values.ToArray());
        Assert.Equal([1.0, 3, 5, 7, 9, 11, 13, 15, 17], PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Of(1) }).Image.Values.ToArray());
        Assert.Equal((300.0, 478.0), (first.Facts.VoltageKilovolts!.Value, Math.Round(first.Facts.CameraLengthMillimetres!.Value, 6)));
        Assert.Equal(-12.586, first.Facts.Tilts!.Value.AlphaDegrees, 1e-3);
    }

    [Fact]
    public void TIA_and_HyperSpy_give_scale_voltage_camera_length_and_tilts()
    {
        PatternRecord tia = PatternFile.Read(SharedData.Require("reference", Folder, "tia-diffraction-64x64.ser"));
        Assert.Equal(1.01572e8 * 1e-10, MeasuredPattern.Of(tia, Bare).InverseAngstromPerPixel, 1e-7);
        Assert.Equal((200.0, 490.0), (tia.Facts.VoltageKilovolts, tia.Facts.CameraLengthMillimetres));
        Assert.Equal(new GoniometerAngles(0, 0), tia.Facts.Tilts);
        PatternRecord hyperSpy = PatternFile.Read(SharedData.Require("reference", Folder, "hyperspy-image.hspy"));
        Assert.Equal(0.1 * 0.17443285882472992, MeasuredPattern.Of(hyperSpy, Bare).InverseAngstromPerPixel, 1e-12);
        Assert.Equal((200.0, 320.0), (hyperSpy.Facts.VoltageKilovolts!.Value, Math.Round(hyperSpy.Facts.CameraLengthMillimetres!.Value, 6)));
        Assert.Equal(new GoniometerAngles(10, 0), hyperSpy.Facts.Tilts);
    }

    [Fact]
    public void Blockfile_stream_and_DM4_are_read()
    {
        PatternRecord block = PatternFile.Read(SharedData.Require("reference", Folder, "blockfile.blo"));
        Assert.Equal(("blockfile", 5, 5, 200.0), (block.Kind, block.Image.Rows, block.Image.Columns, block.Facts.VoltageKilovolts));
        PatternRecord stream = PatternFile.Read(SharedData.Require("reference", Folder, "tvips.tvips"), new PatternReadOptions { Frame = FrameSelection.Of(5) });
        Assert.Equal(Enumerable.Range(100, 20).Select(i => (double)i), stream.Image.Values.ToArray());
        Assert.Equal("DigitalMicrograph", PatternFile.Read(SharedData.Require("reference", Folder, "dm4-2d.dm4")).Kind);
    }

    private static MeasuredPatternOptions Bare => new() { Beam = new BeamPosition(0, 0), Background = BackgroundMethod.None };

    private static void Same(double expected, double found) =>
        Assert.True(Math.Abs(found - expected) <= 5e-6 * Math.Max(1, Math.Abs(expected)), string.Create(CultureInfo.InvariantCulture, $"{found} was read where {expected} was expected."));
}
