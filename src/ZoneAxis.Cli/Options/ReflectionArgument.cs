using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The argument that names files of reflections.</summary>
internal static class ReflectionArgument
{
    /// <summary>What kinds of files there are, for help.</summary>
    public const string Kinds = "SHELX .hkl (cell from an .ins or .res beside it), CIF, .fcf, XDS_ASCII.HKL, PETS .cif_pets, or a CSV table headed h, k, l and I or F, each also as .gz";

    /// <summary>One or more files.</summary>
    public static Argument<string[]> Make()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = $"Lists of reflections: {Kinds}; - means standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.MustNotLookLikeOptions();
        return files;
    }
}
