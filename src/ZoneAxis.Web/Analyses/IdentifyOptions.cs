namespace ZoneAxis.Web;

/// <summary>Options of identifying.</summary>
internal sealed record IdentifyOptions : PictureOptions
{
    /// <summary>What the inputs are: structure, pictures or reflections; null for what their contents look like.</summary>
    public string? As { get; init; }

    /// <summary>Name of the model that structures and simulated pictures are asked of; null for the standard one.</summary>
    public string? Model { get; init; }

    /// <summary>Of pictures: frames, which are indexed, or rotated45, three pictures as the simulator writes them.</summary>
    public string? Geometry { get; init; }

    /// <summary>See <see cref="ListOptions"/>.</summary>
    public double[]? Cell { get; init; }

    /// <summary>See <see cref="ListOptions"/>.</summary>
    public string? Radiation { get; init; }

    /// <summary>See <see cref="ListOptions"/>.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>See <see cref="ListOptions"/>.</summary>
    public string? Block { get; init; }

    /// <summary>See <see cref="ListOptions"/>.</summary>
    public string? Prior { get; init; }
}
