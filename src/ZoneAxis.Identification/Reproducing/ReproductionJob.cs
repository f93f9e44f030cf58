using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>Reproduces the paper's results on a corpus: trains network after network, measures each on the crystals kept back, and keeps what each says of them.</summary>
/// <remarks>Killed at any moment and started again it goes on where it was: finished runs stand in the record, and the training under way has a checkpoint.</remarks>
/// <param name="request">On what, and for how long.</param>
public sealed class ReproductionJob(ReproductionRequest request)
{
    /// <summary>Crystals of a quick reproduction.</summary>
    public const int QuickCrystals = 2000;

    // Weights above go once they are measured, checkpoints above at once: AlexNet's take 230 MB and 1.2 GB.
    private const long LargestKeptWeights = 64 << 20;
    private const long LargestKeptCheckpointParameters = 20_000_000;

    // A killed training loses as much; the checkpoint of the largest network takes some ten seconds.
    private const double CheckpointMinutes = 2;

    private const string WeightsName = "weights.safetensors";
    private const string SampleName = "corpus";
    private const string ClaimName = ".reproducing";

    /// <summary>Reproduces, or goes on.</summary>
    /// <param name="progress">Told after each step of a training, and between; or null.</param>
    /// <param name="cancellation">Stops after the step under way and a checkpoint; that is no error.</param>
    /// <returns>What is reached.</returns>
    /// <exception cref="CorpusException">The corpus is not complete.</exception>
    /// <exception cref="InvalidDataException">The corpus or the record is damaged, or belongs to other crystals, or there is no run of a name.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another process is at work in it.</exception>
    public ReproductionRecord Run(IProgress<ReproductionProgress>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(request.Out);
        using FileStream claim = Claim();
        string corpus = request.Quick ? MakeSample(progress, cancellation) : request.Corpus;
        Corpus crystals = Corpus.Open(corpus);
        ReproductionPlan plan = ReproductionPlan.Of(crystals.Entries, request.BudgetMinutes, withChoices: !request.Quick);
        RequireRuns(plan);
        ReproductionRecord record = Begin(plan, crystals);
        ReproductionRun[] wanted = [.. plan.Runs.Where(run => request.Only.IsEmpty || request.Only.Contains(run.Name))];
        double all = wanted.Sum(run => run.BudgetMinutes);
        double done = 0;
        foreach (ReproductionRun run in wanted)
        {
            if (cancellation.IsCancellationRequested)
                break;
            ReproductionProgress news = new(done / all, run.Name, "", null, null);
            if (record.Find(run.Name) is { } before && before.IsFinished(run.BudgetMinutes))
                record = Complete(record, before, run, corpus, cancellation);
            else if (run.Obstacle is null)
                record = RunOne(run, corpus, record, new RunProgress(progress, news, run.BudgetMinutes / all), cancellation);
            done += run.BudgetMinutes;
        }

        return record;
    }

    /// <summary>Adds what was not measured yet when a run was finished.</summary>
    private ReproductionRecord Complete(ReproductionRecord record, ReproductionResult finished, ReproductionRun run, string corpus, CancellationToken cancellation)
    {
        try
        {
            ReproducedScore score = WithUntrained(run, corpus, finished.Score!, cancellation);
            return score == finished.Score ? record : Keep(record.With(finished with { Score = score }));
        }
        catch (OperationCanceledException)
        {
            return record;
        }
    }

    private void RequireRuns(ReproductionPlan plan)
    {
        if (request.Only.FirstOrDefault(name => plan.Runs.All(run => run.Name != name)) is { } unknown)
            throw new InvalidDataException($"There is no run {unknown}, but {string.Join(", ", plan.Runs.Select(run => run.Name))}.");
    }

