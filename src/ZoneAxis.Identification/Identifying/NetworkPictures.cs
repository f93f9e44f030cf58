using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Reads pictures of raw patterns for a network, and demands that they are such as it learned from.</summary>
internal static class NetworkPictures
{
    // What changes the places and relative intensities of spots; the number of pixels is told by the picture itself.
    private static readonly string[] Compared = ["name", "ewaldSurface", "beam", "precession"];

    /// <summary>Reads the three pictures of a crystal.</summary>
    /// <param name="files">The files, in the order of the geometry's views.</param>
    /// <param name="descriptor">What the network is given.</param>
    /// <exception cref="IdentificationException">There are not three pictures, the network takes none, they have another size, or their parameters state another geometry than it learned from.</exception>
    /// <exception cref="InvalidDataException">A file is no picture of greys.</exception>
    public static PatternTriple Read(IReadOnlyList<string> files, DescriptorOptions descriptor)
    {
        if (descriptor is not PatternDescriptorOptions { Patterns: { } patterns })
            throw new IdentificationException($"The model is given {descriptor.Description}, which is made of a structure and not of pictures; name a structure file.");
        if (files.Count != PatternTriple.Count)
            throw new IdentificationException($"The geometry {patterns.Name} takes {PatternTriple.Count} pictures, those of the views {string.Join(", ", patterns.Views)}; {files.Count} were given.");
        foreach (string file in files)
            RequireGeometry(file, patterns);
        GreyImage[] pictures = [.. files.Select(file => Read(file, patterns.Detector))];
        return new PatternTriple(pictures[0], pictures[1], pictures[2]);
    }

    private static GreyImage Read(string file, Detector detector)
    {
        GreyImage picture = GreyImage.ReadPng(file);
        return (picture.Rows, picture.Columns) == (detector.Rows, detector.Columns)
            ? picture
            : throw new IdentificationException($"{file} has {picture.Rows} × {picture.Columns} px; the model takes patterns of {detector.Rows} × {detector.Columns} px.");
    }

    /// <summary>Demands that what the parameters beside a picture say of the geometry is what the network learned from.</summary>
    private static void RequireGeometry(string file, PatternParameters patterns)
    {
        if (PatternFile.Read(file).Sidecar?.Geometry is not { } stated)
            return;
        JsonObject learned = PatternSidecar.Describe(patterns.ToGeometry());
        foreach (string member in Compared)
        {
            (string? here, string? there) = (stated[member]?.ToJsonString(), learned[member]?.ToJsonString());
            if (here != there)
                throw new IdentificationException($"{file} has {member} {here ?? "not stated"}, as its parameters say; the model takes patterns with {member} {there ?? "not stated"}.");
        }
    }
}
