using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Training;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Trains a model on a corpus.</summary>
internal sealed class TrainVerb : Verb
{
    private const int StandardSide = 128;
    private const int LargestSide = 256;
    private const int StandardStemStride = 4;
    private const int LargestStemStride = 8;
    private const int FoldsInTurn = 10;

    private readonly Option<string> _corpus = CorpusOption.Make();

    private readonly Option<string[]> _more = new("--more")
    {
        Description = "A further corpus, all of whose crystals are learned from, such as made-up crystals of rare groups; may be given several times.",
        HelpName = "DIR",
    };

    private readonly PatternChoice _patterns = new();

    private readonly Option<string> _groups = new Option<string>("--groups")
    {
        Description = $"Space groups (by label) to tell apart: {GroupList.Form}. Those of the split where --split is given.",
        HelpName = "72|all|LIST",
        DefaultValueFactory = _ => GroupList.Paper,
    }.Must(text => GroupList.TryParse(text, out _), GroupList.Form);

    private readonly Option<string?> _split = new("--split")
    {
        Description = "A split of the corpus, made by 'zoneaxis corpus split', to learn and choose by; its test crystals are left alone. Unless given: a random fifth by the seed.",
        HelpName = "NAME",
    };

    private readonly Option<int?> _fold = new Option<int?>("--fold")
    {
        Description = "The fold of that split that chooses the best parameters, from 0; the first unless given. The others are learned from.",
        HelpName = "K",
    }.Must(fold => fold >= 0, "0 or more");

    private readonly Option<int> _side = new Option<int>("--side")
    {
        Description = "Side of the patterns that the network is given, px.",
        HelpName = "PX",
        DefaultValueFactory = _ => StandardSide,
    }.Must(side => side is >= 1 and <= LargestSide, $"from 1 to {LargestSide} px");

    private readonly Option<string> _descriptor = new Option<string>("--descriptor")
    {
        Description = "What the network is given of a crystal: shaped patterns, the paper's; raw ones; spot patterns (the three as one picture); a reflection-table of structure factors; or reflections: amplitudes, symmetry and statistics of all reflections in a sphere. It must fit the network. Spot patterns unless given where the network takes one image of a crystal.",
        HelpName = string.Join('|', DescriptorRegistry.All.Select(kind => kind.Name)),
        DefaultValueFactory = _ => ShapedDescriptorOptions.KindName,
    }.Must(DescriptorRegistry.Kinds.ContainsKey, string.Join(", ", DescriptorRegistry.All.Select(kind => kind.Name)));

    private readonly Option<string> _out = new Option<string>("--out")
    {
        Description = "Folder of the model to be; holds the checkpoint while the training lasts.",
        HelpName = "DIR",
        Required = true,
    }.Must(folder => folder.Trim().Length > 0, "the name of a folder");

    private readonly Option<string?> _name = new("--name") { Description = "Name of the model; the folder's name unless given.", HelpName = "NAME" };

    private readonly Option<string> _network = new Option<string>("--network")
    {
        Description = "Kind of the network; 'zoneaxis networks' lists them.",
        HelpName = string.Join('|', NetworkRegistry.All.Select(kind => kind.Name)),
        DefaultValueFactory = _ => NetworkRegistry.DefaultKind,
    }.Must(name => NetworkRegistry.All.Any(kind => kind.Name == name), string.Join(", ", NetworkRegistry.All.Select(kind => kind.Name)));

    private readonly Option<double> _dropout = PartOption.Make("--dropout", "Part of the values that a dense layer adds to drop while training.", DefaultOf("dropout"));

    private readonly Option<double> _featureDropout = PartOption.Make("--feature-dropout", "Part of the pooled features to drop while training.", DefaultOf("featureDropout"));

    private readonly Option<int> _stemStride = new Option<int>("--stem-stride")
    {
        Description = "Step of the network's first convolution, px: larger is faster and coarser.",
        HelpName = "PX",
        DefaultValueFactory = _ => StandardStemStride,
    }.Must(stride => stride is >= 1 and <= LargestStemStride, $"from 1 to {LargestStemStride} px");

    private readonly Option<string?> _from = new("--from")
    {
        Description = "A trained model of the same network, descriptor's size and groups, whose weights the training begins with instead of fresh ones. It must not have learned from crystals that choose or test here.",
        HelpName = "MODEL",
    };

    private readonly Option<int> _seed = SeedOption.Make();

    private readonly Option<bool> _mpi = new("--mpi")
    {
        Description = "Train in all processes that mpirun or srun started, each of which computes its share of every batch; needs Open MPI and a folder that all machines see.",
    };

    private readonly NetworkSettingArguments _settings = new();

    private readonly Option<string> _preset = new Option<string>("--preset")
    {
        Description = "What holds where nothing else is said: quick, which reaches most in a given time, or paper, as the paper trained "
            + "(224 px, constant small learning rate, ten folds in turn, 1,000 passes in 32 bits).",
        HelpName = string.Join('|', TrainingPreset.Names),
        DefaultValueFactory = _ => TrainingPreset.QuickName,
    }.Must(TrainingPreset.Names.Contains, string.Join(" or ", TrainingPreset.Names));

    private readonly TrainingArguments _training = new();

