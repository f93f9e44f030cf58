namespace ZoneAxis.Diffraction;

/// <summary>
/// What it says that a list holds no reflection at all that a condition forbids. Lists of observed spots, and those that a refinement program has merged, leave
/// absent reflections out; of a list that leaves nothing out, a share of the reflections of a family would break the condition.
/// </summary>
internal static class LeftOutAbsences
{
    // Of measured lists some leave absences out; one in three of those at hand does.
    private const double ShareOfLists = 0.3;

    /// <summary>What it may say at most of a glide plane or a screw axis, whose reflections may be missing from one list in some thousands for another reason.</summary>
    public const double MostOfElement = 8;

    /// <summary>Logarithm of how much likelier it is, if the condition holds, that none of the reflections measured breaks it.</summary>
    /// <param name="measured">Number of reflections of the family that were measured, all of which fulfil the condition.</param>
    /// <param name="forbiddenShare">Share of the family's points that break it.</param>
    public static double LogRatio(int measured, double forbiddenShare)
    {
        double logChance = measured * Math.Log(1 - forbiddenShare);
        // log(s·e^x + 1 − s) without overflow.
        return -logChance + Math.Log(ShareOfLists + (1 - ShareOfLists) * Math.Exp(logChance));
    }
}
