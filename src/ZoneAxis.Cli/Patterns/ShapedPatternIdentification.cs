using System.Globalization;
using ZoneAxis.Cli.Identifying;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;

namespace ZoneAxis.Cli.Patterns;

/// <summary>Tells space groups from the three raw pictures of the published geometry, by a trained network.</summary>
internal static class ShapedPatternIdentification
{
    private const int Pictures = 3;

    /// <summary>Reads, shapes, asks the network and writes.</summary>
    /// <param name="streams">Where it writes.</param>
    /// <param name="folder">The model's folder.</param>
    /// <param name="files">The pictures rotated about x, y and z.</param>
    /// <param name="top">How many candidates to write.</param>
    /// <param name="json">Whether as JSON.</param>
    /// <exception cref="InvalidDataException">There are not three pictures, or one is no raw pattern.</exception>
    internal static void Write(ConsoleStreams streams, string folder, IReadOnlyList<string> files, int top, bool json)
    {
        if (files.Count != Pictures)
            throw new InvalidDataException($"The geometry rotated45 takes {Pictures} pictures, those rotated about x, y and z; {files.Count} were given.");
        PatternTriple raw = new(GreyImage.ReadPng(files[0]), GreyImage.ReadPng(files[1]), GreyImage.ReadPng(files[2]));
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(folder);
        byte[] planes = classifier.Descriptor.Describe(raw);
        Candidate[] candidates = [.. Candidate.Rank(classifier.Model.Classes, classifier.Classify(planes)).Take(top)];
        string assumptions = $"Assumed: geometry rotated45, pictures as the simulator writes them; {ModelSummary.Of(classifier.Model)}";
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new { Candidates = candidates.Select(one => new { one.Number, one.Symbol, System = Wording.Of(one.System), one.Probability }), Assumptions = assumptions });
            return;
        }

        foreach (Candidate one in candidates)
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Number} {one.Symbol} ({Wording.Of(one.System)}): {Wording.Percent(one.Probability)}"));
        streams.Output.WriteLine(assumptions);
    }
}
