using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Reads pictures of raw patterns for a network, and demands that they are such as it learned from.</summary>
internal static class NetworkPictures
{
    /// <summary>Reads the three pictures of a crystal.</summary>
    /// <param name="files">The files, in the order of the geometry's views.</param>
    /// <param name="frames">Which image of each file.</param>
    /// <param name="descriptor">What the network is given.</param>
    /// <exception cref="IdentificationException">There are not three pictures, the network takes none, they have another size, or their parameters state another geometry than it learned from.</exception>
    /// <exception cref="PatternFileException">A file is no picture of greys.</exception>
    public static PatternTriple Read(IReadOnlyList<string> files, IReadOnlyList<FrameSelection> frames, DescriptorOptions descriptor)
    {
        if (descriptor is not PatternDescriptorOptions { Patterns: { } patterns })
            throw new IdentificationException($"The model is given {descriptor.Description}, which is made of a structure and not of pictures; name a structure file.");
        if (files.Count != PatternTriple.Count)
            throw new IdentificationException($"The geometry {patterns.Name} takes {PatternTriple.Count} pictures, those of the views {string.Join(", ", patterns.Views)}; {files.Count} were given.");
        for (int view = 0; view < files.Count; view++)
            RequireSame(files[view], PictureFiles.OptionsOf(files, frames, view), view, patterns);
        GreyImage[] pictures = [.. files.Select((file, k) => Read(file, PictureFiles.OptionsOf(files, frames, k), patterns.Detector))];
        return new PatternTriple(pictures[0], pictures[1], pictures[2]);
    }

    private static GreyImage Read(string file, PatternReadOptions options, Detector detector)
    {
        GreyImage picture = PatternFile.ReadGreys(file, options);
        return (picture.Rows, picture.Columns) == (detector.Rows, detector.Columns)
            ? picture
            : throw new IdentificationException($"{file} has {picture.Rows} × {picture.Columns} px; the model takes patterns of {detector.Rows} × {detector.Columns} px.");
    }

    /// <summary>Demands that what the parameters beside a picture say of geometry, view and cell is what the network learned from.</summary>
    private static void RequireSame(string file, PatternReadOptions options, int view, PatternParameters patterns)
    {
        if (PatternFile.Read(file, options).Sidecar is not { } sidecar)
            return;
        foreach ((string member, JsonNode? learned) in WithoutPixels(PatternSidecar.Describe(patterns.ToGeometry())))
            Require(file, member, WithoutPixels(sidecar.Geometry)[member]?.ToJsonString(), learned?.ToJsonString());
        Require(file, "view", sidecar.View?.Name, patterns.Views[view]);
        Require(file, "cell", sidecar.Cell?.Convention, patterns.Convention.Word());
    }

    private static void Require(string file, string what, string? stated, string? learned)
    {
        if (stated is not null && stated != learned)
            throw new IdentificationException($"{file} has {what} {stated}, as its parameters say; the model takes patterns with {what} {learned}.");
    }

    /// <summary>A geometry without how many pixels there are and which the beam meets: the picture itself tells.</summary>
    private static JsonObject WithoutPixels(JsonObject? geometry)
    {
        JsonObject bare = geometry?.DeepClone().AsObject() ?? [];
        if (bare["detector"] is JsonObject detector)
        {
            foreach (string member in new[] { "rows", "columns", "beamRow", "beamColumn", "pixelCount" })
                detector.Remove(member);
        }

        return bare;
    }
}
