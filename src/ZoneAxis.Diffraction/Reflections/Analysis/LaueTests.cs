using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Compares the Laue groups of a lattice: how equal are the reflections that each makes equal, against how they would be by chance.</summary>
internal sealed class LaueTests
{
    // Enough sets to find the noise by; all count afterwards.
    private const int SetsForNoise = 500;

    // Faint sets are the better for their number, but σ of different regions of a list differ more than a few hundred of them would let tell.
    private const int MostFaintSets = 200;

    // A list that was merged in a class has one reflection of each of its sets; a few strays are let pass.
    private const double MergedShare = 0.98;
    private const int LeastSetsOfMergedList = 30;
    private const double LeastCompletenessOfMergedList = 0.6;

    // How much likelier the class is that a list was merged in than one of its subgroups: whoever merged it had seen the unmerged list.
    private static readonly double LogTrustInMerging = Math.Log(100);

    // How often a crystal comes close to a symmetry that it does not have, with reflections that are nearly equal instead of independent.
    private static readonly double LogPseudoSymmetry = Math.Log(0.03);

    // Equivalents differ by more than repeated measurements in every real experiment, through absorption and scaling: differences count as those of the crystal
    // only where they are this large a share of the intensity, and this many times what the group's own equivalents show.
    private const double LeastPseudoDifference = 0.08;
    private const double LeastPseudoRatio = 3;

    // SHELXL's definition of inconsistent equivalents: G. M. Sheldrick, Acta Cryst. C71, 3 (2015).
    private const double Inconsistency = 5;

    private readonly LatticeHypothesis _lattice;
    private readonly UniqueReflections _reflections;
    private readonly double[] _alone;
    private readonly IntensityMixture _mixture;
    private readonly Dictionary<NoiseLevel, double> _duplicates = [];

    private LaueTests(LatticeHypothesis lattice)
    {
        _lattice = lattice;
        _reflections = lattice.Reflections;
        int count = _reflections.Count;
        (double[] z, double[] v) = (new double[count], new double[count]);
        for (int i = 0; i < count; i++)
            (z[i], v[i]) = (Z(i), _reflections.Variances[i] / Squared(_reflections.Means[i]));
        _mixture = IntensityMixture.Fit(z, v);
        _alone = [.. z.Select((intensity, i) => _mixture.LogDensity(intensity, v[i]))];
    }

    /// <summary>All Laue groups of a lattice with their evidence.</summary>
    /// <param name="lattice">The lattice and its reflections.</param>
    /// <param name="tolerance">How far the lattice may be from the symmetry of a class.</param>
    public static ImmutableArray<LaueHypothesis> Of(LatticeHypothesis lattice, SymmetryTolerance tolerance)
    {
        LaueTests tests = new(lattice);
        LaueHypothesis[] all = [.. LatticeLaueGroup.Of(lattice.Reduced, tolerance).Select(tests.Test)];
        all = [.. all.Select(one => tests.OrPseudoSymmetric(one, all))];
        // Of the classes that the list seems merged in, the largest.
        LaueHypothesis? merged = all.FirstOrDefault(one => one.Group.Rotations.Length > 2 && tests.IsMergedIn(one.Orbits));
        return [.. all.Select(one => one == merged ? one with { LogEvidence = one.LogEvidence + LogTrustInMerging } : one)];
    }

    private LaueHypothesis Test(LatticeLaueGroup group)
    {
        OrbitMerging orbits = OrbitMerging.Of(_reflections, group.Rotations);
        int[] compared = [.. Enumerable.Range(0, orbits.Count).Where(orbit => orbits.MembersOf(orbit).Length > 1)];
        NoiseLevel noise = BestNoise(orbits, compared);
        double evidence = noise.LogPrior + LogDuplicates(noise) - BestDuplicates();
        foreach (int orbit in compared)
            evidence += Trusted(orbits.MembersOf(orbit), LogRatio(orbits.MembersOf(orbit), noise));
        return new LaueHypothesis(_lattice, group, orbits, noise, Describe(group, orbits, compared, evidence), evidence);
    }

