using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Models;

/// <summary>Reads model folders of before descriptors had a kind: they are shaped, and their patterns are named or stand in <c>training.json</c>.</summary>
internal static partial class ModelFolderUpgrade
{
    private const string DescriptorMember = "descriptor";
    private const string KindMember = "kind";
    private const string SimulationMember = "simulation";
    private const string SourceMember = "source";
    private const string HashesMember = "sourceHashes";

    /// <summary>Brings the texts of a folder to the present form.</summary>
    /// <param name="config">Content of <c>config.json</c>, changed in place.</param>
    /// <param name="training">Content of <c>training.json</c>, changed in place.</param>
    /// <param name="json">How both are read.</param>
    /// <exception cref="JsonException">A member is not what it was in that form.</exception>
    /// <exception cref="ArgumentException">The patterns are of a geometry that only the corpus knows.</exception>
    public static void Apply(JsonObject config, JsonObject training, JsonSerializerOptions json)
    {
        JsonNode? simulation = training[SimulationMember]?.DeepClone();
        training.Remove(SimulationMember);
        if (!training.ContainsKey(HashesMember))
            training[HashesMember] = new JsonArray([.. HashesIn(training[SourceMember]?.ToString() ?? "")]);
        if (config[DescriptorMember] is not JsonObject old || old.ContainsKey(KindMember))
            return;
        OldDescriptor descriptor = old.Deserialize<OldDescriptor>(json)!;
        config[DescriptorMember] = JsonSerializer.SerializeToNode<DescriptorOptions>(Shaped(descriptor, simulation?.Deserialize<Corpora.SimulationParameters>(json)), json);
    }

    /// <summary>Of before they were a member of their own, the hashes of the sources stand in the sentence about them.</summary>
    private static IEnumerable<JsonNode> HashesIn(string sentence) => Hash().Matches(sentence).Select(hash => (JsonNode)hash.Value);

    [GeneratedRegex(@"\b[0-9a-f]{64}\b")]
    private static partial Regex Hash();

    private static ShapedDescriptorOptions Shaped(OldDescriptor old, Corpora.SimulationParameters? simulation)
    {
        if (simulation is { Shapings.IsDefaultOrEmpty: true })
            throw new ArgumentException("its training names no shaping.");
        if (simulation is not null)
            return ShapedDescriptorOptions.Of(new DescriptorSource(new PatternParameters(simulation), simulation.Shapings[0], old.InputSide));
        SymmetryTolerance tolerance = new() { SymprecAngstrom = old.SymprecAngstrom, AngleDegrees = old.AngleToleranceDegrees };
        PatternParameters patterns = PatternParameters.Of(Standard(old.Geometry), tolerance);
        if (old.Variant != ReleasedShaper.VariantName)
            throw new ArgumentException($"it takes patterns shaped by the variant {old.Variant}, whose constants are not said; this version knows {ReleasedShaper.VariantName}.");
        return patterns.Cell == old.Cell
            ? new ShapedDescriptorOptions { Patterns = patterns, Side = old.InputSide }
            : throw new ArgumentException($"it takes patterns of the cell {old.Cell}; this version knows {patterns.Cell} for the geometry {old.Geometry}.");
    }

    private static Geometry Standard(string name) => name switch
    {
        Rotated45.GeometryName => new Rotated45(),
        ZoneAxes.GeometryName => new ZoneAxes(),
        _ => throw new ArgumentException($"it takes patterns of the geometry {name}, which are not described; this version makes those of {Rotated45.GeometryName} and {ZoneAxes.GeometryName}."),
    };

    /// <summary>The descriptor as it stood in <c>config.json</c>.</summary>
    private sealed record OldDescriptor
    {
        public string Variant { get; init; } = ReleasedShaper.VariantName;

        public string Geometry { get; init; } = Rotated45.GeometryName;

        public string Cell { get; init; } = CellConvention.SetyawanCurtarolo.Name();

        public double SymprecAngstrom { get; init; } = SymmetryTolerance.MaterialsProject.SymprecAngstrom;

        public double? AngleToleranceDegrees { get; init; } = SymmetryTolerance.MaterialsProject.AngleDegrees;

        public int InputSide { get; init; } = 64;
    }
}
