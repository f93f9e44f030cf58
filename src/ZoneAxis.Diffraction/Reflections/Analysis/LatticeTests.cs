using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the lattices that a list of reflections allows: whether its cell is centred, or a multiple of a smaller one.</summary>
internal static class LatticeTests
{
    /// <summary>Conditions h·a ≡ 0 (mod m), all of which must hold.</summary>
    /// <param name="Name">In words.</param>
    /// <param name="Modulus">m.</param>
    /// <param name="Vectors">a.</param>
    /// <param name="IsConventional">Whether the conventional cell of some group has the centring: those take their share from the groups that have them.</param>
    private sealed record Sublattice(string Name, int Modulus, ImmutableArray<IntegerVector3> Vectors, bool IsConventional)
    {
        /// <summary>One in how many points of the given lattice lies on it.</summary>
        public int Points => (int)Math.Pow(Modulus, Vectors.Length);
    }

    private static readonly ImmutableArray<Sublattice> All = [.. Sublattices()];

    // Some per cent of inorganic crystals are nearly of a smaller cell.
    private static readonly double LogPseudoTranslation = Math.Log(0.03);
    private const double LeastClassMean = 1e-3;

    // Of absent reflections one in 700 exceeds 3σ; a few per cent are more than noise and stray reflections make.
    private const double SeenAbove = 3;
    private const double LeastSeenShare = 0.04;

    // Of stray intensities, distributed exponentially, as few exceed so many times their mean.
    private static readonly double StrayAbove = Math.Log(700);

    // A list with one in ten of all reflections is no set of a few planes, which would fulfil conditions by chance; an F lattice leaves one in four.
    private const double LeastShareOfDenseList = 0.1;

    // A class of reflections as strong as the others needs no closer look.
    private const double SurelyPresent = 0.4;

    // Beyond this a hypothesis is e^-20 as likely as the best: no prior will raise it.
    private const double LargestHandicap = 20;

    /// <summary>The lattices that the intensities do not rule out, the likeliest first, and the table of all that were tested.</summary>
    /// <param name="reflections">The list on its own axes.</param>
    /// <param name="lattice">These axes.</param>
    /// <param name="logSigmaFactors">Logarithms of how likely each of <see cref="NoiseLevel.SigmaFactors"/> is.</param>
    /// <param name="smallerCellPrior">See <see cref="ReflectionAnalysisOptions.SmallerCellPrior"/>.</param>
    public static (ImmutableArray<LatticeHypothesis> Hypotheses, ImmutableArray<CentringTest> Tests) Of(
        UniqueReflections reflections, Lattice lattice, ImmutableArray<double> logSigmaFactors, double smallerCellPrior)
    {
        List<CentringTest> tests = [];
        List<(Sublattice Sublattice, CentringTest Test, int[] Allowed, double LogEvidence)> possible = [];
        double given = LogPresent(reflections, [.. Enumerable.Range(0, reflections.Count)]);
        double sigmaFactor = NoiseLevel.SigmaFactors[logSigmaFactors.IndexOf(logSigmaFactors.Max())];
        ImmutableArray<AbsentIntensities.Assumption> absent = AbsentIntensities.Sharp(logSigmaFactors, reflections.Strays.Any(stray => stray > 0));
        bool isDense = reflections.Count > LeastShareOfDenseList * ExpectedReflections(reflections, lattice);
        foreach (Sublattice sublattice in All)
        {
            ILookup<bool, int> parts = Enumerable.Range(0, reflections.Count).ToLookup(i => sublattice.Vectors.All(a => Dot(a, reflections.Indices[i]) % sublattice.Modulus == 0));
            int[] allowed = [.. parts[true]], forbidden = [.. parts[false]];
            CentringTest test = new(sublattice.Name, Count(reflections, forbidden), Count(reflections, allowed));
            tests.Add(test);
            if (forbidden.Length > 0 && (allowed.Length == 0 || test.Forbidden.MeanIntensity > SurelyPresent * test.Allowed.MeanIntensity))
                continue;
            double leftOut = forbidden.Length == 0 && isDense ? LeftOutAbsences.LogRatio(allowed.Length, 1 - 1.0 / sublattice.Points) : 0;
            possible.Add((sublattice, test, allowed, (sublattice.IsConventional ? 0 : Math.Log(smallerCellPrior)) + leftOut + LogRatio(reflections, allowed, forbidden, absent, sigmaFactor, given)));
        }

        double best = possible.Max(one => one.LogEvidence);
        return (
            [
                .. possible.Where(one => one.LogEvidence > best - LargestHandicap).OrderByDescending(one => one.LogEvidence)
                    .Select(one => Hypothesis(reflections, lattice, one.Sublattice, one.Test, one.Allowed, one.LogEvidence)),
            ],
            [.. tests]);
    }

