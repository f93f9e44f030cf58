namespace ZoneAxis.Crystallography;

/// <summary>How well an operation maps the atoms of a cell on their like.</summary>
/// <param name="Translation">The translation that suits all atoms best, fractional: the mean over what each atom asks for.</param>
/// <param name="MissAngstrom">The largest distance between an atom and the image that falls on it, Å.</param>
internal readonly record struct OperationFit(Vector3D Translation, double MissAngstrom);
