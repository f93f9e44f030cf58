using System.CommandLine;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>The argument and option that name sources of structures.</summary>
internal sealed class CorpusSources
{
    private readonly Argument<string[]> _paths;

    private readonly Option<string> _attribution = new("--attribution")
    {
        Description = "Licence and attribution of the crystals, to stand in the corpus and on every model that learns from it.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "not stated",
    };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    internal CorpusSources(Command command)
    {
        _paths = new Argument<string[]>("SOURCE")
        {
            Description = "Crystals: a file of JSON lines (.jsonl or .jsonl.gz: id, sg, lattice [a, b, c in Å, α, β, γ in degrees], species, frac), a structure file, a folder of them, or a .zip, .tar or .tar.gz of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        _paths.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && !Path.Exists(text)))
                result.AddError($"{text} is neither an option nor a file.");
        });
        command.Add(_paths);
        command.Add(_attribution);
    }

    /// <summary>The sources that the user named.</summary>
    /// <param name="parsed">The values of the options.</param>
    internal IReadOnlyList<IStructureSource> Open(ParseResult parsed)
    {
        string licence = parsed.GetRequiredValue(_attribution);
        return [.. parsed.GetRequiredValue(_paths).Select(path => StructureSources.Open(path, licence))];
    }
}
