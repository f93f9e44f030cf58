using System.CommandLine;
using ZoneAxis.Cli.Evaluating;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Measures a model on crystals that it had no part of.</summary>
internal sealed class EvaluateVerb : Verb
{
    private readonly Option<string> _model = new Option<string>("--model") { Description = "Folder of the model; its metrics.json and README.md are written anew.", HelpName = "DIR", Required = true }.MustBeFolder();

    private readonly Option<string> _corpus = CorpusOption.Make();

    private readonly Option<int?> _seed = new("--seed") { Description = "Seed of the split; the one that the model was trained with unless given.", HelpName = "N" };

    private readonly Option<Precision> _precision = PrecisionOption.Make(Precision.Float32);

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal EvaluateVerb(ConsoleStreams streams)
        : base(
            streams,
            "evaluate",
            "Measure how often a model is right, on the seeded 20 % of a corpus that were left alone in its training: in per cent of all, of each "
            + "crystal system and of each space group. Where corpus and seed are those of the training, the result goes into the model's folder.",
            new VerbExample("evaluate --model models/mine --corpus corpora/mine", "Top-1 to top-5 on the test crystals."))
    {
        Add(_model);
        Add(_corpus);
        Add(_seed);
        Add(_precision);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop) =>
        new EvaluationRun(Streams, parsed.GetRequiredValue(_model), parsed.GetRequiredValue(_corpus))
            .Run(parsed.GetValue(_seed), parsed.GetValue(_precision), parsed.GetValue(Json), stop);
}
