namespace ZoneAxis.Crystallography;

/// <summary>Draws one of several things, each with a weight.</summary>
internal static class WeightedChoice
{
    /// <summary>Draws one.</summary>
    /// <param name="random">Source of chance.</param>
    /// <param name="things">At least one.</param>
    /// <param name="weightOf">Weights, not negative, not all zero.</param>
    public static T Draw<T>(Random random, IReadOnlyList<T> things, Func<T, double> weightOf)
    {
        double left = random.NextDouble() * things.Sum(weightOf);
        foreach (T thing in things)
        {
            left -= weightOf(thing);
            if (left < 0)
                return thing;
        }

        return things[^1];
    }
}
