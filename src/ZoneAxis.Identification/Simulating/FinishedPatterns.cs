using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Finds crystals whose patterns an earlier run has made already, by what the sidecars say.</summary>
/// <param name="request">What is wanted.</param>
/// <param name="hashes">Where the crystals came from.</param>
internal sealed class FinishedPatterns(SimulationRequest request, SourceHashes hashes)
{
    private readonly JsonObject _geometry = PatternSidecar.Describe(request.Geometry);
    private readonly JsonObject? _reading = request.Reading.Describe();
    private readonly IReadOnlyList<JsonObject> _damage = request.DescribeDamage() ?? [];
    private readonly IReadOnlyList<JsonObject> _defects = [.. request.Defects.Select(defect => defect.Describe())];

    /// <summary>Whether all files of a crystal are there, made of the same source with the same options.</summary>
    /// <param name="input">The crystal.</param>
    /// <param name="stem">How the names of its files begin.</param>
    public bool Holds(StructureInput input, string stem)
    {
        string path = Path.Combine(request.Folder, stem);
        return request.Output.AreThere(request.Folder, stem, request.Geometry)
            && request.Geometry.Views.All(view => IsAsRequested(request.Output.PatternPath(path, view), input));
    }

    private bool IsAsRequested(string path, StructureInput input)
    {
        try
        {
            return PatternFile.Read(path).Sidecar is { } sidecar
                && sidecar.Source?.Sha256 == hashes.Of(input).Sha256
                && JsonNode.DeepEquals(sidecar.Source?.Reading, _reading)
                && sidecar.Image?.Format == request.Output.Format
                && sidecar.Cell?.Convention == request.Cell.Word()
                && sidecar.Cell.SymprecAngstrom == request.SymprecAngstrom
                && sidecar.RunSeed == (request.IsRandom ? request.Seed : null)
                && JsonNode.DeepEquals(sidecar.Geometry, _geometry)
                && AreEqual(sidecar.Damage ?? [], _damage)
                && AreEqual(sidecar.Defects ?? [], _defects);
        }
        catch (PatternFileException)
        {
            // A damaged file is made again.
            return false;
        }
    }

    private static bool AreEqual(IReadOnlyList<JsonObject> some, IReadOnlyList<JsonObject> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => JsonNode.DeepEquals(pair.First, pair.Second));
}
