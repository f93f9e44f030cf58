namespace ZoneAxis.Diffraction;

/// <summary>Which reflections of a crystal are computed, and for what radiation.</summary>
public sealed record SimulatedReflectionOptions
{
    /// <summary>What is scattered; X-rays unless set.</summary>
    public Radiation Radiation { get; init; } = Radiation.XRay;

    /// <summary>The smallest spacing d = 1/|H| of a reflection, Å, at least 0.25; 0.5, which X-rays of molybdenum and electrons reach, unless set.</summary>
    public double LeastSpacingAngstrom { get; init; } = 0.5;

    /// <summary>About how many reflections at most, a Friedel pair counting once, at least 1; of a large cell those of the largest spacings are taken. 3,000 unless set.</summary>
    public int MostReflections { get; init; } = 3000;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    internal void Validate()
    {
        if (!(LeastSpacingAngstrom >= 1 / (2 * FormFactorTable.MostGaussianS)))
            throw new ArgumentException(FormattableString.Invariant($"The option {nameof(LeastSpacingAngstrom)} is {LeastSpacingAngstrom}; it must be at least {1 / (2 * FormFactorTable.MostGaussianS)} Å."));
        if (MostReflections < 1)
            throw new ArgumentException(FormattableString.Invariant($"The option {nameof(MostReflections)} is {MostReflections}; it must be at least 1."));
    }
}
