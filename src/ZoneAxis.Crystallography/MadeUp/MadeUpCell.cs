namespace ZoneAxis.Crystallography;

/// <summary>Draws conventional cells of a crystal system with a given volume.</summary>
internal static class MadeUpCell
{
    // Drawn angles of a triclinic cell may not close to a cell.
    private const int Draws = 100;

    /// <summary>The numbers of a cell's shape that a crystal system leaves free.</summary>
    public static IReadOnlyList<CellShapeQuantity> FreeQuantities(CrystalSystem system) => system switch
    {
        CrystalSystem.Triclinic => Enum.GetValues<CellShapeQuantity>(),
        CrystalSystem.Monoclinic => [CellShapeQuantity.BOverA, CellShapeQuantity.COverA, CellShapeQuantity.Beta],
        CrystalSystem.Orthorhombic => [CellShapeQuantity.BOverA, CellShapeQuantity.COverA],
        CrystalSystem.Cubic => [],
        CrystalSystem.Tetragonal or CrystalSystem.Trigonal or CrystalSystem.Hexagonal => [CellShapeQuantity.COverA],
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "There is no such crystal system."),
    };

    /// <summary>One such number of a cell.</summary>
    public static double Value(CellParameters cell, CellShapeQuantity quantity) => quantity switch
    {
        CellShapeQuantity.BOverA => cell.B / cell.A,
        CellShapeQuantity.COverA => cell.C / cell.A,
        CellShapeQuantity.Alpha => cell.Alpha,
        CellShapeQuantity.Beta => cell.Beta,
        CellShapeQuantity.Gamma => cell.Gamma,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "There is no such number."),
    };

    /// <summary>Draws a cell.</summary>
    /// <param name="setting">Gives crystal system and centring.</param>
    /// <param name="volume">Volume of the conventional cell, Å³.</param>
    /// <param name="statistics">Gives the shapes.</param>
    /// <param name="random">Source of chance.</param>
    public static Lattice Draw(SpaceGroupSetting setting, double volume, CrystalStatistics statistics, Random random)
    {
        for (int draw = 1; ; draw++)
        {
            CellParameters unit = DrawUnit(setting, statistics, random);
            try
            {
                double scale = Math.Cbrt(volume / new Lattice(unit).Volume);
                return new Lattice(unit with { A = unit.A * scale, B = unit.B * scale, C = unit.C * scale });
            }
            catch (ArgumentException) when (draw < Draws)
            {
                // Drawn anew.
            }
        }
    }

    private static CellParameters DrawUnit(SpaceGroupSetting setting, CrystalStatistics statistics, Random random)
    {
        const double right = 90, hexagonal = 120;
        CrystalSystem system = setting.System;
        double Drawn(CellShapeQuantity quantity, double fixedValue) => FreeQuantities(system).Contains(quantity)
            ? DistributionOf(setting, quantity, statistics)?.At(random.NextDouble()) ?? fixedValue
            : fixedValue;
        double gamma = system is CrystalSystem.Trigonal or CrystalSystem.Hexagonal ? hexagonal : right;
        return new CellParameters(
            1,
            Drawn(CellShapeQuantity.BOverA, 1),
            Drawn(CellShapeQuantity.COverA, 1),
            Drawn(CellShapeQuantity.Alpha, right),
            Drawn(CellShapeQuantity.Beta, right),
            Drawn(CellShapeQuantity.Gamma, gamma));
    }

    /// <summary>The distribution of the group's own kind of lattice; where the list held none, of another of its system.</summary>
    private static Quantiles? DistributionOf(SpaceGroupSetting setting, CellShapeQuantity quantity, CrystalStatistics statistics) => statistics.Shapes
        .Where(shape => shape.System == setting.System && shape.Quantity == quantity)
        .OrderByDescending(shape => shape.Rhombohedral == (setting.Centring == 'R'))
        .FirstOrDefault()?.Distribution;
}
