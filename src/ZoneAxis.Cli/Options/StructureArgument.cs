using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The argument that names files of crystals.</summary>
internal static class StructureArgument
{
    /// <summary>One or more files.</summary>
    public static Argument<string[]> Make()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Crystals: CIF, POSCAR, PDB, extended XYZ, JSON of pymatgen or OPTIMADE, or JSON lines (lattice [a, b, c in Å, α, β, γ in degrees], species, frac), each also as .gz; a file may hold several crystals. A folder means the structure files in it, a name with * or ? the files that fit it, - standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.MustNotLookLikeOptions();
        return files;
    }
}
