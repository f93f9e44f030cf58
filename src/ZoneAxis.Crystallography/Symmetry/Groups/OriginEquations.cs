using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Where the origin of a setting lies, from the translations measured on other axes' origin: for every generator (W, w) of the setting
/// the shift p satisfies (W − I)·p ≡ w − w' modulo lattice vectors, w' being the measured translation.
/// </summary>
/// <remarks>Method: R. W. Grosse-Kunstleve, Acta Cryst. A55, 383 (1999), section 6, solved here on a primitive basis.</remarks>
internal sealed class OriginEquations
{
    // Tabulated translations of different groups differ by at least 1/6 of a primitive edge once the origin is free.
    private const double LargestInconsistency = 0.12;

    private readonly SymmetryOperation[] _generators;
    private readonly Matrix3D _toPrimitive;
    private readonly Matrix3D _primitive;
    private readonly SmithForm _smith;
    private readonly Dictionary<IntegerMatrix3, IntegerVector3> _translations;

    public OriginEquations(HallSymbol hall)
    {
        _generators = [.. hall.Generators];
        int parts = SymmetryOperation.Denominator;
        IntegerVector3[] edges = [new(parts, 0, 0), new(0, parts, 0), new(0, 0, parts)];
        IntegerMatrix3 rows = HermiteForm.BasisOf(edges.Concat(hall.Centring));
        _primitive = Matrix3D.FromRows(
            1.0 / parts * new Vector3D(rows.M11, rows.M12, rows.M13),
            1.0 / parts * new Vector3D(rows.M21, rows.M22, rows.M23),
            1.0 / parts * new Vector3D(rows.M31, rows.M32, rows.M33));
        _toPrimitive = _primitive.Inverted();
        _smith = new SmithForm(Stacked());
        _translations = [];
        foreach (SymmetryOperation operation in hall.Operations)
            _translations.TryAdd(operation.Rotation, operation.Translation);
        Centring = [.. hall.Centring];
        Rotations = [.. _translations.Keys];
        Signature = PointGroupSignature.Of(_translations.Keys);
    }

    /// <summary>Centring translations in 24ths.</summary>
    public HashSet<IntegerVector3> Centring { get; }

    /// <summary>The distinct rotations of the setting: its point group.</summary>
    public ImmutableArray<IntegerMatrix3> Rotations { get; }

    /// <summary>Kinds of rotations of the point group.</summary>
    public PointGroupSignature Signature { get; }

    /// <summary>One tabulated translation, in 24ths, for each rotation.</summary>
    public IReadOnlyDictionary<IntegerMatrix3, IntegerVector3> Translations => _translations;

    /// <summary>The origin shift p with x(standard) = x(measured) − p, or null where no shift makes the operations those of the setting.</summary>
    /// <param name="measured">Measured translation of each rotation, on the setting's axes, fractional.</param>
    public Vector3D? Solve(IReadOnlyDictionary<IntegerMatrix3, Vector3D> measured)
    {
        double[] right = new double[3 * _generators.Length];
        for (int g = 0; g < _generators.Length; g++)
        {
            SymmetryOperation generator = _generators[g];
            Vector3D tabulated = 1.0 / SymmetryOperation.Denominator * generator.Translation.ToVector3D();
            Vector3D difference = (tabulated - measured[generator.Rotation]) * _toPrimitive;
            for (int k = 0; k < 3; k++)
                right[3 * g + k] = difference[k];
        }
        return SolveModuloLattice(right);
    }

    /// <summary>The largest component, in primitive edges, by which the measured translations miss the tabulated ones after the shift.</summary>
    /// <param name="measured">Measured translation of each rotation, on the setting's axes, fractional.</param>
    /// <param name="shift">The origin shift p.</param>
    public double LargestMiss(IReadOnlyDictionary<IntegerMatrix3, Vector3D> measured, Vector3D shift)
    {
        double largest = 0;
        foreach ((IntegerMatrix3 rotation, Vector3D translation) in measured)
        {
            Vector3D tabulated = 1.0 / SymmetryOperation.Denominator * _translations[rotation].ToVector3D();
            Vector3D miss = ((translation + rotation * shift - shift - tabulated) * _toPrimitive).WrappedToNearest();
            largest = Math.Max(largest, Math.Max(Math.Abs(miss.X), Math.Max(Math.Abs(miss.Y), Math.Abs(miss.Z))));
        }
        return largest;
    }

    private Vector3D? SolveModuloLattice(double[] right)
    {
        double[] solution = new double[3];
        for (int row = 0; row < right.Length; row++)
        {
            double value = 0;
            for (int k = 0; k < right.Length; k++)
                value += _smith.Left[row, k] * right[k];
            value -= Math.Round(value);
            long divisor = _smith.Diagonal(row);
            if (divisor != 0)
                solution[row] = value / divisor;
            else if (Math.Abs(value) > LargestInconsistency)
                return null;
        }
        double[] shift = new double[3];
        for (int k = 0; k < 3; k++)
        {
            for (int j = 0; j < 3; j++)
                shift[k] += _smith.Right[k, j] * solution[j];
        }
        return (new Vector3D(shift[0], shift[1], shift[2]) * _primitive).WrappedToNearest();
    }

    private long[,] Stacked()
    {
        Matrix3D columns = _primitive.Transposed();
        Matrix3D inverse = columns.Inverted();
        long[,] stacked = new long[Math.Max(1, 3 * _generators.Length), 3];
        for (int g = 0; g < _generators.Length; g++)
        {
            Matrix3D onPrimitive = inverse * _generators[g].Rotation.ToMatrix3D() * columns;
            for (int row = 0; row < 3; row++)
            {
                Vector3D entries = onPrimitive.Row(row);
                for (int column = 0; column < 3; column++)
                    stacked[3 * g + row, column] = (long)Math.Round(entries[column]) - (row == column ? 1 : 0);
            }
        }
        return stacked;
    }
}
