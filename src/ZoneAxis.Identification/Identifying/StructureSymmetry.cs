using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What a structure's own coordinates say of its space group.</summary>
/// <param name="Number">Number of the space group, 1 to 230.</param>
/// <param name="Symbol">Its short Hermann-Mauguin symbol without spaces, as "P2_1/c".</param>
/// <param name="System">Its crystal system.</param>
/// <param name="SymprecAngstrom">The distance tolerance asked for, Å.</param>
/// <param name="SymprecUsedAngstrom">That tolerance or, where all operations within it form no group, the one that the operations of the group need, Å.</param>
/// <param name="AngleToleranceDegrees">The tolerance of angles between lattice vectors, degrees; null where it follows from the distance.</param>
public sealed record StructureSymmetry(
    int Number,
    string Symbol,
    CrystalSystem System,
    double SymprecAngstrom,
    double SymprecUsedAngstrom,
    double? AngleToleranceDegrees)
{
    internal static StructureSymmetry Of(CrystalSymmetry found, SymmetryTolerance tolerance) => new(
        found.Number,
        found.Setting.Symbol,
        found.Setting.System,
        tolerance.SymprecAngstrom,
        found.SymprecUsedAngstrom,
        tolerance.AngleDegrees);
}
