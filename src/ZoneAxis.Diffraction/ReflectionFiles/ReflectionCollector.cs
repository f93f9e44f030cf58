using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Takes the rows of a list one by one, amplitudes or intensities, and makes reflections of them, with notes on what was not taken as it stands.</summary>
/// <param name="areAmplitudes">Whether the values are |F| and not |F|².</param>
internal sealed class ReflectionCollector(bool areAmplitudes)
{
    /// <summary>Shares of the intensity and of the mean intensity that stand for a deviation that is not known: what a careful measurement has, so that such lists count as neither perfect nor useless.</summary>
    private const double SigmaOfIntensity = 0.03;

    private const double SigmaOfMean = 0.01;

    private readonly List<Reflection> _rows = [];
    private readonly Dictionary<string, int> _leftOut = [];
    private int _withoutSigma;

    /// <summary>How many rows have been taken.</summary>
    public int Count => _rows.Count;

    /// <summary>How many rows have been left out.</summary>
    public int LeftOutCount => _leftOut.Values.Sum();

    /// <summary>Takes a row; 000 is left out.</summary>
    /// <param name="row">The reflection with value and deviation as they stand in the list; a deviation that is NaN or not above 0 is not known.</param>
    public void Add(Reflection row)
    {
        if (row is { H: 0, K: 0, L: 0 })
        {
            LeaveOut("the reflection 0 0 0");
            return;
        }
        if (areAmplitudes)
            row = Squared(row);
        bool isKnown = row.Sigma is >= ReflectionNumber.SmallestSigma and <= ReflectionNumber.LargestIntensity;
        if (!isKnown)
            _withoutSigma++;
        _rows.Add(isKnown ? row : row with { Sigma = 0 });
    }

    /// <summary>Counts a row that is not taken.</summary>
    /// <param name="reason">Why, to end the sentence "3 reflections were left out: …".</param>
    public void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>The reflections.</summary>
    /// <param name="notes">Takes what was left out or estimated.</param>
    public ImmutableArray<Reflection> Finish(ICollection<string> notes)
    {
        if (areAmplitudes)
            notes.Add("amplitudes F were read: I = F·|F| and σ(I) = √(4F²σ² + 2σ⁴), with σ of F, were taken.");
        foreach ((string reason, int count) in _leftOut)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Counted(count)} left out: {reason}."));
        if (_withoutSigma > 0)
            EstimateSigmas(notes);
        return [.. _rows];
    }

    private static string Counted(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} reflection{(count == 1 ? " was" : "s were")}");

    /// <summary>For Gaussian errors of F, F² has the variance 4F²σ² + 2σ⁴; far above the noise that is the usual 2Fσ, and at F = 0 it does not vanish. Negative amplitudes stand for negative intensities.</summary>
    private static Reflection Squared(Reflection row)
    {
        (double f, double sigma) = (row.Intensity, row.Sigma);
        double variance = 4 * f * f * sigma * sigma + 2 * sigma * sigma * sigma * sigma;
        return row with { Intensity = f * Math.Abs(f), Sigma = sigma > 0 ? Math.Sqrt(variance) : 0 };
    }

    private void EstimateSigmas(ICollection<string> notes)
    {
        double mean = _rows.Average(row => Math.Abs(row.Intensity));
        for (int i = 0; i < _rows.Count; i++)
        {
            Reflection row = _rows[i];
            double estimate = SigmaOfIntensity * Math.Abs(row.Intensity) + SigmaOfMean * mean;
            if (row.Sigma == 0)
                _rows[i] = row with { Sigma = estimate >= ReflectionNumber.SmallestSigma ? estimate : 1 };
        }
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{_withoutSigma:#,0} of {_rows.Count:#,0} reflections have no deviation above 0: σ = {SigmaOfIntensity}·|I| + {SigmaOfMean}·⟨|I|⟩ was taken for them."));
    }
}
