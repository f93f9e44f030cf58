using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>The options that say how a network is trained: how long, by which steps, with which numbers.</summary>
internal sealed class TrainingArguments
{
    private const int LargestBatch = 4096;
    private const double LongestMinutes = 60 * 24 * 365;
    private const string TimeRange = "above 0 minutes and at most a year";

    private static readonly TrainingOptions Standard = new();

    private readonly Option<int> _epochs = new Option<int>("--epochs")
    {
        Description = "Passes over the training crystals.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.Epochs,
    }.Must(epochs => epochs >= 1, "at least 1");

    private readonly Option<double?> _minutes = new Option<double?>("--minutes")
    {
        Description = "Instead of --epochs: wall-clock time to train in, minutes, over all resumptions; the learning rate reaches its end with it.",
        HelpName = "MIN",
    }.Must(minutes => minutes is > 0 and <= LongestMinutes, TimeRange);

    private readonly Option<int> _batch = new Option<int>("--batch")
    {
        Description = "Crystals a step.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.BatchSize,
    }.Must(size => size is >= 1 and <= LargestBatch, $"from 1 to {LargestBatch}");

    private readonly Option<double> _learningRate = new Option<double>("--learning-rate")
    {
        Description = "Highest learning rate of Adam; it rises to it at first and falls along half a cosine.",
        HelpName = "RATE",
        DefaultValueFactory = _ => Standard.LearningRate,
    }.Must(rate => rate > 0, "above 0");

    private readonly Option<int> _warmUp = new Option<int>("--warm-up")
    {
        Description = "Steps in which the learning rate rises at first.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.WarmUpSteps,
    }.Must(steps => steps >= 0, "0 or more");

    private readonly Option<double> _weightDecay = new Option<double>("--weight-decay")
    {
        Description = "Decoupled weight decay of Adam, a part of the learning rate; 0 is plain Adam.",
        HelpName = "DECAY",
        DefaultValueFactory = _ => Standard.WeightDecay,
    }.Must(decay => decay >= 0, "0 or more");

    private readonly Option<double> _labelSmoothing = PartOption.Make("--label-smoothing", "Part of the probability spread evenly over all groups while training.", Standard.LabelSmoothing);

    private readonly Option<Precision> _precision = PrecisionOption.Make(Standard.Precision);

    private readonly Option<string> _device = DeviceOption.Make();

    private readonly Option<int> _threads = new Option<int>("--threads")
    {
        Description = "Processor threads; 0 takes as many as the run-time library thinks best.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.Threads,
    }.Must(threads => threads >= 0, "0 or more");

    private readonly Option<int> _dataThreads = new Option<int>("--data-threads")
    {
        Description = "Threads that make the coming batches while the network computes; 0 takes as many as there are processors.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.DataThreads,
    }.Must(threads => threads >= 0, "0 or more");

    private readonly Option<double> _checkpointMinutes = new Option<double>("--checkpoint-minutes")
    {
        Description = "Time between checkpoints, minutes.",
        HelpName = "MIN",
        DefaultValueFactory = _ => Standard.CheckpointMinutes,
    }.Must(minutes => minutes is > 0 and <= LongestMinutes, TimeRange);

    private readonly Option<int?> _foldPasses = new Option<int?>("--fold-passes")
    {
        Description = "Passes after which the next fold chooses the best parameters, as in the paper; unless given, one fold does all the time.",
        HelpName = "N",
    }.Must(passes => passes >= 1, "at least 1");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        Option[] options = [_epochs, _minutes, _foldPasses, _batch, _learningRate, _warmUp, _weightDecay, _labelSmoothing, _precision, _device, _threads, _dataThreads, _checkpointMinutes];
        foreach (Option option in options)
            verb.Add(option);
        verb.Validators.Add(RequireOneLength);
    }

    /// <summary>The options that were asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <param name="seed">Seed of the order of crystals and of what is dropped.</param>
    /// <param name="standard">What holds where nothing was asked for.</param>
    public TrainingOptions Build(ParseResult parsed, int seed, TrainingOptions standard) => standard with
    {
        Epochs = parsed.Chosen(_epochs, standard.Epochs),
        BudgetMinutes = parsed.GetValue(_minutes),
        FoldPasses = parsed.GetValue(_foldPasses) ?? standard.FoldPasses,
        BatchSize = parsed.Chosen(_batch, standard.BatchSize),
        LearningRate = parsed.Chosen(_learningRate, standard.LearningRate),
        WarmUpSteps = parsed.Chosen(_warmUp, standard.WarmUpSteps),
        WeightDecay = parsed.Chosen(_weightDecay, standard.WeightDecay),
        LabelSmoothing = parsed.Chosen(_labelSmoothing, standard.LabelSmoothing),
        Seed = seed,
        Precision = parsed.Chosen(_precision, standard.Precision),
        Device = DeviceOption.Parse(parsed.GetRequiredValue(_device)),
        Threads = parsed.GetValue(_threads),
        DataThreads = parsed.GetValue(_dataThreads),
        CheckpointMinutes = parsed.GetValue(_checkpointMinutes),
    };

    private void RequireOneLength(CommandResult result)
    {
        if (result.GetResult(_epochs) is { Implicit: false } && result.GetResult(_minutes) is not null)
            result.AddError("--epochs and --minutes exclude each other.");
    }
}
