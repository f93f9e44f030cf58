namespace ZoneAxis.Web;

/// <summary>The endings of names that say how a file is read. A file that is written down gets one of these and nothing else of its client's name.</summary>
internal static class Endings
{
    private const string Packed = ".gz";

    private static readonly string[] Known =
    [
        ".cif", ".mcif", ".mmcif", ".cif_pets", ".cif_od", ".fcf", ".pdb", ".ent", ".xyz", ".extxyz", ".json", ".jsonl", ".vasp", ".poscar", ".contcar", ".hkl", ".ins", ".res", ".csv", ".tsv", ".txt",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".npy", ".mrc", ".mrcs", ".dm3", ".dm4", ".ser", ".emd", ".zip",
    ];

    private static readonly string[] Instructions = [".ins", ".res"];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".tif", ".tiff", ".npy", ".mrc", ".mrcs", ".dm3", ".dm4"];

    /// <summary>The ending of a name, in lower case and ".gz" with it; empty where it is none that says anything, so that the content tells.</summary>
    /// <param name="name">A client's name.</param>
    public static string Of(string name)
    {
        string lower = name.ToLowerInvariant();
        string packed = lower.EndsWith(Packed, StringComparison.Ordinal) ? Packed : "";
        string bare = lower[..^packed.Length];
        string? known = Array.Find(Known, ending => bare.EndsWith(ending, StringComparison.Ordinal));
        // VASP's files have names and no endings.
        if (known is null && (bare.StartsWith("poscar", StringComparison.Ordinal) || bare.StartsWith("contcar", StringComparison.Ordinal)))
            known = ".poscar";
        return known + packed;
    }

    /// <summary>Whether files of such a name may stand beside others that are read with them.</summary>
    public static bool IsCompanion(string name) => Instructions.Contains(Of(name)) || Of(name) == ".json";

    /// <summary>Whether a file is read with the companion, where both have one stem.</summary>
    public static bool IsAccompanied(string name, string companion) => Instructions.Contains(Of(companion)) ? Of(name) == ".hkl" : Pictures.Contains(Of(name));
}
