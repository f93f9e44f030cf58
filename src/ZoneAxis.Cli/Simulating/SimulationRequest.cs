using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>What the user wants simulated, checked and complete.</summary>
internal sealed record SimulationRequest
{
    /// <summary>How patterns are taken.</summary>
    internal required Geometry Geometry { get; init; }

    /// <summary>The cell that the crystallite repeats.</summary>
    internal required CellConvention Cell { get; init; }

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

    /// <summary>Whether anything is drawn at random.</summary>
    internal bool IsRandom => Damage.Stages.Length > 0 || Tilt is not null || Defects.Count > 0;

    /// <summary>Which files are written.</summary>
    internal required SimulationOutput Output { get; init; }

    /// <summary>The folder they go to.</summary>
    internal required string Folder { get; init; }

    /// <summary>The share of a pattern's maximum below which pixels need not be computed, as they come out black in any case.</summary>
    internal double NegligibleFraction => Damage.Stages.Length == 0 && PatternFormats.WhiteOf(Output.Format) is { } white ? 1.0 / white : 0;

    /// <summary>The distance tolerance at which the cell is found, Å; null where the file's own is taken.</summary>
    internal double? SymprecAngstrom => Cell == CellConvention.AsGiven ? null : Tolerance.SymprecAngstrom;

    /// <summary>What is between the ideal pattern and the file, the tilt first, as it stands in sidecars; null for nothing.</summary>
    internal IReadOnlyList<JsonObject>? DescribeDamage()
    {
        JsonObject[] tilt = Tilt is { } one ? [one.Describe()] : [];
        JsonObject[] damage = [.. tilt, .. Damage.Stages.Select(stage => stage.Describe())];
        return damage.Length == 0 ? null : damage;
    }

    /// <summary>
    /// The intensity that becomes white in formats of greys: a camera's numbers stand in the file as they are; else the brightest pixel of each
    /// pattern, null, becomes white.
    /// </summary>
    internal double? WhiteIntensity => Damage.Stages.OfType<BitDepth>().Any() ? PatternFormats.WhiteOf(Output.Format) : null;
}
