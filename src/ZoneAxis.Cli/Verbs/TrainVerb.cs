using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Training;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Trains a model on a corpus.</summary>
internal sealed class TrainVerb : Verb
{
    private const int StandardSide = 128;
    private const int LargestSide = 256;
    private const int StandardStemStride = 4;
    private const int LargestStemStride = 8;
    private const int LargestBatch = 4096;
    private const double LongestMinutes = 60 * 24 * 365;
    private const string TimeRange = "above 0 minutes and at most a year";
    private const string PartOfOne = "0 or more and below 1";

    private static readonly TrainingOptions Standard = new();

    private readonly Option<string> _corpus = CorpusOption.Make();

    private readonly Option<string> _groups = new Option<string>("--groups")
    {
        Description = $"Space groups (by label) to tell apart: {GroupList.Form}.",
        HelpName = "72|all|LIST",
        DefaultValueFactory = _ => GroupList.Paper,
    }.Must(text => GroupList.TryParse(text, out _), GroupList.Form);

    private readonly Option<int> _side = new Option<int>("--side")
    {
        Description = "Side of the patterns that the network is given, px.",
        HelpName = "PX",
        DefaultValueFactory = _ => StandardSide,
    }.Must(side => side is >= 1 and <= LargestSide, $"from 1 to {LargestSide} px");

    private readonly Option<string> _out = new Option<string>("--out")
    {
        Description = "Folder of the model to be; holds the checkpoint while the training lasts.",
        HelpName = "DIR",
        Required = true,
    }.Must(folder => folder.Trim().Length > 0, "the name of a folder");

    private readonly Option<string?> _name = new("--name") { Description = "Name of the model; the folder's name unless given.", HelpName = "NAME" };

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

    private readonly Option<double> _weightDecay = new Option<double>("--weight-decay")
    {
        Description = "Decoupled weight decay of Adam, a part of the learning rate; 0 is plain Adam.",
        HelpName = "DECAY",
        DefaultValueFactory = _ => Standard.WeightDecay,
    }.Must(decay => decay >= 0, "0 or more");

    private readonly Option<double> _labelSmoothing = PartOption("--label-smoothing", "Part of the probability spread evenly over all groups while training.", Standard.LabelSmoothing);

    private readonly Option<double> _dropout = PartOption("--dropout", "Part of the values that a dense layer adds to drop while training.", new MsdnOptions().Dropout);

    private readonly Option<double> _featureDropout = PartOption("--feature-dropout", "Part of the pooled features to drop while training.", new MsdnOptions().FeatureDropout);

    private readonly Option<int> _stemStride = new Option<int>("--stem-stride")
    {
        Description = "Step of the network's first convolution, px: larger is faster and coarser.",
        HelpName = "PX",
        DefaultValueFactory = _ => StandardStemStride,
    }.Must(stride => stride is >= 1 and <= LargestStemStride, $"from 1 to {LargestStemStride} px");

    private readonly Option<int> _seed = SeedOption.Make();

    private readonly Option<Precision> _precision = PrecisionOption.Make(Standard.Precision);

    private readonly Option<int> _threads = new Option<int>("--threads")
    {
        Description = "Processor threads; 0 takes as many as the run-time library thinks best.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.Threads,
    }.Must(threads => threads >= 0, "0 or more");

    private readonly Option<double> _checkpointMinutes = new Option<double>("--checkpoint-minutes")
    {
        Description = "Time between checkpoints, minutes.",
        HelpName = "MIN",
        DefaultValueFactory = _ => Standard.CheckpointMinutes,
    }.Must(minutes => minutes is > 0 and <= LongestMinutes, TimeRange);

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal TrainVerb(ConsoleStreams streams)
        : base(
            streams,
            "train",
            "Train a multistream DenseNet on a corpus. A seeded 20 % of the crystals are left alone for 'evaluate', 2 % of the rest choose the best "
            + "parameters. Ctrl-C stops it after a checkpoint; the same command goes on from there.",
            new VerbExample("train --corpus corpora/mine --out models/mine --minutes 180", "Three hours of training."),
            new VerbExample("train --corpus corpora/mine --out models/mine --epochs 20 --batch 64 --precision float32", "Twenty passes over the crystals in 32-bit numbers."))
    {
        Option[] options =
        [
            _corpus, _groups, _side, _out, _name, _epochs, _minutes, _batch, _learningRate, _weightDecay, _labelSmoothing, _dropout, _featureDropout,
            _stemStride, _seed, _precision, _threads, _checkpointMinutes,
        ];
        foreach (Option option in options)
            Add(option);
        Validators.Add(RequireOneLength);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        TrainingRequest request = new()
        {
            Corpus = parsed.GetRequiredValue(_corpus),
            Groups = GroupList.Parse(parsed.GetRequiredValue(_groups)),
            Side = parsed.GetValue(_side),
            Out = folder,
            Name = parsed.GetValue(_name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Seed = parsed.GetValue(_seed),
            StemStride = parsed.GetValue(_stemStride),
            Dropout = parsed.GetValue(_dropout),
            FeatureDropout = parsed.GetValue(_featureDropout),
            Options = OptionsOf(parsed),
        };
        return new TrainingRun(Streams, request).Run(parsed.GetValue(Json), stop);
    }

    private TrainingOptions OptionsOf(ParseResult parsed) => new()
    {
        Epochs = parsed.GetValue(_epochs),
        BudgetMinutes = parsed.GetValue(_minutes),
        BatchSize = parsed.GetValue(_batch),
        LearningRate = parsed.GetValue(_learningRate),
        WeightDecay = parsed.GetValue(_weightDecay),
        LabelSmoothing = parsed.GetValue(_labelSmoothing),
        Seed = parsed.GetValue(_seed),
        Precision = parsed.GetValue(_precision),
        Threads = parsed.GetValue(_threads),
        CheckpointMinutes = parsed.GetValue(_checkpointMinutes),
    };

    private static Option<double> PartOption(string name, string description, double standard) => new Option<double>(name)
    {
        Description = description,
        HelpName = "PART",
        DefaultValueFactory = _ => standard,
    }.Must(part => part is >= 0 and < 1, PartOfOne);

    private void RequireOneLength(CommandResult result)
    {
        if (result.GetResult(_epochs) is { Implicit: false } && result.GetResult(_minutes) is not null)
            result.AddError("--epochs and --minutes exclude each other.");
    }
}
