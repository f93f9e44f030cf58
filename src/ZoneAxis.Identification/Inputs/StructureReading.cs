using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>How the crystals that a user named are read.</summary>
public sealed record StructureReading
{
    /// <summary>The defaults: files alone.</summary>
    public static StructureReading Default { get; } = new();

    /// <summary>How the files are read.</summary>
    public CrystalReadOptions Options { get; init; } = CrystalReadOptions.Default;

    /// <summary>What the path "-" means, read once to its end and disposed of; null, the default, for a file of that name.</summary>
    public Func<Stream>? StandardInput { get; init; }

    /// <summary>What differs from the defaults and may change the crystals, as it stands in sidecars; null for nothing.</summary>
    internal JsonObject? Describe()
    {
        JsonObject description = [];
        if (Options.MinimumDistanceAngstrom != CrystalReadOptions.Default.MinimumDistanceAngstrom)
            description["minimumDistanceAngstrom"] = Options.MinimumDistanceAngstrom;
        if (Options.AllowOverfullSites)
            description["allowOverfullSites"] = true;
        if (!Options.Elements.IsEmpty)
            description["elements"] = new JsonArray([.. Options.Elements.Select(element => JsonValue.Create(element.Symbol))]);
        return description.Count > 0 ? description : null;
    }
}