    /// <summary>
    /// A Laue group whose crystal comes close to a larger one: the reflections that the larger one makes equal differ by more than noise, which the group's own
    /// equivalents and repeated measurements show, but by little.
    /// </summary>
    private LaueHypothesis OrPseudoSymmetric(LaueHypothesis group, LaueHypothesis[] all)
    {
        HashSet<IntegerMatrix3> rotations = [.. group.Group.Rotations];
        LaueHypothesis? larger = all.Where(one => one.Group.Rotations.Length > rotations.Count && rotations.IsSubsetOf(one.Group.Rotations)).MaxBy(one => one.LogEvidence);
        if (larger is null || larger.LogEvidence <= group.LogEvidence)
            return group;
        (NoiseLevel own, NoiseLevel spread) = (group.Noise, larger.Noise);
        if (spread.ShareOfIntensity < Math.Max(LeastPseudoDifference, LeastPseudoRatio * own.ShareOfIntensity))
            return group;
        double gain = own.LogPrior + LogDuplicates(own) - spread.LogPrior - LogDuplicates(spread);
        for (int orbit = 0; orbit < group.Orbits.Count; orbit++)
        {
            ReadOnlySpan<int> members = group.Orbits.MembersOf(orbit);
            if (members.Length > 1)
                gain += LogSpread(members, own, out _, out _) - LogSpread(members, spread, out _, out _);
        }

        double evidence = Math.Max(group.LogEvidence, larger.LogEvidence + gain + LogPseudoSymmetry);
        return group with { LogEvidence = evidence, Test = group.Test with { LogLikelihoodRatio = evidence } };
    }

    /// <summary>
    /// Logarithms of how likely each of <see cref="NoiseLevel.SigmaFactors"/> is, by the differences among faint equivalents of a Laue group and among repeated
    /// measurements of faint reflections, whose noise is that of σ and of nothing else.
    /// </summary>
    public static ImmutableArray<double> LogSigmaFactors(LaueHypothesis laue)
    {
        LaueTests tests = new(laue.Lattice);
        OrbitMerging orbits = laue.Orbits;
        int[] faint =
        [
            .. Enumerable.Range(0, orbits.Count).Where(orbit => orbits.MembersOf(orbit).Length > 1).OrderBy(orbit => Math.Abs(tests.MeanOf(orbits.MembersOf(orbit)))).Take(MostFaintSets),
        ];
        int[] repeated =
            [.. Enumerable.Range(0, tests._reflections.Count).Where(i => tests._reflections.Counts[i] > 1).OrderBy(i => Math.Abs(tests.Z(i))).Take(MostFaintSets)];
        double LogOf(NoiseLevel level) =>
            level.LogPrior + faint.Sum(orbit => tests.LogSpread(orbits.MembersOf(orbit), level, out _, out _)) + repeated.Sum(i => tests.LogDuplicates(i, level));
        return [.. NoiseLevel.SigmaFactors.Select(factor => AbsentIntensities.LogSum([.. NoiseLevel.All.Where(level => level.SigmaFactor == factor).Select(LogOf)]))];
    }

    private double MeanOf(ReadOnlySpan<int> members)
    {
        double sum = 0;
        foreach (int i in members)
            sum += Z(i);
        return sum / members.Length;
    }

    private double LogOf(NoiseLevel noise, OrbitMerging orbits, int[] compared)
    {
        int step = Math.Max(1, compared.Length / SetsForNoise);
        double log = noise.LogPrior + LogDuplicates(noise);
        for (int c = 0; c < compared.Length; c += step)
            log += step * LogSpread(orbits.MembersOf(compared[c]), noise, out _, out _);
        return log;
    }

    private NoiseLevel BestNoise(OrbitMerging orbits, int[] compared) => NoiseLevel.All.MaxBy(noise => LogOf(noise, orbits, compared));

    /// <summary>
    /// What equivalents say, less what they may not: intensities that differ from |F|² by a relative spread s say nothing at all with the probability s²/(1 + s²), as where the Ewald sphere
    /// misses one of them.
    /// </summary>
    private double Trusted(ReadOnlySpan<int> members, double log)
    {
        double spread = 0;
        foreach (int i in members)
            spread = Math.Max(spread, _reflections.Spreads[i]);
        double silent = spread * spread / (1 + spread * spread);
        return silent == 0 ? log : AbsentIntensities.LogSum([log + Math.Log(1 - silent), Math.Log(silent)]);
    }

    /// <summary>Logarithm of how much likelier intensities are as one than as independent ones.</summary>
    private double LogRatio(ReadOnlySpan<int> members, NoiseLevel noise)
    {
        double log = LogSpread(members, noise, out double mean, out double variance) + _mixture.LogDensity(mean, variance);
        foreach (int i in members)
            log -= _alone[i];
        return log;
    }

    /// <summary>Logarithm of the density of the differences among intensities that are one and the same.</summary>
    private double LogSpread(ReadOnlySpan<int> members, NoiseLevel noise, out double mean, out double variance)
    {
        double level = 0;
        foreach (int i in members)
            level += Math.Abs(Z(i)) / members.Length;
        (double weights, double sum, double log) = (0, 0, 0);
        foreach (int i in members)
        {
            double v = VarianceOf(i, noise, level);
            weights += 1 / v;
            sum += Z(i) / v;
            log -= 0.5 * Math.Log(2 * Math.PI * v);
        }

        (mean, variance) = (sum / weights, 1 / weights);
        foreach (int i in members)
        {
            log -= 0.5 * Squared(Z(i) - mean) / VarianceOf(i, noise, level);
        }

        return log + 0.5 * Math.Log(2 * Math.PI * variance);
    }

