using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

public sealed partial class Predictions
{
    private const int CalibrationBins = 15;

    /// <summary>The expected calibration error: how far the most probable groups' probabilities are from how often they are right, in 15 bins of equal width; in [0, 1], NaN without crystals.</summary>
    /// <remarks>As C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, ICML 2017, section 2.</remarks>
    public double CalibrationError
    {
        get
        {
            if (All.IsEmpty)
                return double.NaN;
            (double[] confidences, int[] hits) = (new double[CalibrationBins], new int[CalibrationBins]);
            foreach ((Prediction one, Ranking ranking) in All.Zip(_rankings))
            {
                double confidence = Confidence(one, ranking);
                if (double.IsNaN(confidence))
                    return double.NaN;
                int bin = Math.Min(CalibrationBins - 1, (int)(confidence * CalibrationBins));
                confidences[bin] += confidence;
                hits[bin] += ranking.Rank == 0 ? 1 : 0;
            }

            return confidences.Zip(hits, (confidence, hit) => Math.Abs(confidence - hit)).Sum() / All.Length;
        }
    }

    /// <summary>The part of the crystals whose most probable group, right or wrong, is of the extinction class of theirs; NaN without crystals.</summary>
    public double ExtinctionAccuracy => _rankings
        .Select(ranking => ranking.First is { } first && ExtinctionClasses.Of(Classes[first]).Groups.Contains(Classes[ranking.TrueClass]) ? 1.0 : 0)
        .DefaultIfEmpty(double.NaN)
        .Average();

    /// <summary>How often the most probable group is right among the crystals of which that is the most certain; NaN without crystals.</summary>
    /// <param name="share">Which part of all crystals that is, in (0, 1].</param>
    public double AccuracyOfMostCertain(double share)
    {
        IEnumerable<bool> certain = All
            .Zip(_rankings, (one, ranking) => (Confidence: Confidence(one, ranking), IsRight: ranking.Rank == 0))
            .OrderByDescending(one => one.Confidence)
            .Select(one => one.IsRight);
        return certain.Take((int)Math.Ceiling(share * All.Length)).Select(right => right ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
    }

    /// <summary>The mean, over the groups with so many crystals or more, of how often the most probable group is right; NaN where there is no such group.</summary>
    /// <param name="crystals">The fewest crystals of a group that counts.</param>
    public double MeanGroupAccuracy(int crystals) =>
        Counts().Zip(Hits()).Where(one => one.First >= Math.Max(1, crystals)).Select(one => (double)one.Second / one.First).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The same predictions at a temperature.</summary>
    /// <param name="temperature">What the logarithms of these probabilities are divided by, see <see cref="TemperatureScaling"/>; on top of the temperature that they are at.</param>
    public Predictions AtTemperature(double temperature) =>
        new(Model, Precision, Classes, [.. All.Select(one => one with { Probabilities = [.. TemperatureScaling.Apply(one.Probabilities, temperature)] })], Temperature * temperature);

    /// <summary>What is said of the crystals of some groups where no others are possible.</summary>
    /// <param name="groups">The groups; those that are none of the classes do not count.</param>
    public Predictions Among(IReadOnlyCollection<int> groups)
    {
        int[] kept = [.. Enumerable.Range(0, Classes.Length).Where(place => groups.Contains(Classes[place]))];
        return new Predictions(
            Model,
            Precision,
            [.. kept.Select(place => Classes[place])],
            [.. All.Where(one => groups.Contains(one.Group)).Select(one => one with { Probabilities = Normalised([.. kept.Select(place => one.Probabilities[place])]) })],
            Temperature);
    }

    private static ImmutableArray<float> Normalised(float[] probabilities)
    {
        float sum = probabilities.Sum();
        return sum > 0 ? [.. probabilities.Select(one => one / sum)] : [.. probabilities.Select(_ => 1f / probabilities.Length)];
    }
}
