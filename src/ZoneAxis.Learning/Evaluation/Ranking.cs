namespace ZoneAxis.Learning.Evaluation;

/// <summary>Where the true class of a crystal stands among all.</summary>
/// <param name="TrueClass">The true class.</param>
/// <param name="Rank">How many classes are more probable; all where a probability is no number.</param>
/// <param name="First">The most probable class; null where a probability is no number.</param>
internal readonly record struct Ranking(int TrueClass, int Rank, int? First)
{
    /// <summary>Ranks.</summary>
    /// <param name="probabilities">One a class; of equal ones the first is the more probable.</param>
    /// <param name="trueClass">The true class.</param>
    public static Ranking Of(ReadOnlySpan<float> probabilities, int trueClass)
    {
        (int rank, int first) = (0, 0);
        for (int other = 0; other < probabilities.Length; other++)
        {
            if (float.IsNaN(probabilities[other]))
                return new Ranking(trueClass, probabilities.Length, null);
            if (probabilities[other] > probabilities[trueClass] || (probabilities[other] == probabilities[trueClass] && other < trueClass))
                rank++;
            if (probabilities[other] > probabilities[first])
                first = other;
        }

        return new Ranking(trueClass, rank, first);
    }
}
