using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the symmetry of a crystal from a list of its reflections: the lattice, the Laue class, the extinction symbol and the space group, each with a
/// probability. All are parts of one comparison: a space group on some axes is as likely as its frequency, times how likely it makes the intensities.
/// </summary>
public static class ReflectionAnalyser
{
    // Below e^-25 of the best, a Laue group will not be raised by what the special reflections add.
    private const double LargestLaueHandicap = 25;

    // A group e^-16 as likely as the best by its absences is not raised by statistics, whose weight is small.
    private const double LargestAbsenceHandicap = 16;

    private const double LeastProbability = 1e-6;

    // A lattice that has more symmetry than its crystal, by chance: some per cent of crystals.
    private static readonly double LogOfChanceMetric = Math.Log(0.03);

    /// <summary>Analyses a list.</summary>
    /// <param name="list">The list; it needs a few dozen reflections to say anything.</param>
    /// <param name="options">Prior and tolerance; the defaults if null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The list holds no reflection.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReflectionAnalysis Analyse(ReflectionList list, ReflectionAnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        (UniqueReflections unique, ImmutableArray<CentringTest> centrings, ImmutableArray<LaueHypothesis> laueGroups, List<Candidate> candidates) = Compare(list, options, cancellation);
        return Result(list, unique, centrings, laueGroups, candidates) with { Prior = (options ?? new ReflectionAnalysisOptions()).Prior };
    }

    /// <summary>What the weights of the features are fitted to: of each group on some axes its number, the parts of its logarithm, and its features.</summary>
    internal static ImmutableArray<WeighedGroup> Weigh(ReflectionList list, ReflectionAnalysisOptions options) =>
        [.. Compare(list, options, CancellationToken.None).Candidates.Select(one => new WeighedGroup(one.Setting.Setting.Number, one.LogLaue, one.LogAbsences, one.LogPrior, one.Features))];

    private static (UniqueReflections Unique, ImmutableArray<CentringTest> Centrings, ImmutableArray<LaueHypothesis> LaueGroups, List<Candidate> Candidates) Compare(
        ReflectionList list, ReflectionAnalysisOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= new ReflectionAnalysisOptions();
        UniqueReflections unique = UniqueReflections.Of(list);
        if (unique.Count == 0)
            throw new ArgumentException("The list holds no reflection other than 000 with a number for its intensity and its deviation.", nameof(list));
        // What σ is worth is seen best where the most reflections are equal, whatever the centring turns out to be.
        ImmutableArray<double> sigma = LogSigmaFactors(unique, list.Lattice, options);
        double factor = NoiseLevel.SigmaFactors[sigma.IndexOf(sigma.Max())];
        if (factor != 1)
        {
            unique = unique.WithSigmaTimes(factor);
            sigma = LogSigmaFactors(unique, list.Lattice, options);
        }

        (ImmutableArray<LatticeHypothesis> lattices, ImmutableArray<CentringTest> centrings) = LatticeTests.Of(unique, list.Lattice, sigma, options.SmallerCellPrior);
        ImmutableArray<LaueHypothesis> laueGroups = [.. lattices.SelectMany(lattice => LaueTests.Of(lattice, ToleranceOf(lattice, options)))];
        List<Candidate> candidates = Candidates(laueGroups, AbsentIntensities.Leaking(sigma, list.Radiation, unique.Strays.Any(stray => stray > 0)), options, cancellation);
        return (unique, centrings, laueGroups, candidates);
    }

    private static ImmutableArray<double> LogSigmaFactors(UniqueReflections unique, Lattice lattice, ReflectionAnalysisOptions options)
    {
        LatticeHypothesis given = LatticeTests.Given(unique, lattice);
        return LaueTests.LogSigmaFactors(LaueTests.Of(given, ToleranceOf(given, options)).MaxBy(one => one.LogEvidence)!);
    }

    private static SymmetryTolerance ToleranceOf(LatticeHypothesis lattice, ReflectionAnalysisOptions options)
    {
        double edge = Math.Cbrt(lattice.Reduced.Determinant);
        return new SymmetryTolerance { SymprecAngstrom = options.CellTolerance * edge, AngleDegrees = options.CellTolerance * 180 / Math.PI };
    }

    private static List<Candidate> Candidates(
        ImmutableArray<LaueHypothesis> laueGroups, ImmutableArray<AbsentIntensities.Assumption> absent, ReflectionAnalysisOptions options, CancellationToken cancellation)
    {
        double LogOf(LaueHypothesis laue) => laue.Lattice.LogEvidence + laue.LogEvidence + LogMetric(laue, laueGroups, options);
        double best = laueGroups.Max(LogOf);
        List<Candidate> candidates = [];
        foreach (LaueHypothesis laue in laueGroups.Where(laue => LogOf(laue) > best - LargestLaueHandicap))
        {
            cancellation.ThrowIfCancellationRequested();
            MergedReflections merged = MergedReflections.Of(laue);
            AbsenceTests absences = new(laue, merged, absent);
            foreach (OrientedSetting setting in laue.Group.Settings)
            {
                int orientations = laueGroups.Where(other => other.Lattice == laue.Lattice).Sum(other => other.Group.Settings.Count(one => one.Setting == setting.Setting));
                double prior = Math.Log(GroupFrequencies.Of(options.Prior, setting.Setting.Number) / orientations);
                candidates.Add(new Candidate(laue, setting, merged, absences, absences.LogRatio(setting), prior, LogOf(laue)));
            }
        }

        double most = candidates.Max(one => one.Log);
        candidates.RemoveAll(one => one.Log < most - LargestAbsenceHandicap);
        foreach (IGrouping<MergedReflections, Candidate> group in candidates.GroupBy(one => one.Merged))
        {
            GroupFeatures features = new(group.Key);
            // All groups are compared on the same reflections: those that are absent have had their say.
            Candidate likeliest = group.MaxBy(one => one.Log)!;
            HashSet<int> settled = [.. likeliest.Absences.Forbidden(likeliest.Setting)];
            foreach (Candidate one in group)
                one.Features = features.Of(one.Setting, settled);
        }

        foreach (IGrouping<SpaceGroupSetting, Candidate> group in candidates.GroupBy(one => one.Setting.Setting))
        {
            double tempering = (1 / options.Temperature - 1) * AbsentIntensities.LogSum([.. group.Select(one => one.Log)]);
            foreach (Candidate one in group)
                one.LogTempering = tempering;
        }

        return candidates;
    }

    /// <summary>Logarithm of how likely a lattice has the lengths and angles that it has, if its crystal is of a Laue group.</summary>
    private static double LogMetric(LaueHypothesis laue, ImmutableArray<LaueHypothesis> all, ReflectionAnalysisOptions options)
    {
        // Lengths and angles are known to some third of what is let pass.
        double deviation = 3 * laue.Group.MissAngstrom / (options.CellTolerance * Math.Cbrt(laue.Lattice.Reduced.Determinant));
        bool isHigher = all.Any(other => other.Lattice == laue.Lattice && other.Group.MissAngstrom <= laue.Group.MissAngstrom + 1e-4 * Math.Cbrt(laue.Lattice.Reduced.Determinant)
            && HolohedryOrder(other.Group) > HolohedryOrder(laue.Group));
        return -0.5 * deviation * deviation + (isHigher ? LogOfChanceMetric : 0);
    }

    /// <summary>Number of rotations that the lattice of a crystal system has, whatever the Laue class.</summary>
    private static int HolohedryOrder(LatticeLaueGroup group) => group.LaueClass.System switch
    {
        CrystalSystem.Triclinic => 2,
        CrystalSystem.Monoclinic => 4,
        CrystalSystem.Orthorhombic => 8,
        CrystalSystem.Tetragonal => 16,
        // A rhombohedral lattice has 12, that of all other trigonal crystals is hexagonal.
        CrystalSystem.Trigonal when group.Settings.Any(one => one.Setting.Centring == 'R') => 12,
        CrystalSystem.Trigonal or CrystalSystem.Hexagonal => 24,
        CrystalSystem.Cubic => 48,
        CrystalSystem other => throw new ArgumentOutOfRangeException(nameof(group), other, "There is no such crystal system."),
    };

    private static ReflectionAnalysis Result(
        ReflectionList list, UniqueReflections unique, ImmutableArray<CentringTest> centrings, ImmutableArray<LaueHypothesis> laueGroups, List<Candidate> candidates)
    {
        double all = AbsentIntensities.LogSum([.. candidates.Select(one => one.Log)]);
        double ProbabilityOf(Candidate one) => Math.Exp(one.Log - all);
        GroupProbability[] groups =
        [
            .. candidates.GroupBy(one => one.Setting.Setting).Select(same => (Best: same.MaxBy(one => one.Log)!, Probability: same.Sum(ProbabilityOf)))
                .Where(one => one.Probability >= LeastProbability).OrderByDescending(one => one.Probability).ThenBy(one => one.Best.Setting.Setting.Number)
                .Select(one => Describe(one.Best, one.Probability)),
        ];
        SymbolProbability[] symbols =
        [
            .. candidates.GroupBy(one => ExtinctionClasses.Of(one.Setting.Setting.Number).Groups[0]).Select(same => new SymbolProbability(ExtinctionClasses.Of(same.Key), same.Sum(ProbabilityOf)))
                .Where(one => one.Probability >= LeastProbability).OrderByDescending(one => one.Probability).ThenBy(one => one.Extinction.Groups[0]),
        ];
        ILookup<LaueHypothesis, Candidate> byLaue = candidates.ToLookup(one => one.Laue);
        LaueProbability[] laue = [.. laueGroups.Select(one => new LaueProbability(one.Test, byLaue[one].Sum(ProbabilityOf))).OrderByDescending(one => one.Probability).ThenByDescending(one => one.Test.LogLikelihoodRatio)];
        Candidate best = candidates.MaxBy(one => one.Log)!;
        return new ReflectionAnalysis(
            list, unique.Count, centrings, [.. laue], best.Absences.Table(best.Setting.Columns), [.. symbols], [.. groups],
            candidates.Where(one => one.Setting.Setting.IsCentrosymmetric).Sum(ProbabilityOf));
    }

    private static GroupProbability Describe(Candidate one, double probability)
    {
        Matrix3D columns = one.Setting.Columns.ToMatrix3D();
        return new GroupProbability(
            one.Setting.Setting, one.Laue.Group.CellOn(one.Setting.Columns), columns.Transposed() * one.Laue.Lattice.Transformation, probability, one.LogAbsences, one.LogStatistics, one.LogPrior);
    }

    /// <summary>A space group on some axes.</summary>
    private sealed record Candidate(
        LaueHypothesis Laue, OrientedSetting Setting, MergedReflections Merged, AbsenceTests Absences, double LogAbsences, double LogPrior, double LogLaue)
    {
        public double[] Features { get; set; } = [];

        /// <summary>What the options' temperature adds, alike for all axes of a group.</summary>
        public double LogTempering { get; set; }

        public double LogStatistics => GroupWeights.LogRatio(Features);

        public double Log => LogLaue + GroupWeights.OfAbsences * LogAbsences + LogPrior + LogStatistics + LogTempering;
    }
}
