using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>One crystal at one tolerance: our answer beside spglib's.</summary>
public sealed record Comparison(CrystalRecord Record, double Symprec, CrystalSymmetry Ours, SpglibAnswer Theirs)
{
    // The reference file gives five decimals.
    private const double LengthTolerance = 1e-3;

    public bool SameGroup => Ours.Number == Theirs.Number;

    /// <summary>Whether the settings are one: spglib's symbols name some glides otherwise (A 2 -2c for A 2 -2b).</summary>
    public bool SameSetting => Ours.HallSymbol == Theirs.Hall
        || HallSymbol.Parse(Theirs.Hall).Operations.ToHashSet().SetEquals(Ours.Setting.Hall.Operations);

    public bool SamePointGroup => Ours.PointGroup.Symbol == Theirs.PointGroup;

    public bool SameOperations => Ours.Operations.Length == Theirs.Operations;

    /// <summary>Atoms of a supercell may be equal in the crystal, but not through the operations that the supercell's own shape allows, which spglib counts.</summary>
    public bool SameOrbits => Ours.Orbits.Length == Theirs.Orbits || OrbitsOfGivenCell() == Theirs.Orbits;

    public bool SameLetters => OurLetters().SequenceEqual(Theirs.Wyckoffs.Select(letter => letter.ToString()));

    /// <summary>The same number of atoms on positions of every multiplicity and site symmetry: letters may differ by a shift of the origin or axes that the group leaves free.</summary>
    public bool SamePositions => SameGroup && Kinds(OurLetters()).SequenceEqual(Kinds(Theirs.Wyckoffs.Select(letter => letter.ToString())));

    public bool SameLengths => Differences().All(difference => difference < LengthTolerance);

    /// <summary>The same edges, in whatever order.</summary>
    public bool SameSortedLengths => OurLengths().Order().Zip(Theirs.StandardCell.Take(3).Order()).All(pair => Math.Abs(pair.First - pair.Second) < LengthTolerance);

    private int OrbitsOfGivenCell()
    {
        Crystal crystal = Record.Crystal;
        int[] first = [.. Enumerable.Range(0, crystal.Sites.Length)];
        for (int atom = 0; atom < first.Length; atom++)
        {
            foreach (CrystalOperation operation in Ours.Operations)
            {
                Vector3D image = operation.Apply(crystal.Sites[atom].Fraction);
                int partner = Enumerable.Range(0, first.Length)
                    .Where(other => crystal.Sites[other].Element == crystal.Sites[atom].Element)
                    .MinBy(other => crystal.Lattice.ToCartesian((image - crystal.Sites[other].Fraction).WrappedToNearest()).LengthSquared);
                first[partner] = Math.Min(first[partner], first[atom]);
            }
        }
        return first.Distinct().Count();
    }

    private IEnumerable<double> Differences() => OurLengths().Zip(Theirs.StandardCell, (ours, theirs) => Math.Abs(ours - theirs));

    private double[] OurLengths()
    {
        CellParameters cell = Ours.StandardCell.Lattice.Parameters;
        return [cell.A, cell.B, cell.C];
    }

    private IEnumerable<string> OurLetters() => Ours.OrbitOfGivenSites().Select(orbit => Ours.Orbits[orbit].Wyckoff.Letter);

    private IEnumerable<string> Kinds(IEnumerable<string> letters) => letters
        .Select(letter => Ours.Setting.WyckoffPositions.First(position => position.Letter == letter))
        .Select(position => $"{position.Multiplicity} {string.Concat(position.SiteSymmetry.Where(c => c != '.').Order())}")
        .Order(StringComparer.Ordinal);
}
