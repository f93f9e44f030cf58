using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A crystal's reflections in the cell of the International Tables as a list of numbers: <see cref="ReflectionFeatures"/>.</summary>
public sealed record ReflectionDescriptorOptions : DescriptorOptions
{
    /// <summary>The kind.</summary>
    public const string KindName = "reflections";

    /// <summary>Distance tolerance at which the conventional cell is found, Å; the Materials Project's 0.1 unless set.</summary>
    public double SymprecAngstrom { get; init; } = SymmetryTolerance.MaterialsProject.SymprecAngstrom;

    /// <summary>Angle tolerance at which that cell is found, degrees, or null where it follows from the distance; the Materials Project's 5 unless set.</summary>
    public double? AngleToleranceDegrees { get; init; } = SymmetryTolerance.MaterialsProject.AngleDegrees;

    /// <summary>Which reflections of a structure are described; all of a sphere unless set.</summary>
    public MeasuredPart Measured { get; init; } = MeasuredPart.Sphere;

    /// <summary>Which reflections of a structure are computed.</summary>
    public SimulatedReflectionOptions Simulation { get; init; } = new();

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Geometry => Measured switch
    {
        MeasuredPart.Sphere => "reflections in a sphere",
        MeasuredPart.SevenZones => "reflections of seven zones",
        MeasuredPart.ThreeZones => "reflections of three zones",
        MeasuredPart.OneZone => "reflections of one zone",
        _ => throw new ArgumentException($"There is no part {Measured} of the reflections."),
    };

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Cell => CellConvention.InternationalTables.Name();

    /// <inheritdoc/>
    [JsonIgnore]
    public override SymmetryTolerance Tolerance => new() { SymprecAngstrom = SymprecAngstrom, AngleDegrees = AngleToleranceDegrees };

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(1, ReflectionFeatures.Length, 1, 1);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => $"amplitudes, symmetry and statistics of reflections, {ReflectionFeatures.Length} numbers";

    /// <summary>The options for some patterns, of which the tolerance counts.</summary>
    /// <param name="source">The patterns.</param>
    public static ReflectionDescriptorOptions Of(DescriptorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ReflectionDescriptorOptions { SymprecAngstrom = source.Patterns.SymprecAngstrom, AngleToleranceDegrees = source.Patterns.AngleToleranceDegrees };
    }

    /// <inheritdoc/>
    public override Descriptor Create()
    {
        Simulation.Validate();
        return new ReflectionDescriptor(this);
    }
}
