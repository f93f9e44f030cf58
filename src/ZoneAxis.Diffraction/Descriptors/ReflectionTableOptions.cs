using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Amplitudes of a crystal's zero-layer reflections, and its cell, as a list of numbers: <see cref="ReflectionTable"/>.</summary>
public sealed record ReflectionTableOptions : DescriptorOptions
{
    /// <summary>The kind.</summary>
    public const string KindName = "reflection-table";

    /// <summary>Distance tolerance at which the conventional cell is found, Å; the Materials Project's 0.1 unless set.</summary>
    public double SymprecAngstrom { get; init; } = SymmetryTolerance.MaterialsProject.SymprecAngstrom;

    /// <summary>Angle tolerance at which that cell is found, degrees, or null where it follows from the distance; the Materials Project's 5 unless set.</summary>
    public double? AngleToleranceDegrees { get; init; } = SymmetryTolerance.MaterialsProject.AngleDegrees;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Geometry => "hk0, h0l and 0kl";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Cell => CellConvention.InternationalTables.Name();

    /// <inheritdoc/>
    [JsonIgnore]
    public override SymmetryTolerance Tolerance => new() { SymprecAngstrom = SymprecAngstrom, AngleDegrees = AngleToleranceDegrees };

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(1, ReflectionTable.Length, 1, 1);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => $"reflection table, {ReflectionTable.Length} numbers";

    /// <summary>The options for some patterns, of which the tolerance counts.</summary>
    /// <param name="source">The patterns.</param>
    public static ReflectionTableOptions Of(DescriptorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ReflectionTableOptions { SymprecAngstrom = source.Patterns.SymprecAngstrom, AngleToleranceDegrees = source.Patterns.AngleToleranceDegrees };
    }

    /// <inheritdoc/>
    public override Descriptor Create() => new ReflectionTableDescriptor(this);
}
