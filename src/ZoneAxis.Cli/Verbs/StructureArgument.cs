using System.CommandLine;

namespace ZoneAxis.Cli.Verbs;

/// <summary>The argument that names files of crystals.</summary>
internal static class StructureArgument
{
    /// <summary>One or more files.</summary>
    internal static Argument<string[]> Make()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Crystals: CIF, POSCAR, PDB, extended XYZ, JSON of pymatgen or OPTIMADE, or JSON lines (lattice [a, b, c in Å, α, β, γ in degrees], species, frac), each also as .gz; a file may hold several crystals.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            // An option that does not exist would otherwise be looked for as a file.
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && !File.Exists(text)))
                result.AddError($"{text} is neither an option nor a file.");
        });
        return files;
    }
}
