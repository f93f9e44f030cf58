namespace ZoneAxis.Diffraction;

/// <summary>The overlaps of a list of HKLF 5: all reflections of a group but its last have a negative batch number, and all have the same intensity.</summary>
internal static class HklfOverlaps
{
    /// <summary>Negative batch numbers also mark reflections kept for R(free); then hardly any has the intensity of its neighbour.</summary>
    private const double LeastShare = 0.9;

    /// <summary>Whether a list whose kind nobody knows has overlaps.</summary>
    public static bool ArePresent(IReadOnlyList<Reflection> rows)
    {
        (int negative, int alike) = (0, 0);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Batch >= 0)
                continue;
            negative++;
            if (i + 1 < rows.Count && (rows[i].Intensity, rows[i].Sigma) == (rows[i + 1].Intensity, rows[i + 1].Sigma))
                alike++;
        }
        return negative > 0 && alike >= LeastShare * negative;
    }

    /// <summary>Whether a row is one of a group that overlaps.</summary>
    public static bool IsOverlapped(IReadOnlyList<Reflection> rows, int place) => rows[place].Batch < 0 || (place > 0 && rows[place - 1].Batch < 0);
}
