namespace ZoneAxis.Crystallography;

/// <summary>The coordinates of a CIF block's atom sites: fractional, or Cartesian where the block has no others.</summary>
internal sealed class CifCoordinates
{
    private const string FractionalStem = "_atom_site_fract_";
    private const string CartesianStem = "_atom_site_Cartn_";

    private static readonly string[] Axes = ["x", "y", "z"];

    private readonly CifBlock _block;
    private readonly IReadOnlyList<CifValue>[] _columns;
    private readonly CifCartesianFrame? _frame;

    private CifCoordinates(CifBlock block, IReadOnlyList<CifValue>[] columns, CifCartesianFrame? frame)
    {
        _block = block;
        _columns = columns;
        _frame = frame;
    }

    /// <summary>Number of sites.</summary>
    public int Count => _columns[0].Count;

    /// <summary>Whether the block has atom sites with coordinates of either kind.</summary>
    public static bool ArePresent(CifBlock block) => HaveValues(block, FractionalStem) || HaveValues(block, CartesianStem);

    /// <summary>Whether the rows of a loop are the sites of one model: with several models its rows may be more than the atoms.</summary>
    /// <param name="names">The data names of the loop.</param>
    public static bool IsSiteLoop(IEnumerable<CifToken> names)
    {
        HashSet<string> keys = [.. names.Select(name => CifBlock.KeyOf(name.Text))];
        return !keys.Contains(CifSites.ModelNumber.ToLowerInvariant())
            && (keys.Contains($"{FractionalStem}x") || keys.Contains($"{CartesianStem}x".ToLowerInvariant()));
    }

    /// <summary>The coordinates of a block that has them.</summary>
    /// <param name="block">The block.</param>
    /// <param name="lattice">Its cell.</param>
    /// <exception cref="CrystalFormatException">A column is missing or too short, or a matrix is wrong.</exception>
    public static CifCoordinates Of(CifBlock block, Lattice lattice)
    {
        bool isCartesian = !HaveValues(block, FractionalStem) || (AllMissing(block, FractionalStem) && HaveValues(block, CartesianStem));
        string stem = isCartesian ? CartesianStem : FractionalStem;
        IReadOnlyList<CifValue>[] columns = [.. Axes.Select(axis => Column(block, stem + axis))];
        if (columns.Any(column => column.Count != columns[0].Count))
            throw block.Error(columns[0][0], $"the columns {stem}x, _y and _z differ in length.");
        return new CifCoordinates(block, columns, isCartesian ? CifCartesianFrame.Read(block, lattice) : null);
    }

    /// <summary>The first coordinate of a row, for its place.</summary>
    public CifValue First(int row) => _columns[0][row];

    /// <summary>Whether a row has all three coordinates.</summary>
    public bool AreKnown(int row) => !Array.Exists(_columns, column => column[row].IsMissing);

    /// <summary>The position of a row, the most decimals with which its fractions are known, and how far each may be off by its own (zero for Cartesian ones).</summary>
    /// <exception cref="CrystalFormatException">A value is no number or too large.</exception>
    public (Vector3D Fraction, int Decimals, Vector3D OwnRounding) FractionOf(int row)
    {
        (double x, int decimalsX) = Number(_columns[0][row]);
        (double y, int decimalsY) = Number(_columns[1][row]);
        (double z, int decimalsZ) = Number(_columns[2][row]);
        (Vector3D position, int decimals) = (new Vector3D(x, y, z), Math.Max(decimalsX, Math.Max(decimalsY, decimalsZ)));
        if (_frame is null)
            return (position, decimals, new Vector3D(Rounding(0, x, decimalsX), Rounding(1, y, decimalsY), Rounding(2, z, decimalsZ)));
        Vector3D fraction = _frame.FractionOf(position);
        return double.IsFinite(fraction.X + fraction.Y + fraction.Z)
            ? (fraction, decimals + _frame.FurtherDecimals, Vector3D.Zero)
            : throw _block.Error(First(row), "this atom lies too far away.");

        double Rounding(int axis, double value, int own) => CoordinateRounding.Of(_columns[axis][row].Text, value, own, decimals);
    }

    private (double Value, int Decimals) Number(CifValue value) => NumberText.TryParse(value.Text, out double number, out int decimals)
        ? (number, decimals)
        : throw _block.Error(value, $"found '{ShownWord.Of(value.Text)}' where a {(_frame is null ? "fractional" : "Cartesian")} coordinate was expected.");

    private static bool HaveValues(CifBlock block, string stem) => Array.Exists(Axes, axis => block.Has(stem + axis));

    private static bool AllMissing(CifBlock block, string stem) => Axes.All(axis => block.Column(stem + axis)?.All(value => value.IsMissing) != false);

    private static IReadOnlyList<CifValue> Column(CifBlock block, string name) => block.Column(name) is { Count: > 0 } column
        ? column
        : throw block.Error($"data block '{block.Name}' has atom sites but no {name}.");
}
