namespace ZoneAxis;

/// <summary>A crystal made ready for a network.</summary>
/// <param name="Name">What the crystal is called.</param>
/// <param name="Structure">What its own coordinates say.</param>
/// <param name="Input">What the model's descriptor says of it.</param>
/// <param name="Possible">Whether its reflections leave each group possible, by its number less 1; null where the model is given none.</param>
internal sealed record DescribedCrystal(string Name, StructureSymmetry Structure, byte[] Input, bool[]? Possible = null);
