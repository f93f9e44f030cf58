using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>What the user wants simulated, checked and complete.</summary>
internal sealed record SimulationRequest
{
    /// <summary>How patterns are taken.</summary>
    internal required Geometry Geometry { get; init; }

    /// <summary>The cell that the crystallite repeats.</summary>
    internal required CellChoice Cell { get; init; }

    /// <summary>How far from exact the symmetry may be by which that cell is found.</summary>
    internal required SymmetryTolerance Tolerance { get; init; }

    /// <summary>What is between the ideal pattern and the file.</summary>
    internal required DegradationChain Damage { get; init; }

    /// <summary>How far the crystal is off its orientation, or null.</summary>
    internal CrystalTilt? Tilt { get; init; }

    /// <summary>What is wrong with the crystallite.</summary>
    internal IReadOnlyList<IDefect> Defects { get; init; } = [];

    /// <summary>Seed of all that is random.</summary>
    internal ulong Seed { get; init; }

    /// <summary>Which files are written.</summary>
    internal required SimulationOutput Output { get; init; }

    /// <summary>The folder they go to.</summary>
    internal required string Folder { get; init; }

    /// <summary>The share of a pattern's maximum below which pixels need not be computed, as they come out black in any case.</summary>
    internal double NegligibleFraction => Damage.Stages.Length == 0 && PatternFormats.WhiteOf(Output.Format) is { } white ? 1.0 / white : 0;

    /// <summary>
    /// The intensity that becomes white in formats of greys: a camera's numbers stand in the file as they are, as far as they fit; else the
    /// brightest pixel of each pattern, null, becomes white.
    /// </summary>
    internal double? WhiteIntensity => (Damage.Stages.OfType<BitDepth>().FirstOrDefault(), PatternFormats.WhiteOf(Output.Format)) is ({ } depth, { } white)
        ? Math.Max(white, (1 << depth.Bits) - 1)
        : null;
}
