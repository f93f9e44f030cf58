using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Draws crystals of a chosen group on a random origin and basis.</summary>
internal static class DrawnCrystals
{
    // Room for every orbit to be tried anew where it comes too close to another.
    private const int Points = 200;

    // Crystals with more atoms are not made larger still.
    private const int LargeCell = 60;

    private const int LargestSupercell = 3;
    private const int Shears = 4;

    private static readonly Gen<double> Edge = Gen.Double[5, 9];
    private static readonly Gen<double> Angle = Gen.Double[95, 110];
    private static readonly Gen<Vector3D> Fraction = Gen.Double.Unit.Array[3].Select(x => new Vector3D(x[0], x[1], x[2]));

    private static readonly Gen<Vector3D> Direction = Gen.Select(Gen.Double[-1, 1], Gen.Double[0, 2 * Math.PI], (z, angle) =>
        new Vector3D(Math.Sqrt(1 - z * z) * Math.Cos(angle), Math.Sqrt(1 - z * z) * Math.Sin(angle), z));

    /// <summary>Crystals in the default setting of a group.</summary>
    /// <param name="number">1 to 230.</param>
    public static Gen<Crystal> InStandardSetting(int number)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(number);
        return from cell in Cells(setting.System)
               from points in Fraction.Where(point => !DrawnCrystal.IsNearSpecial(point)).Array[Points]
               from special in Gen.Int[0, setting.WyckoffPositions.Length - 1]
               select DrawnCrystal.Of(setting, cell, points, special);
    }

    /// <summary>A crystal on a random origin and basis.</summary>
    /// <param name="crystal">The crystal.</param>
    public static Gen<Crystal> Disguised(Crystal crystal) =>
        from origin in Fraction
        from shears in Gen.Select(Gen.Int[0, 5], Gen.Bool.Select(forward => forward ? 1 : -1)).Array[Shears]
        select DrawnCrystal.Disguised(crystal, origin, shears);

    /// <summary>Crystals of a group on a random origin and basis, in a random supercell, each atom moved in a random direction.</summary>
    /// <param name="number">1 to 230.</param>
    /// <param name="noiseAngstrom">How far each atom is moved.</param>
    public static Gen<Crystal> Measured(int number, double noiseAngstrom) =>
        from made in InStandardSetting(number)
        from axis in Gen.Int[0, 2]
        from times in Gen.Int[1, made.Sites.Length < LargeCell ? LargestSupercell : 1]
        from disguised in Disguised(DrawnCrystal.Supercell(made, axis, times))
        from directions in Direction.Array[disguised.Sites.Length]
        select DrawnCrystal.Moved(disguised, [.. directions.Select(direction => noiseAngstrom * direction)]);

    private static Gen<CellParameters> Cells(CrystalSystem system) =>
        from edges in Edge.Array[3]
        from angles in Angle.Array[3]
        select Cell(system, edges[0], edges[1], edges[2], angles);

    private static CellParameters Cell(CrystalSystem system, double a, double b, double c, double[] angles) => system switch
    {
        CrystalSystem.Triclinic => new(a, b, c, angles[0], angles[1], angles[2]),
        CrystalSystem.Monoclinic => new(a, b, c, 90, angles[1], 90),
        CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
        CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
        CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
        _ => new(a, a, c, 90, 90, 120),
    };
}
