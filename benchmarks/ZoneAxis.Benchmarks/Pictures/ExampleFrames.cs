using System.Globalization;
using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>Makes the frames of the examples: three good pictures of a crystal along zones that a goniometer reaches, and what is known of them.</summary>
internal static class ExampleFrames
{
    /// <summary>The word by which it is called: <c>example-frames STRUCTURE FOLDER SEED</c>.</summary>
    public const string Verb = "example-frames";

    private const int Frames = 3;

    // A frame's stop hides the direct beam and no reflection.
    private const double StopRadius = 9;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    /// <summary>Makes them, and writes beside them <c>options.json</c>, what <c>POST pictures</c> takes of them.</summary>
    /// <param name="structure">A structure file.</param>
    /// <param name="folder">Where they go, made where it is missing.</param>
    /// <param name="seed">Draws the mount and the conditions.</param>
    public static void Make(string structure, string folder, int seed)
    {
        Random random = new(seed);
        Crystal crystal = SymmetryFinder.Find(StructureFile.Read(structure)[0]).StandardCell;
        (Matrix3D holder, (LatticeDirection Zone, double Alpha, double Beta)[] zones) = TiltedZones.Draw(crystal.Lattice, random);
        PictureConditions conditions = PictureConditions.Draw(PictureGrade.Good, random, Math.Cbrt(crystal.Lattice.Volume)) with { Kilovolts = 200, StopRadius = StopRadius, Bits = 16 };
        PictureSimulation simulation = new(crystal, holder, conditions, random);
        SimulatedPicture[] pictures = [.. zones.Take(Frames).Select(zone => simulation.Take(zone.Zone, zone.Alpha, zone.Beta))];
        Directory.CreateDirectory(folder);
        for (int k = 0; k < pictures.Length; k++)
        {
            Write(pictures[k].Image, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(structure)}-{k + 1}.png")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pictures[k].Zone} at {pictures[k].Alpha:0.0}, {pictures[k].Beta:0.0}°, {pictures[k].Strong.Count} strong spots"));
        }

        WriteOptions(pictures, conditions, Path.Combine(folder, "options.json"));
    }

    private static void WriteOptions(SimulatedPicture[] pictures, PictureConditions conditions, string path) => File.WriteAllText(path, JsonSerializer.Serialize(
        new
        {
            InverseAngstromPerPixel = Math.Round(pictures[0].KnownScale, 6),
            conditions.Kilovolts,
            Frames = pictures.Select(picture => new { Tilt = new[] { Math.Round(picture.Alpha, 1), Math.Round(picture.Beta, 1) } }),
        },
        Json) + "\n");

    /// <summary>Greys are the camera's counts as they are.</summary>
    private static void Write(IntensityImage image, string path) =>
        new Grey16Image(image.Rows, image.Columns, Array.ConvertAll(image.Values.ToArray(), value => (ushort)Math.Clamp(Math.Round(value), 0, ushort.MaxValue))).WritePng(path);
}
