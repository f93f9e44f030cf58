using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>The argument and options that name sources of structures.</summary>
internal sealed class CorpusSources
{
    private const string DownloadsFolder = "downloads";

    private readonly Argument<string[]> _paths;

    private readonly Option<string> _attribution = new("--attribution")
    {
        Description = "Licence and attribution of the crystals, to stand in the corpus and on every model that learns from it.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "not stated",
    };

    private readonly Option<string?> _server = new("--server")
    {
        Description = "Base address of another server for mp: and cod:, as a mirror.",
        HelpName = "URL",
    };

    private readonly Option<int> _seed = new Option<int>("--made-up-seed")
    {
        Description = "Seed of made-up crystals.",
        HelpName = "N",
        DefaultValueFactory = _ => SeedOption.Standard,
    }.Must(seed => seed is >= 0 and <= int.MaxValue / 2, "0 or more");

    private readonly ReadingOptions _reading = new();

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    public CorpusSources(Command command)
    {
        _paths = new Argument<string[]>("SOURCE")
        {
            Description = "Crystals: a file of JSON lines (.jsonl or .jsonl.gz: id, sg, lattice [a, b, c in Å, α, β, γ in degrees], species, frac), a structure file, a folder of them, or a .zip, .tar or .tar.gz of them; "
                + $"from the web {WebSources.Forms} (key of the Materials Project in {MaterialsProjectOptions.KeyVariable}); "
                + $"or made up, so many of each space group: {MadeUpRequest.Form}, as madeup:all:10.",
            Arity = ArgumentArity.OneOrMore,
        };
        _paths.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && !Path.Exists(text)))
                result.AddError($"{text} is neither an option nor a file{Suggestion.EndOf(text, ArgumentChecks.OptionsBeside(result))}");
        });
        command.Add(_paths);
        command.Add(_attribution);
        command.Add(_server);
        command.Add(_seed);
        _reading.AddTo(command);
    }

    /// <summary>The sources that the user named.</summary>
    /// <param name="parsed">The values of the options.</param>
    /// <param name="folder">The corpus; what comes from the web is kept in a folder of it.</param>
    public IReadOnlyList<IStructureSource> Open(ParseResult parsed, string folder)
    {
        string licence = parsed.GetRequiredValue(_attribution);
        string? named = parsed.GetResult(_attribution) is { Implicit: false } ? licence : null;
        return [.. parsed.GetRequiredValue(_paths).Select(Source)];

        IStructureSource Source(string text)
        {
            if (MadeUpRequest.IsOne(text))
                return MadeUpRequest.Open(text, parsed.GetValue(_seed));
            return WebSources.IsWeb(text)
                ? DownloadOf(WebSources.Open(text, parsed.GetValue(_server), Environment.GetEnvironmentVariable), folder, named)
                : StructureSources.Open(text, licence, _reading.Build(parsed));
        }
    }

    /// <summary>Each request has a folder of its own, so that a corpus may have several sources on the web.</summary>
    private static Download DownloadOf(WebSource source, string folder, string? licence) =>
        new(source, Path.Combine(folder, DownloadsFolder, Download.FolderNameOf(source)), licence: licence);
}