    /// <summary>Number of reflections, Friedel mates counted once, that the sphere holds in which those measured lie.</summary>
    private static double ExpectedReflections(UniqueReflections reflections, Lattice lattice)
    {
        double most = 2 * Math.Sqrt(reflections.SSquared.Max());
        return 2.0 / 3 * Math.PI * most * most * most * lattice.Volume;
    }

    private static ReflectionCount Count(UniqueReflections reflections, int[] places) => ReflectionCount.Of(places.Select(i =>
        (reflections.Intensities[i] / reflections.Means[i], reflections.Variances[i] / (reflections.Means[i] * reflections.Means[i]))));

    /// <summary>
    /// Logarithm of how much likelier all intensities are on a sublattice than on the lattice as given; that may come close to a smaller cell, which leaves a class
    /// of its reflections faint without their being absent.
    /// </summary>
    private static double LogRatio(
        UniqueReflections reflections, int[] allowed, int[] forbidden, ImmutableArray<AbsentIntensities.Assumption> assumptions, double sigmaFactor, double given)
    {
        if (forbidden.Length == 0)
            return 0;
        (double[] z, double[] v) = Normalised(reflections, allowed);
        IntensityMixture mixture = IntensityMixture.Fit(z, v);
        (double[] faint, double[] variances) = Normalised(reflections, forbidden);
        double[] strays = [.. forbidden.Select(i => reflections.Strays[i] / reflections.Means[i])];
        double absent = AbsentIntensities.LogSum(
            [.. assumptions.Select(one => one.LogPrior + faint.Select((intensity, i) => AbsentIntensities.LogDensity(mixture, intensity, variances[i], strays[i], one)).Sum())]);
        double ratio = LogPresent(reflections, allowed) + absent - given;
        return IsFaintButSeen(reflections, forbidden, sigmaFactor, assumptions.Max(one => one.Wings)) ? Math.Min(ratio, absent - LogPseudoTranslation - LogPresent(reflections, forbidden)) : ratio;
    }

    /// <summary>Whether more of some reflections are seen than noise alone, and what is added to all, would show.</summary>
    private static bool IsFaintButSeen(UniqueReflections reflections, int[] places, double sigmaFactor, double wings) =>
        places.Count(i => reflections.Intensities[i] > SeenAbove * sigmaFactor * Math.Sqrt(reflections.Variances[i]) + StrayAbove * wings * reflections.Strays[i]) > LeastSeenShare * places.Length;

    /// <summary>Logarithm of the density of reflections that are all present, with the distribution that fits them.</summary>
    private static double LogPresent(UniqueReflections reflections, int[] places)
    {
        (double[] z, double[] v) = Normalised(reflections, places);
        // A faint class keeps the mixture's form on its own scale.
        double mean = Math.Max(LeastClassMean, z.Average());
        for (int i = 0; i < z.Length; i++)
            (z[i], v[i]) = (z[i] / mean, v[i] / (mean * mean));
        IntensityMixture mixture = IntensityMixture.Fit(z, v);
        double log = -z.Length * Math.Log(mean);
        for (int i = 0; i < z.Length; i++)
            log += mixture.LogDensity(z[i], v[i]);
        return log;
    }

    /// <summary>The lattice as it is given.</summary>
    public static LatticeHypothesis Given(UniqueReflections reflections, Lattice lattice)
    {
        int[] all = [.. Enumerable.Range(0, reflections.Count)];
        return Hypothesis(reflections, lattice, All[0], new CentringTest(All[0].Name, default, Count(reflections, all)), all, 0);
    }

    private static (double[] Intensities, double[] Variances) Normalised(UniqueReflections reflections, int[] places) =>
        ([.. places.Select(i => reflections.Intensities[i] / reflections.Means[i])], [.. places.Select(i => reflections.Variances[i] / (reflections.Means[i] * reflections.Means[i]))]);

