namespace ZoneAxis.Corpora;

/// <summary>What keeps the crystals of a test apart from those to learn from.</summary>
public enum SplitKind
{
    /// <summary>Nothing but that no crystal is in both: the paper's split.</summary>
    Random,

    /// <summary>No prototype (stoichiometry, space group and Wyckoff sequence) is in both, nor in two folds.</summary>
    Prototype,

    /// <summary>No formula is in both, nor in two folds.</summary>
    Formula,

    /// <summary>
    /// The test is on crystals added to the Materials Project after early 2020, the learning on those that were there; or the one on crystals
    /// dated from a day on (<see cref="SplitOptions.TestFrom"/>), the other on those dated before.
    /// </summary>
    Date,
}
