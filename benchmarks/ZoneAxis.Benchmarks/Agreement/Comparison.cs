using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>One crystal at one tolerance: our answer beside spglib's.</summary>
public sealed record Comparison(CrystalRecord Record, double Symprec, CrystalSymmetry Ours, SpglibAnswer Theirs)
{
    // The reference file gives five decimals.
    private const double LengthTolerance = 1e-3;

    public bool SameGroup => Ours.Number == Theirs.Number;

    public bool SameHall => Ours.HallSymbol == Theirs.Hall;

    public bool SamePointGroup => Ours.PointGroup.Symbol == Theirs.PointGroup;

    public bool SameOperations => Ours.Operations.Length == Theirs.Operations;

    public bool SameOrbits => Ours.Orbits.Length == Theirs.Orbits;

    public bool SameLetters => OurLetters().SequenceEqual(Theirs.Wyckoffs.Select(letter => letter.ToString()));

    /// <summary>The same number of atoms on positions of every multiplicity and site symmetry: letters may differ by a shift of the origin or axes that the group leaves free.</summary>
    public bool SamePositions => SameGroup && Kinds(OurLetters()).SequenceEqual(Kinds(Theirs.Wyckoffs.Select(letter => letter.ToString())));

    public bool SameLengths => Differences().All(difference => difference < LengthTolerance);

    /// <summary>The same edges, in whatever order.</summary>
    public bool SameSortedLengths => OurLengths().Order().Zip(Theirs.StandardCell.Take(3).Order()).All(pair => Math.Abs(pair.First - pair.Second) < LengthTolerance);

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
