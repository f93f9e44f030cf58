using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What is to be simulated, and which files are made of it.</summary>
public sealed record SimulationRequest
{
    /// <summary>How patterns are taken.</summary>
    public required Geometry Geometry { get; init; }

    /// <summary>The cell that the crystallite repeats.</summary>
    public required CellConvention Cell { get; init; }

    /// <summary>How far from exact the symmetry may be by which that cell is found. Default 0.1 Å and 5°.</summary>
    public SymmetryTolerance Tolerance { get; init; } = SymmetryTolerance.MaterialsProject;

    /// <summary>How the crystals are read.</summary>
    public StructureReading Reading { get; init; } = StructureReading.Default;

    /// <summary>What is between the ideal pattern and the file. Default nothing.</summary>
    public DegradationChain Damage { get; init; } = new([]);

    /// <summary>How far the crystal is off its orientation; null, the default, for not at all.</summary>
    public CrystalTilt? Tilt { get; init; }

    /// <summary>What is wrong with the crystallite. Default nothing.</summary>
    public IReadOnlyList<IDefect> Defects { get; init; } = [];

    /// <summary>Seed of all that is random. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Which files are written. Default the patterns alone, as PNG of 8 bits.</summary>
    public SimulationOutput Output { get; init; } = new();

    /// <summary>The folder they go to; made where it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether crystals are left out whose files are all there, made of the same source with the same request, as after a job that was stopped. Default false.</summary>
    public bool SkipExisting { get; init; }

    /// <summary>Whether anything is drawn at random.</summary>
    internal bool IsRandom => Damage.Stages.Length > 0 || Tilt is not null || Defects.Count > 0;

    /// <summary>Whether what is below the first grey matters too: to damage, to the eye, and to faint spots.</summary>
    internal bool ComputesAllPixels => Damage.Stages.Length > 0 || Output.Preview || Output.Index;

    /// <summary>The share of a pattern's maximum below which pixels need not be computed, as they come out black in any case.</summary>
    internal double NegligibleFraction => !ComputesAllPixels && PatternFormats.WhiteOf(Output.Format) is { } white ? 1.0 / white : 0;

    /// <summary>The distance tolerance at which the cell is found, Å; null where the file's own is taken.</summary>
    internal double? SymprecAngstrom => Cell == CellConvention.AsGiven ? null : Tolerance.SymprecAngstrom;

    /// <summary>
    /// The intensity that becomes white in formats of greys: a camera's numbers stand in the file as they are; else the brightest pixel of each
    /// pattern, null, becomes white.
    /// </summary>
    internal double? WhiteIntensity => Damage.Stages.OfType<BitDepth>().Any() ? PatternFormats.WhiteOf(Output.Format) : null;

    /// <summary>What is between the ideal pattern and the file, the tilt first, as it stands in sidecars; null for nothing.</summary>
    internal IReadOnlyList<JsonObject>? DescribeDamage()
    {
        JsonObject[] tilt = Tilt is { } one ? [one.Describe()] : [];
        JsonObject[] damage = [.. tilt, .. Damage.Stages.Select(stage => stage.Describe())];
        return damage.Length == 0 ? null : damage;
    }

    /// <summary>Demands that the parts of the request go together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal void Validate()
    {
        (int views, Detector detector) = (Geometry.Views.Length, Geometry.Detector);
        if (Output.Index && !Output.Plot)
            throw new ArgumentException("Indices are written into the labelled picture, which is not asked for.");
        if ((Output.Shapers.Count > 0 || Output.SpotPattern) && views < SimulationOutput.Channels)
            throw new ArgumentException($"Shaped patterns and the spot pattern are made of {SimulationOutput.Channels} patterns and the geometry has {views}.");
        foreach (IPatternShaper shaper in Output.Shapers)
        {
            if (detector.Rows != detector.Columns || (ShapedPictures.SideFor(shaper) is { } side && side != detector.Rows))
                throw new ArgumentException($"The shaping {shaper.Variant} takes no patterns of {detector.Rows} × {detector.Columns} px.");
        }

        int? bits = Damage.Stages.OfType<BitDepth>().FirstOrDefault()?.Bits;
        if (bits is { } depth && PatternFormats.WhiteOf(Output.Format) is { } white && (1 << depth) - 1 > white)
            throw new ArgumentException($"Patterns of {depth} bits do not fit into files of {white + 1} greys.");
    }
}
