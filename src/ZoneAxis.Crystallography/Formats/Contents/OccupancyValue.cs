namespace ZoneAxis.Crystallography;

/// <summary>Occupancies of files.</summary>
internal static class OccupancyValue
{
    /// <summary>Refinements overshoot: an occupancy of 1.02 is a full site.</summary>
    private const double Overshoot = 0.05;

    /// <summary>The occupancy from 0 to 1, or null where the number is far from that.</summary>
    /// <param name="occupancy">A number of a file.</param>
    public static double? Checked(double occupancy) => occupancy is >= 0 and <= 1 + Overshoot ? Math.Min(occupancy, 1) : null;
}
