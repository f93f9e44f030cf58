using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Places in shares of a crystallite's edges.</summary>
internal static class CrystallitePlace
{
    /// <summary>The middle.</summary>
    public static readonly Vector3D Middle = new(0.5, 0.5, 0.5);

    // Farther away from the crystallite than this, in edges, a defect is a slip of the pen.
    private const double MostShare = 10;

    /// <summary>Requires a place in or near the crystallite.</summary>
    public static Vector3D Require(Vector3D value, string what) =>
        Math.Abs(value.X) <= MostShare && Math.Abs(value.Y) <= MostShare && Math.Abs(value.Z) <= MostShare
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), string.Create(
                CultureInfo.InvariantCulture, $"The {what} is {value}; it is counted in edges of the crystallite, from -{MostShare} to {MostShare}."));
}