    private FileStream Claim()
    {
        try
        {
            return new FileStream(Path.Combine(request.Out, ClaimName), FileMode.Create, FileAccess.Write, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new IOException($"Another reproduction is at work in {request.Out}, or the folder cannot be written ({failure.Message}); choose another folder, or wait.", failure);
        }
    }

    /// <summary>The record as far as it is valid: results of other crystals are none of this reproduction.</summary>
    private ReproductionRecord Begin(ReproductionPlan plan, Corpus corpus)
    {
        HashSet<int> groups = [.. PaperGroups.SeventyTwo];
        int crystals = corpus.Entries.Count(entry => entry.Group is { } group && groups.Contains(group));
        ImmutableArray<string> sources = [.. corpus.Manifest.Sources.Select(source => source.Name)];
        ReproductionRecord? before = ReproductionRecord.Read(request.Out);
        if (before is not null && (before.Crystals != crystals || !before.Sources.SequenceEqual(sources)))
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{request.Out} holds a reproduction on {before.Crystals:N0} crystals of {string.Join(", ", before.Sources)}, and {request.Corpus} has {crystals:N0} of {string.Join(", ", sources)}; choose another folder."));
        ReproductionRecord record = new()
        {
            BudgetMinutes = plan.BudgetMinutes,
            Crystals = crystals,
            Sources = sources,
            Quick = request.Quick,
            Runs = [.. plan.Runs.Select(run => before?.Find(run.Name) ?? ReproductionResult.Of(run))],
        };
        record.Write(request.Out);
        return record;
    }

    private ReproductionRecord RunOne(ReproductionRun run, string corpus, ReproductionRecord record, RunProgress progress, CancellationToken cancellation)
    {
        // What a shorter training reached stands in the record until the longer one is measured.
        ReproductionResult before = record.Find(run.Name)!;
        ReproductionResult begun = ReproductionResult.Of(run) with { State = ReproductionState.UnderWay };
        if (before.State != ReproductionState.Finished)
            record = Keep(record.With(begun));
        try
        {
            MakePatterns(run, corpus, progress, cancellation);
            return Train(run, corpus, progress, cancellation)
                ? Keep(record.With(Measure(run, corpus, begun, progress, cancellation)))
                : record;
        }
        catch (OperationCanceledException)
        {
            return record;
        }
        catch (Exception failure) when (FailureSentence.IsExpected(failure) && failure is not IOException)
        {
            string sentence = FailureSentence.Of(failure);
            progress.Say(sentence);
            return Keep(record.With(begun with { State = ReproductionState.Failed, Problem = sentence }));
        }
    }

    private ReproductionRecord Keep(ReproductionRecord record)
    {
        record.Write(request.Out);
        return record;
    }

    /// <summary>Makes the patterns that the corpus lacks.</summary>
    private static void MakePatterns(ReproductionRun run, string corpus, RunProgress progress, CancellationToken cancellation)
    {
        if (CorpusManifest.Read(corpus).Find(run.Patterns.Name) is { IsComplete: true })
            return;
        progress.Begin("simulate");
        new CorpusSimulator(run.Patterns).Simulate(corpus, ShardPart.Whole, null, cancellation);
        CorpusMerge.Merge(corpus, run.Patterns.Name);
    }

    /// <summary>Trains, or goes on.</summary>
    /// <returns>Whether the model is trained to its end.</returns>
    private bool Train(ReproductionRun run, string corpus, RunProgress progress, CancellationToken cancellation)
    {
        string folder = ReproductionRecord.FolderOf(request.Out, run.Name);
        if (TrainedMinutes(folder) >= run.BudgetMinutes)
            return true;
        // Without its checkpoint a training cannot go on with a larger budget.
        if (Directory.Exists(folder) && !Trainer.HasCheckpoint(Path.Combine(folder, TrainingJob.CheckpointName)))
            Directory.Delete(folder, recursive: true);
        progress.Begin("train");
        TrainingOutcome outcome = new TrainingJob(RequestOf(run, corpus, folder)).Run(progress, progress, cancellation);
        if (outcome.Model is not { } model)
            return false;
        if (NetworkCost.Of(model.Config.Network).Parameters > LargestKeptCheckpointParameters)
            Trainer.DeleteCheckpoint(outcome.Checkpoint);
        return true;
    }

    /// <summary>The budget that the model of a folder was trained with; null where there is no whole one with weights.</summary>
    private static double? TrainedMinutes(string folder)
    {
        if (!HasWeights(folder))
            return null;
        try
        {
            return ModelFolder.Load(folder).Training.Options.BudgetMinutes;
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private TrainingRequest RequestOf(ReproductionRun run, string corpus, string folder) => new()
    {
        Corpus = corpus,
        Patterns = run.Patterns.Name,
        Shaping = run.Shaping,
        Groups = run.Groups,
        Side = run.Network.Side,
        Out = folder,
        Name = run.Name,
        Descriptor = run.Network.Descriptor,
        Network = run.Network.Kind,
        NetworkSettings = run.Network.Settings,
        Preset = TrainingPreset.QuickName,
        KeepCheckpoint = true,
        Options = new TrainingOptions
        {
            BudgetMinutes = run.BudgetMinutes,
            BudgetClock = BudgetClock.Processor,
            BatchSize = run.Network.BatchSize,
            LearningRate = run.Network.LearningRate,
            WarmUpSteps = run.Network.WarmUpSteps,
            Threads = request.Threads,
            DataThreads = request.Threads,
            Device = request.Device,
            CheckpointMinutes = CheckpointMinutes,
        },
    };

    private ReproductionResult Measure(ReproductionRun run, string corpus, ReproductionResult begun, RunProgress progress, CancellationToken cancellation)
    {
        progress.Begin("evaluate");
        string folder = ReproductionRecord.FolderOf(request.Out, run.Name);
        EvaluationOutcome outcome = new EvaluationJob(new EvaluationRequest { Model = folder, Corpus = corpus, Device = request.Device }).Run(null, null, cancellation);
        ReproducedScore score = WithUntrained(run, corpus, ReproducedScore.Of(outcome.Model, outcome.Predictions), cancellation);
        string weights = Path.Combine(folder, WeightsName);
        if (!request.KeepWeights && new FileInfo(weights).Length > LargestKeptWeights)
            File.Delete(weights);
        return begun with { State = ReproductionState.Finished, Score = score };
    }

    /// <summary>As in the paper: groups that its own network, trained on its 72 groups, does not know.</summary>
    private ReproducedScore WithUntrained(ReproductionRun run, string corpus, ReproducedScore score, CancellationToken cancellation)
    {
        string folder = ReproductionRecord.FolderOf(request.Out, run.Name);
        bool isPapers = run.Network.Kind == ReproducedNetwork.Paper.Kind && run.Groups.Length == PaperGroups.SeventyTwo.Length && run.Series == ReproductionSeries.Networks;
        return isPapers && score.Untrained is null && HasWeights(folder) && HasUntrained(corpus)
            ? score with { Untrained = new UntrainedGroupsJob(folder, corpus, request.Device).Run(cancellation) }
            : score;
    }

    private static bool HasWeights(string folder) => File.Exists(Path.Combine(folder, WeightsName));

    /// <summary>Whether a corpus has crystals of the groups that no network is trained on; a quick reproduction has none.</summary>
    private static bool HasUntrained(string corpus)
    {
        HashSet<int> groups = [.. PaperGroups.UntrainedThirty];
        return Corpus.Open(corpus).Entries.Count(entry => entry.Group is { } group && groups.Contains(group)) > groups.Count;
    }

    /// <summary>A corpus of some of the crystals, in the reproduction's own folder.</summary>
    private string MakeSample(IProgress<ReproductionProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new ReproductionProgress(0, SampleName, "simulate", null, null));
        string folder = Path.Combine(request.Out, SampleName);
        SimulationParameters patterns = SimulationParameters.Of();
        new CorpusImporter(new ImportOptions()).Import([new CorpusSample(Corpus.Open(request.Corpus), PaperGroups.SeventyTwo, QuickCrystals, new SplitOptions().Seed)], folder, null, cancellation);
        if (CorpusManifest.Read(folder).Find(patterns.Name) is not { IsComplete: true })
        {
            new CorpusSimulator(patterns).Simulate(folder, ShardPart.Whole, null, cancellation);
            CorpusMerge.Merge(folder, patterns.Name);
        }

        return folder;
    }

    /// <summary>Hands on the progress of one run as that of all.</summary>
    private sealed class RunProgress(IProgress<ReproductionProgress>? target, ReproductionProgress start, double share) : IProgress<TrainingPlan>, IProgress<TrainingProgress>
    {
        private readonly double _doneBefore = start.Done;
        private ReproductionProgress _last = start;

        public void Begin(string step) => Tell(_last with { Step = step, Training = null, Message = null });

        public void Say(string message) => Tell(_last with { Message = $"{_last.Run}: {message}" });

        public void Report(TrainingPlan value)
        {
        }

        public void Report(TrainingProgress value) => Tell(_last with { Done = _doneBefore + (share * value.Done), Training = value, Message = value.Message });

        private void Tell(ReproductionProgress news)
        {
            _last = news;
            target?.Report(news);
        }
    }
}
