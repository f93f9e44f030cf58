using System.Globalization;
using ZoneAxis.Benchmarks.Pictures;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Browsing;

/// <summary>Frames of a crystal as a camera takes them, as files, with the angles of the goniometer.</summary>
internal sealed class FrameSeries
{
    private const int Seed = 2;

    private FrameSeries(string[] files, (double Alpha, double Beta)[] tilts, double scale) => (Files, Tilts, Scale) = (files, tilts, scale);

    /// <summary>Paths of the frames.</summary>
    public string[] Files { get; }

    /// <summary>The goniometer's angles of each, degrees.</summary>
    public (double Alpha, double Beta)[] Tilts { get; }

    /// <summary>Their scale, 1/Å per px.</summary>
    public double Scale { get; }

    /// <summary>Takes three frames of an example.</summary>
    /// <param name="example">Its name.</param>
    /// <param name="folder">Where the frames go.</param>
    public static FrameSeries Take(string example, string folder)
    {
        Crystal crystal = SymmetryFinder.Find(StructureFile.Read(Path.Combine(SharedData.ProjectRoot, "examples", example))[0]).StandardCell;
        Random random = new(Seed);
        (Matrix3D holder, (LatticeDirection Zone, double Alpha, double Beta)[] zones) = TiltedZones.Draw(crystal.Lattice, random);
        PictureConditions conditions = PictureConditions.Draw(PictureGrade.Good, random, Math.Cbrt(crystal.Lattice.Volume)) with { Kilovolts = 200, StopRadius = 9, Bits = 16 };
        PictureSimulation simulation = new(crystal, holder, conditions, random);
        SimulatedPicture[] pictures = [.. zones.Take(3).Select(zone => simulation.Take(zone.Zone, zone.Alpha, zone.Beta))];
        string[] files = [.. pictures.Select((_, i) => Path.Combine(folder, $"frame-{(char)('a' + i)}.png"))];
        foreach ((SimulatedPicture picture, string file) in pictures.Zip(files))
            Write(picture.Image, file);
        return new FrameSeries(files, [.. pictures.Select(picture => (picture.Alpha, picture.Beta))], pictures[0].KnownScale);
    }

    /// <summary>The angle α of a frame as it is typed.</summary>
    /// <param name="frame">The frame, from 0.</param>
    public string Alpha(int frame) => Tilts[frame].Alpha.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The angle β.</summary>
    /// <param name="frame">The frame, from 0.</param>
    public string Beta(int frame) => Tilts[frame].Beta.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Write(IntensityImage image, string path)
    {
        double most = image.Maximum();
        ushort[] greys = Array.ConvertAll(image.Values.ToArray(), value => (ushort)(Math.Max(value, 0) / most * ushort.MaxValue));
        new Grey16Image(image.Rows, image.Columns, greys).WritePng(path);
    }
}