    private static LatticeHypothesis Hypothesis(
        UniqueReflections reflections, Lattice lattice, Sublattice sublattice, CentringTest test, int[] allowed, double logEvidence)
    {
        int m = sublattice.Modulus;
        // The direct lattice holds a/m besides the given edges.
        IntegerMatrix3 rows = HermiteForm.BasisOf([new(m, 0, 0), new(0, m, 0), new(0, 0, m), .. sublattice.Vectors]);
        Matrix3D primitive = Divided((rows.Determinant > 0 ? rows : -rows).ToMatrix3D(), m);
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeLaueGroup.Reduced(primitive * lattice.Basis);
        Matrix3D transformation = toReduced.ToMatrix3D() * primitive;
        UniqueReflections on = reflections.On(allowed, h =>
        {
            Vector3D turned = transformation * h.ToVector3D();
            return new IntegerVector3((int)Math.Round(turned.X), (int)Math.Round(turned.Y), (int)Math.Round(turned.Z));
        });
        return new LatticeHypothesis(test, reduced, transformation, on, logEvidence);
    }

    private static Matrix3D Divided(Matrix3D m, double divisor) => Matrix3D.FromRows(1 / divisor * m.Row(0), 1 / divisor * m.Row(1), 1 / divisor * m.Row(2));

    private static IEnumerable<Sublattice> Sublattices()
    {
        yield return new Sublattice("P", 1, [], true);
        IntegerVector3[] halves = [.. Directions(2)], thirds = [.. Directions(3)];
        foreach (IntegerVector3 a in halves)
            yield return Half(a);
        foreach (IntegerVector3 a in thirds)
            yield return Third(a);
        // Planes of half vectors: any two and their sum.
        HashSet<(IntegerVector3, IntegerVector3)> known = [];
        foreach (IntegerVector3 a in halves)
        {
            foreach (IntegerVector3 b in halves.Where(b => b != a))
            {
                IntegerVector3[] plane = [.. new[] { a, b, (a + b).Modulo(2) }.OrderBy(v => (v.X, v.Y, v.Z))];
                if (known.Add((plane[0], plane[1])))
                    yield return Plane(plane);
            }
        }

        yield return new Sublattice("h=2n, k=2n, l=2n", 2, [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)], false);
    }

    private static Sublattice Half(IntegerVector3 a)
    {
        string condition = $"{Sum(a)}=2n";
        char? letter = (a.X, a.Y, a.Z) switch
        {
            (0, 1, 1) => 'A',
            (1, 0, 1) => 'B',
            (1, 1, 0) => 'C',
            (1, 1, 1) => 'I',
            _ => null,
        };
        return letter is null ? new Sublattice(condition, 2, [a], false) : new Sublattice($"{letter}: {condition}", 2, [a], true);
    }

    private static Sublattice Third(IntegerVector3 a)
    {
        string condition = $"{Sum(a)}=3n";
        string? name = (a.X, a.Y, a.Z) switch
        {
            (1, 2, 2) => "R (obverse)",
            (1, 2, 1) => "R (reverse)",
            _ => null,
        };
        return name is null ? new Sublattice(condition, 3, [a], false) : new Sublattice($"{name}: {condition}", 3, [a], true);
    }

    private static Sublattice Plane(IntegerVector3[] plane)
    {
        bool isFaces = plane.All(v => v.X + v.Y + v.Z == 2);
        string condition = string.Join(", ", plane.Select(v => $"{Sum(v)}=2n"));
        return new Sublattice(isFaces ? $"F: {condition}" : condition, 2, [.. plane], isFaces);
    }

    /// <summary>One of each set of proportional vectors modulo a prime; the first component other than 0 is 1.</summary>
    private static IEnumerable<IntegerVector3> Directions(int modulus) =>
        from x in Enumerable.Range(0, modulus)
        from y in Enumerable.Range(0, modulus)
        from z in Enumerable.Range(0, modulus)
        where x == 1 || (x == 0 && (y == 1 || (y == 0 && z == 1)))
        select new IntegerVector3(x, y, z);

    private static string Sum(IntegerVector3 a)
    {
        (int Times, char Letter)[] terms = [(a.X, 'h'), (a.Y, 'k'), (a.Z, 'l')];
        // Modulo 3 a factor of 2 is one of −1, as tables write it.
        string[] written = [.. terms.Where(term => term.Times != 0).Select(term => $"{(term.Times == 2 ? '-' : '+')}{term.Letter}")];
        return string.Concat(written).TrimStart('+');
    }

    private static int Dot(IntegerVector3 a, IntegerVector3 h) => a.X * h.X + a.Y * h.Y + a.Z * h.Z;
}
