using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>The group of a crystal at one tolerance, and at one a little lower and a little higher.</summary>
/// <param name="SymprecAngstrom">The distance tolerance asked for, Å.</param>
/// <param name="Symmetry">What the finder says there.</param>
/// <param name="Below">What it says at a tolerance lower by <see cref="NearbyShare"/>, of angles too where one was asked for.</param>
/// <param name="Above">What it says at a tolerance higher by as much.</param>
public sealed record StabilityAtTolerance(double SymprecAngstrom, CrystalSymmetry Symmetry, CrystalSymmetry Below, CrystalSymmetry Above)
{
    /// <summary>How near two groups must be in tolerance to be told: 5 %.</summary>
    public const double NearbyShare = 0.05;

    /// <summary>What the finder says a little lower and higher, where the group is another one there: then the crystal stands at the edge of the tolerance.</summary>
    public ImmutableArray<CrystalSymmetry> Others => [.. new[] { Below, Above }.Where(other => other.Number != Symmetry.Number)];
}
