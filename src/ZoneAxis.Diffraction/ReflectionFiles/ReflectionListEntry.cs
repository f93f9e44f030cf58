namespace ZoneAxis.Diffraction;

/// <summary>One of the lists of reflections in a file.</summary>
/// <param name="Name">What it is asked for by: the name of its data block, with the item behind a colon for the second and further lists of a block; of a file without blocks its own name.</param>
/// <param name="Content">What it is, as "_shelx_hkl_file" or "SHELX HKLF".</param>
/// <param name="Line">The line of the file at which it, or its data block, begins, from 1.</param>
public sealed record ReflectionListEntry(string Name, string Content, int Line);
