namespace ZoneAxis.Crystallography;

/// <summary>
/// Makes relatives of a crystal that have its space group: the cell is strained as the group allows, and elements are exchanged for others of their
/// columns, with the volume that these take. A network that learns from them sees more crystals than were ever listed.
/// </summary>
public static class CrystalVariations
{
    private const double PartOfPercent = 0.01;

    // What the mean over a group leaves of rounding: degrees of an angle, a share of a length.
    private const double Rounding = 1e-9;

    private static readonly Lazy<Dictionary<Element, double>> Volumes =
        new(() => CrystalStatistics.MaterialsProject2020.Elements.ToDictionary(one => one.Element, one => one.VolumeCubicAngstrom));

    /// <summary>Draws a relative of a crystal.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    /// <param name="random">Source of chance.</param>
    /// <param name="options">How far it may depart; the defaults unless given.</param>
    /// <returns>A crystal in the group's standard cell, with the atoms of <see cref="CrystalSymmetry.StandardCell"/> in their order. At the tolerance of the symmetry the finder names its group for it,
    /// or it is the standard cell itself where a draw would come near to a higher symmetry.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static Crystal Draw(CrystalSymmetry symmetry, Random random, VariationOptions? options = null) => Relative(symmetry, random, options).Crystal;

    /// <summary>Draws a relative of a crystal, as <see cref="Draw"/>, with what the finder says of it.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    /// <param name="random">Source of chance.</param>
    /// <param name="options">How far it may depart; the defaults unless given.</param>
    /// <returns>The relative's symmetry, found at the tolerance of the crystal's; or that of the crystal itself where a draw would come near to a higher symmetry.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static CrystalSymmetry DrawSymmetry(CrystalSymmetry symmetry, Random random, VariationOptions? options = null) => Relative(symmetry, random, options).Symmetry;

    private static (Crystal Crystal, CrystalSymmetry Symmetry) Relative(CrystalSymmetry symmetry, Random random, VariationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        ArgumentNullException.ThrowIfNull(random);
        VariationOptions chosen = options ?? new VariationOptions();
        chosen.Validate();
        Dictionary<Element, Element> exchanged = Exchange(symmetry.StandardCell, random, chosen.ExchangeChance);
        Crystal standard = symmetry.StandardCell;
        Crystal drawn = standard with
        {
            Lattice = Strained(symmetry, random, chosen.StrainPercent * PartOfPercent, Math.Cbrt(VolumeRatio(standard, exchanged))),
            Sites = [.. standard.Sites.Select(site => site with { Element = exchanged[site.Element] })],
        };
        CrystalSymmetry found = SymmetryFinder.Find(drawn, symmetry.Tolerance);
        return found.Number == symmetry.Number ? (drawn, found) : (standard, symmetry);
    }

    /// <summary>What becomes of each element; different ones stay different, so that no symmetry is won.</summary>
    private static Dictionary<Element, Element> Exchange(Crystal crystal, Random random, double chance)
    {
        Element[] present = [.. crystal.Composition().Keys];
        Dictionary<Element, Element> exchanged = present.ToDictionary(element => element);
        foreach (Element element in present)
        {
            if (random.NextDouble() >= chance)
                continue;
            Element[] free = [.. ElementColumns.Of(element).Where(other => Volumes.Value.ContainsKey(other)).Except(exchanged.Values).Except(present)];
            if (free.Length > 0)
                exchanged[element] = free[random.Next(free.Length)];
        }

        return exchanged;
    }

    /// <summary>By how much the exchange makes the atoms larger; 1 where an element's volume is not known.</summary>
    private static double VolumeRatio(Crystal crystal, Dictionary<Element, Element> exchanged)
    {
        IReadOnlyDictionary<Element, double> atoms = crystal.Composition();
        if (!atoms.Keys.All(Volumes.Value.ContainsKey))
            return 1;
        return atoms.Sum(one => one.Value * Volumes.Value[exchanged[one.Key]]) / atoms.Sum(one => one.Value * Volumes.Value[one.Key]);
    }

    /// <summary>The standard cell's lattice with its metric strained at random, averaged over the group, and scaled.</summary>
    private static Lattice Strained(CrystalSymmetry symmetry, Random random, double deviation, double scale)
    {
        double Component() => deviation * Normal(random);
        double shearXY = Component(), shearXZ = Component(), shearYZ = Component();
        Matrix3D stretch = new(1 + Component(), shearXY, shearXZ, shearXY, 1 + Component(), shearYZ, shearXZ, shearYZ, 1 + Component());
        Matrix3D basis = symmetry.StandardCell.Lattice.Basis * stretch;
        Matrix3D metric = InvariantMetric.Average(basis * basis.Transposed(), [.. symmetry.Setting.Hall.Operations.Select(operation => operation.Rotation).Distinct()]);
        CellParameters cell = Snapped(InvariantMetric.ParametersOf(metric), symmetry.StandardCell.Lattice.Parameters);
        return new Lattice(cell with { A = scale * cell.A, B = scale * cell.B, C = scale * cell.C });
    }

    /// <summary>Angles and lengths that the group holds fast keep the standard cell's very numbers, which rounding would blur.</summary>
    private static CellParameters Snapped(CellParameters strained, CellParameters standard)
    {
        static double Angle(double angle, double held) => held is 90 or 120 && Math.Abs(angle - held) < Rounding ? held : angle;
        double b = standard.B == standard.A && Math.Abs(strained.B - strained.A) < Rounding * strained.A ? strained.A : strained.B;
        double c = standard.C == standard.A && Math.Abs(strained.C - strained.A) < Rounding * strained.A ? strained.A : strained.C;
        return new(strained.A, b, c, Angle(strained.Alpha, standard.Alpha), Angle(strained.Beta, standard.Beta), Angle(strained.Gamma, standard.Gamma));
    }

    // Box & Muller, Ann. Math. Stat. 29, 610 (1958).
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