    private readonly AugmentationArguments _augmentation = new();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public TrainVerb(ConsoleStreams streams)
        : base(
            streams,
            "train",
            "Train a network on a corpus, the multistream DenseNet unless another is named. A seeded 20 % of the crystals are left alone for 'evaluate', 2 % of the rest choose the best "
            + "parameters; a stored split does so by its own parts. Ctrl-C stops it after a checkpoint; the same command goes on from there.",
            new VerbExample("train --corpus corpora/mine --out models/mine --minutes 180", "Three hours of training."),
            new VerbExample("train --corpus corpora/mine --out models/mine --epochs 20 --batch 64 --precision float32", "Twenty passes over the crystals in 32-bit numbers."),
            new VerbExample("train --corpus corpora/mine --network resnet-18 --out models/mine --set width=32 --minutes 60", "Another network, half as wide, on spot patterns."),
            new VerbExample("train --corpus corpora/mine --out models/mine --minutes 180 --vary 0.5", "In each pass half of the crystals are relatives, drawn anew."),
            new VerbExample("train --corpus corpora/mine --from models/mine --out models/longer --minutes 180", "Three hours more, from the weights of a finished training."),
            new VerbExample("train --corpus corpora/mine --preset paper --out models/papers", "As the paper trained."),
            new VerbExample("train --corpus corpora/mine --split prototype-72-2020 --fold 3 --out models/mine", "By a stored split; its fold 3 chooses the best parameters."))
    {
        Option[] options = [_corpus, _more, _groups, _split, _fold, _preset, _side, _descriptor, _network, _out, _name, _dropout, _featureDropout, _stemStride, _from, _seed, _mpi];
        foreach (Option option in options)
            Add(option);
        _settings.AddTo(this);
        _patterns.AddTo(this);
        _training.AddTo(this);
        _augmentation.AddTo(this);
        Validators.Add(RequireSplitOfFold);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        NetworkKind kind = NetworkRegistry.Find(parsed.GetRequiredValue(_network));
        TrainingPreset preset = TrainingPreset.Named(parsed.GetRequiredValue(_preset), kind);
        TrainingOptions options = _training.Build(parsed, parsed.GetValue(_seed), preset.Options);
        TrainingRequest request = new()
        {
            Corpus = parsed.GetRequiredValue(_corpus),
            More = [.. parsed.GetValue(_more) ?? []],
            Patterns = _patterns.Of(parsed).Patterns,
            Shaping = _patterns.Of(parsed).Shaping,
            Groups = GroupsOf(parsed),
            Split = parsed.GetValue(_split),
            Fold = parsed.GetValue(_fold),
            Side = parsed.Chosen(_side, preset.Side ?? StandardSide),
            Out = folder,
            Name = parsed.GetValue(_name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Seed = parsed.GetValue(_seed),
            Descriptor = parsed.Chosen(_descriptor, kind.Descriptor),
            Network = kind.Name,
            NetworkSettings = SettingsOf(parsed, preset),
            Folds = preset.Folds ?? (options.FoldPasses is null ? null : FoldsInTurn),
            Preset = preset.Name,
            Augmentation = _augmentation.Of(parsed),
            From = parsed.GetValue(_from),
            Options = options,
        };
        using ProcessGroup group = parsed.GetValue(_mpi) ? MpiProcessGroup.Join() : ProcessGroup.Alone;
        try
        {
            return Train(request, group, WritesJson(parsed), stop);
        }
        catch (Exception failure) when (group.Size > 1)
        {
            // The others would wait for this process for ever.
            FailureReport.Write(failure, Streams.Error);
            Streams.Error.WriteLine($"zoneaxis: process {group.Rank + 1} of {group.Size} failed, and with it the job. Run the same command again to go on from the last checkpoint.");
            group.Abort(ExitCodes.Failure);
            throw;
        }
    }

    private int Train(TrainingRequest request, ProcessGroup group, bool json, CancellationToken stop)
    {
        ConsoleStreams streams = group.IsFirst ? Streams : ConsoleStreams.Nowhere;
        TrainingReport report = new(streams);
        TrainingOutcome outcome = new ProgressDisplay(streams).Run("train", progress =>
        {
            TrainingNotes notes = new(progress);
            return new TrainingJob(request, group).Run(notes, notes, stop);
        });
        if (group.IsFirst && outcome.State.History.Count > 0)
            LearningCurvePlot.Save(Path.Combine(request.Out, LearningCurvePlot.FileName), outcome.State.History);
        return report.Write(outcome, request.Out, json);
    }

    private ImmutableArray<int> GroupsOf(ParseResult parsed) => parsed.GetValue(_split) is { } split && parsed.GetResult(_groups) is not { Implicit: false }
        ? SplitFile.Find(parsed.GetRequiredValue(_corpus), split).Split.Options.Groups
        : GroupList.Parse(parsed.GetRequiredValue(_groups));

    /// <summary>What is chosen of the network: what the preset says, then the options for the paper's network, then the settings by name.</summary>
    private Dictionary<string, double> SettingsOf(ParseResult parsed, TrainingPreset preset)
    {
        bool isPapers = parsed.GetRequiredValue(_network) == NetworkRegistry.PaperKind;
        Dictionary<string, double> settings = new(preset.NetworkSettings);
        if (isPapers && preset.Name == TrainingPreset.QuickName)
            settings["stemStride"] = StandardStemStride;
        if (parsed.Has(_stemStride))
            settings["stemStride"] = parsed.GetValue(_stemStride);
        if (parsed.Has(_dropout))
            settings["dropout"] = parsed.GetValue(_dropout);
        if (parsed.Has(_featureDropout))
            settings["featureDropout"] = parsed.GetValue(_featureDropout);
        foreach ((string name, double value) in _settings.Of(parsed))
            settings[name] = value;
        return settings;
    }

    private static double DefaultOf(string setting) => NetworkRegistry.Find(NetworkRegistry.PaperKind).Settings.Single(one => one.Name == setting).Default;

    private void RequireSplitOfFold(CommandResult result)
    {
        if (result.GetResult(_fold) is not null && result.GetResult(_split) is null)
            result.AddError("--fold is a fold of a split; give --split too.");
    }
}
