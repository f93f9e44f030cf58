using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Benchmarks.Reflections;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>Fits and measures how the analysis of pictures and a network are joined, on pictures of crystals that the network has not learned from.</summary>
internal static class JoinedPictures
{
    public const string FitVerb = "picture-join-fit";
    public const string Verb = "picture-join";

    private const double Sure = 0.9;
    private const int Bins = 10;

    /// <summary>Prints the weights that make the true groups likeliest, of the development half of the validation crystals, in each grade and in all.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static void Fit(string model, string path, int count, int seed)
    {
        using Identifier identifier = Identifier.Open(model);
        ImmutableArray<CrystalSymmetry> crystals = JoinedLists.Draw(identifier, model, path, count, seed, "development", identifier.Model.Training.SplitRecord!.Fold!.Value);
        PictureGrade[] grades = Enum.GetValues<PictureGrade>();
        (PictureGrade Grade, JoinedLogs[] Groups)[] lists =
        [
            .. crystals.AsParallel().AsOrdered().Select((one, place) => (grades[place % grades.Length], Logs(identifier, one, new Random((seed * 1000) + place), grades[place % grades.Length])))
                .Where(list => list.Item2.Length > 1 && list.Item2.Any(one => one.IsTrue)),
        ];
        foreach (IGrouping<PictureGrade, JoinedLogs[]> grade in lists.GroupBy(list => list.Grade, list => list.Groups))
            Console.WriteLine($"{grade.Key}: {JoinFit.Of([.. grade])}");
        Console.WriteLine($"all: {JoinFit.Of([.. lists.Select(list => list.Groups)])}");
    }

    /// <summary>Prints how often analysis, network and both together are right, on pictures of test crystals.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="grade">What the pictures are like.</param>
    public static void Measure(string model, string path, int count, int seed, PictureGrade grade)
    {
        using Identifier identifier = Identifier.Open(model);
        ImmutableArray<CrystalSymmetry> crystals = JoinedLists.Draw(identifier, model, path, count, seed, CrystalDraw.FinalHalf, StoredSplit.Test);
        Outcome?[] all = [.. crystals.AsParallel().AsOrdered().Select((one, place) => Answer(identifier, one, new Random((seed * 1000) + place), grade))];
        Outcome[] answered = [.. all.OfType<Outcome>()];
        Console.WriteLine($"{grade}: {all.Length} crystals, {answered.Length} with a cell; shares are of all, means of those with a cell.");
        Console.WriteLine("| by | group first | in three | in five | symbol first | among those that no reflection of the pictures tells from it | first with more than 90 % | with more than 90 % and wrong | mean probability of the first | error of probabilities, points |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        Report("analysis", answered, all.Length, one => one.Analysis);
        Report("network", answered, all.Length, one => one.Network);
        Report("joined", answered, all.Length, one => one.Joined);
    }

    private static void Report(string by, Outcome[] answered, int all, Func<Outcome, Said> view)
    {
        Said[] said = [.. answered.Select(view)];
        string Share(Func<Said, bool> holds) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * said.Count(holds) / all:0.0}");
        double error = said.GroupBy(one => Math.Min(Bins - 1, (int)(one.OfFirst * Bins))).Sum(bin => Math.Abs(bin.Sum(one => one.OfFirst - (one.Place == 0 ? 1 : 0)))) * 100 / said.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {by} | {Share(one => one.Place == 0)} | {Share(one => one.Place is >= 0 and < 3)} | {Share(one => one.Place is >= 0 and < 5)} | {Share(one => one.IsSymbolFirst)} | {Share(one => one.IsSymbolHeld)} | {Share(one => one.OfFirst > Sure)} | {Share(one => one.OfFirst > Sure && one.Place != 0)} | {100 * said.Average(one => one.OfFirst):0.0} | {error:0.0} |"));
    }

    private static JoinedLogs[] Logs(Identifier identifier, CrystalSymmetry crystal, Random random, PictureGrade grade)
    {
        if (Take(crystal, random, grade) is not { } pictures)
            return [];
        NetworkGroups network = identifier.Ask(pictures.Analysis);
        return
        [
            .. Candidate.Rank(pictures.Analysis.Groups.Select(group => (group.Setting.Number, group.Probability)))
                .Select(candidate => new JoinedLogs(Math.Log(candidate.Probability!.Value), JoinedGroups.LogOfNetwork(network.Of(candidate)), candidate.Is(crystal.Setting.Number))),
        ];
    }

    private static Outcome? Answer(Identifier identifier, CrystalSymmetry crystal, Random random, PictureGrade grade)
    {
        if (Take(crystal, random, grade) is not { } pictures)
            return null;
        Identification answer = identifier.Identify(crystal.Given.Name, new ReflectionReport(pictures.Analysis, ReflectionStatistics.Of(pictures.Analysis)), areOfPictures: true);
        int truth = crystal.Setting.Number;
        ExtinctionClass symbol = ExtinctionClasses.Of(truth);
        Said Of(IReadOnlyList<Candidate>? candidates)
        {
            if (candidates is not [var first, ..])
                return new Said(-1, 0, false, false);
            ExtinctionClass best = candidates.GroupBy(one => ExtinctionClasses.Of(one.Number)).MaxBy(one => one.Sum(candidate => candidate.Probability!.Value))!.Key;
            bool isFirst = best.Groups[0] == symbol.Groups[0];
            return new Said(candidates.ToList().FindIndex(candidate => candidate.Is(truth)), first.Probability!.Value, isFirst, isFirst || pictures.AreAlike(truth, best));
        }

        return new Outcome(Of(answer.ByAnalysis), Of(answer.ByNetwork), Of(answer.Candidates));
    }

    /// <summary>Takes and indexes pictures of a crystal; null where they have no cell.</summary>
    private static PictureAnswer? Take(CrystalSymmetry symmetry, Random random, PictureGrade grade)
    {
        Crystal crystal = symmetry.Given;
        (Matrix3D holder, (LatticeDirection Zone, double Alpha, double Beta)[] zones) = TiltedZones.Draw(crystal.Lattice, random);
        PictureSimulation simulation = new(crystal, holder, PictureConditions.Draw(grade, random, Math.Cbrt(crystal.Lattice.Volume)), random);
        List<GoniometerAngles> angles = [];
        List<IndexedPicture> indexed = [];
        double scale = 0;
        foreach ((LatticeDirection zone, double alpha, double beta) in zones)
        {
            SimulatedPicture picture = simulation.Take(zone, alpha, beta);
            scale = picture.KnownScale;
            try
            {
                indexed.Add(PictureIndexer.Index(picture.Image));
                angles.Add(new GoniometerAngles(picture.Alpha, picture.Beta));
            }
            catch (IndexingException)
            {
            }
        }

        try
        {
            (ImmutableArray<PictureCell> cells, ImmutableArray<IndexedPicture> chosen) = PictureCellSolver.Solve(PictureAnswer.RequestOf(indexed, scale, angles));
            return new PictureAnswer(chosen, cells[0], simulation.Beam, symmetry.Setting.Number);
        }
        catch (Exception e) when (e is IndexingException or ReflectionListException)
        {
            return null;
        }
    }

    /// <summary>What one of them says: the place of the true group, −1 where it is none of the candidates, the probability of the first, and whether the symbol is right or no reflection tells it from the right one.</summary>
    private sealed record Said(int Place, double OfFirst, bool IsSymbolFirst, bool IsSymbolHeld);

    private sealed record Outcome(Said Analysis, Said Network, Said Joined);
}
