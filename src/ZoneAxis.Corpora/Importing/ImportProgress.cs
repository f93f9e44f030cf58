namespace ZoneAxis.Corpora;

/// <summary>How far an import is; how many structures are still to come is not known.</summary>
/// <param name="Source">Name of the source that is being read.</param>
/// <param name="Structures">Structures on the disk.</param>
/// <param name="Failures">Structures that could not be read.</param>
public readonly record struct ImportProgress(string Source, int Structures, int Failures);