    /// <summary>Variance of an intensity over its mean, of a reflection that is at some level.</summary>
    private double VarianceOf(int i, NoiseLevel noise, double level) =>
        noise.VarianceOf(_reflections.Variances[i] / Squared(_reflections.Means[i]), level) + Squared(_reflections.Spreads[i] * level);

    private double BestDuplicates() => NoiseLevel.All.Max(LogDuplicates);

    /// <summary>The same for measurements of one reflection, whatever the Laue group.</summary>
    private double LogDuplicates(NoiseLevel noise)
    {
        if (_duplicates.TryGetValue(noise, out double known))
            return known;
        double log = 0;
        for (int i = 0; i < _reflections.Count; i++)
            log += _reflections.Counts[i] > 1 ? LogDuplicates(i, noise) : 0;
        return _duplicates[noise] = log;
    }

    private double LogDuplicates(int i, NoiseLevel noise)
    {
        // χ² holds σ² of a measurement, n times that of their mean.
        int count = _reflections.Counts[i];
        double of = count * _reflections.Variances[i], spread = count * Squared(_reflections.Spreads[i] * _reflections.Intensities[i]);
        double factor = (noise.VarianceOf(of, _reflections.Intensities[i]) + spread) / (of + spread);
        return -0.5 * (_reflections.ChiSquares[i] / factor + (count - 1) * Math.Log(factor));
    }

    private LaueTest Describe(LatticeLaueGroup group, OrbitMerging orbits, int[] compared, double evidence)
    {
        (double differences, double total, int inconsistent) = (0, 0, 0);
        List<(double One, double Others)> pairs = [];
        foreach (int orbit in compared)
        {
            ReadOnlySpan<int> members = orbits.MembersOf(orbit);
            (double sum, double normalised, double expected) = (0, 0, 0);
            foreach (int i in members)
            {
                sum += _reflections.Intensities[i];
                normalised += Z(i);
                expected += (_reflections.Variances[i] + Squared(_reflections.Spreads[i] * _reflections.Intensities[i])) / members.Length;
            }

            double mean = sum / members.Length, spread = 0;
            foreach (int i in members)
            {
                differences += Math.Abs(_reflections.Intensities[i] - mean);
                spread += Squared(_reflections.Intensities[i] - mean) / (members.Length - 1);
                pairs.Add((Z(i), (normalised - Z(i)) / (members.Length - 1)));
            }

            total += sum;
            inconsistent += spread > Squared(Inconsistency) * expected ? 1 : 0;
        }

        return new LaueTest(group.LaueClass, group.Bravais, group.CellOn(group.Columns[0]), group.MissAngstrom, compared.Length, total > 0 ? differences / total : 0, Correlation(pairs), inconsistent, evidence);
    }

    private static double Correlation(List<(double One, double Others)> pairs)
    {
        if (pairs.Count < 2)
            return 0;
        double meanOne = pairs.Average(pair => pair.One), meanOthers = pairs.Average(pair => pair.Others);
        double product = pairs.Sum(pair => (pair.One - meanOne) * (pair.Others - meanOthers));
        double squares = Math.Sqrt(pairs.Sum(pair => Squared(pair.One - meanOne)) * pairs.Sum(pair => Squared(pair.Others - meanOthers)));
        return squares > 0 ? product / squares : 0;
    }

    /// <summary>Whether a list holds just one of nearly each set of equivalents, as one that was merged in the class does.</summary>
    private bool IsMergedIn(OrbitMerging orbits)
    {
        int[] sets = [.. Enumerable.Range(0, orbits.Count).Where(orbit => orbits.Multiplicities[orbit] > 1)];
        if (sets.Length < LeastSetsOfMergedList || sets.Count(orbit => orbits.MembersOf(orbit).Length == 1) < MergedShare * sets.Length)
            return false;
        double most = 2 * Math.Sqrt(_reflections.SSquared.Max());
        double expected = 4.0 / 3 * Math.PI * most * most * most * _lattice.Reduced.Determinant / (2 * orbits.Multiplicities.Max());
        return orbits.Count > LeastCompletenessOfMergedList * expected;
    }

    private double Z(int i) => _reflections.Intensities[i] / _reflections.Means[i];

    private static double Squared(double x) => x * x;
}
