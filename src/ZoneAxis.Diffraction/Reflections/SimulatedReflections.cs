using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Computes the reflections of a crystal within a sphere: kinematic, of ideal intensities |F|².</summary>
/// <remarks>
/// The phase of an atom is a product of three factors, one an axis, so that no sine is computed for a reflection: a row of reflections h, k, l = −L … L takes one complex
/// multiplication an atom and reflection.
/// </remarks>
public static class SimulatedReflections
{
    // Ideal intensities have no error; the least that a list allows, relative to the strongest, stands in for it.
    private const double RelativeSigma = 1e-6;

    /// <summary>Computes one reflection of each Friedel pair within a sphere about the origin, 000 left out.</summary>
    /// <param name="crystal">All atoms of the cell that the indices are to count in.</param>
    /// <param name="options">How far the sphere goes; the defaults where null.</param>
    /// <returns>Intensities |F|² in squared electrons (X-rays) or Å² (electrons); of equal |H| in no particular order.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static ReflectionList Of(Crystal crystal, SimulatedReflectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        options ??= new SimulatedReflectionOptions();
        options.Validate();
        List<Reflection> reflections = new(options.MostReflections);
        double limit = 1 / SpacingLimit(crystal.Lattice, options);
        RowSum sum = new(crystal, limit, FormFactorTable.Of(options.Radiation));
        for (int h = 0; h <= sum.MostH; h++)
        {
            for (int k = h == 0 ? 0 : -sum.MostK; k <= sum.MostK; k++)
                sum.AddRow(h, k, reflections);
        }

        return new ReflectionList
        {
            Lattice = crystal.Lattice,
            Reflections = WithSigma(reflections),
            Radiation = options.Radiation,
            Name = crystal.Name,
        };
    }

    /// <summary>The smallest spacing: that of the options, or that of a sphere with as many reflections as are wanted.</summary>
    private static double SpacingLimit(Lattice lattice, SimulatedReflectionOptions options) =>
        Math.Max(options.LeastSpacingAngstrom, Math.Cbrt(2 * Math.PI * lattice.Volume / (3 * options.MostReflections)));

    private static ImmutableArray<Reflection> WithSigma(List<Reflection> reflections)
    {
        double largest = reflections.Count > 0 ? reflections.Max(one => one.Intensity) : 0;
        double sigma = Math.Max(RelativeSigma * largest, double.Epsilon);
        foreach (ref Reflection one in CollectionsMarshal.AsSpan(reflections))
            one = one with { Sigma = sigma };
        return [.. reflections];
    }

    /// <summary>Sums the structure factors of the reflections of a row h, k.</summary>
    private sealed class RowSum
    {
        private readonly AtomKind[] _kinds;
        private readonly Matrix3D _metric;
        private readonly double _squaredLimit;
        private readonly double[] _real;
        private readonly double[] _imaginary;
        private readonly double[] _kindReal;
        private readonly double[] _kindImaginary;

        public RowSum(Crystal crystal, double limit, FormFactorTable table)
        {
            CellParameters cell = crystal.Lattice.Parameters;
            // |h| = |H·a| ≤ |H||a|.
            (MostH, MostK, MostL) = ((int)(limit * cell.A), (int)(limit * cell.B), (int)(limit * cell.C));
            Matrix3D inverse = crystal.Lattice.Inverse;
            _metric = inverse.Transposed() * inverse;
            _squaredLimit = limit * limit;
            // Whole vectors are computed at the end of a row, too.
            int length = (2 * MostL) + 1 + Vector<double>.Count;
            (_real, _imaginary) = (new double[length], new double[length]);
            (_kindReal, _kindImaginary) = (new double[length], new double[length]);
            _kinds = [.. crystal.Sites.GroupBy(site => (site.Element, site.IsotropicB)).Select(sites => new AtomKind(sites, table.Of(sites.Key.Element).Moving(sites.Key.IsotropicB), MostH, MostK, MostL, length))];
        }

        public int MostH { get; }

        public int MostK { get; }

        private int MostL { get; }

        public void AddRow(int h, int k, List<Reflection> reflections)
        {
            // |H|² = constant + 2·slope·l + curvature·l².
            double constant = (h * h * _metric.M11) + (k * k * _metric.M22) + (2 * h * k * _metric.M12);
            double slope = (h * _metric.M13) + (k * _metric.M23);
            double curvature = _metric.M33;
            double root = (slope * slope) - (curvature * (constant - _squaredLimit));
            if (root < 0)
                return;
            int first = Math.Max(-MostL, (int)Math.Ceiling((-slope - Math.Sqrt(root)) / curvature));
            int last = Math.Min(MostL, (int)Math.Floor((-slope + Math.Sqrt(root)) / curvature));
            if (h == 0 && k == 0)
                first = 1;
            if (first > last)
                return;
            Sum(h, k, first, last - first + 1, constant, slope, curvature);
            for (int l = first; l <= last; l++)
            {
                (double real, double imaginary) = (_real[l - first], _imaginary[l - first]);
                reflections.Add(new Reflection(h, k, l, (real * real) + (imaginary * imaginary), 1));
            }
        }

        private void Sum(int h, int k, int first, int count, double constant, double slope, double curvature)
        {
            Array.Clear(_real);
            Array.Clear(_imaginary);
            foreach (AtomKind kind in _kinds)
            {
                Array.Clear(_kindReal);
                Array.Clear(_kindImaginary);
                kind.AddPhases(h, k, first + MostL, count, _kindReal, _kindImaginary);
                for (int at = 0; at < count; at += Vector256<double>.Count)
                {
                    Vector256<double> l = Vector256.Create(first + at, first + at + 1, first + at + 2, first + at + 3.0);
                    Vector256<double> factor = kind.FormFactor.At((Vector256.Create(constant) + (2 * slope * l) + (curvature * l * l)) / 4);
                    (Vector256.Create(_real, at) + (factor * Vector256.Create(_kindReal, at))).CopyTo(_real, at);
                    (Vector256.Create(_imaginary, at) + (factor * Vector256.Create(_kindImaginary, at))).CopyTo(_imaginary, at);
                }
            }
        }
    }

    /// <summary>The atoms of one element and one thermal motion.</summary>
    private sealed class AtomKind
    {
        private readonly int _atoms;
        private readonly int _length;
        private readonly (double Real, double Imaginary)[] _ofH;
        private readonly (double Real, double Imaginary)[] _ofK;
        private readonly double[] _realOfL;
        private readonly double[] _imaginaryOfL;
        private readonly int _mostK;

        public AtomKind(IEnumerable<Site> sites, FormFactor formFactor, int mostH, int mostK, int mostL, int length)
        {
            Site[] all = [.. sites];
            (FormFactor, _atoms, _length, _mostK) = (formFactor, all.Length, length, mostK);
            _ofH = new (double, double)[_atoms * (mostH + 1)];
            _ofK = new (double, double)[_atoms * ((2 * mostK) + 1)];
            (_realOfL, _imaginaryOfL) = (new double[_atoms * length], new double[_atoms * length]);
            for (int atom = 0; atom < _atoms; atom++)
            {
                Site site = all[atom];
                for (int h = 0; h <= mostH; h++)
                    _ofH[(h * _atoms) + atom] = Scaled(Phase(h * site.Fraction.X), site.Occupancy);
                for (int k = -mostK; k <= mostK; k++)
                    _ofK[((k + mostK) * _atoms) + atom] = Phase(k * site.Fraction.Y);
                for (int l = -mostL; l <= mostL; l++)
                    (_realOfL[(atom * length) + l + mostL], _imaginaryOfL[(atom * length) + l + mostL]) = Phase(l * site.Fraction.Z);
            }
        }

        public FormFactor FormFactor { get; }

        /// <summary>Adds the phases of all atoms to a row.</summary>
        public void AddPhases(int h, int k, int start, int count, double[] real, double[] imaginary)
        {
            for (int atom = 0; atom < _atoms; atom++)
            {
                (double hReal, double hImaginary) = _ofH[(h * _atoms) + atom];
                (double kReal, double kImaginary) = _ofK[((k + _mostK) * _atoms) + atom];
                Vector<double> factorReal = new((hReal * kReal) - (hImaginary * kImaginary));
                Vector<double> factorImaginary = new((hReal * kImaginary) + (hImaginary * kReal));
                ReadOnlySpan<double> lReal = _realOfL.AsSpan((atom * _length) + start);
                ReadOnlySpan<double> lImaginary = _imaginaryOfL.AsSpan((atom * _length) + start);
                for (int at = 0; at < count; at += Vector<double>.Count)
                {
                    Vector<double> x = new(lReal[at..]);
                    Vector<double> y = new(lImaginary[at..]);
                    (new Vector<double>(real, at) + (factorReal * x) - (factorImaginary * y)).CopyTo(real, at);
                    (new Vector<double>(imaginary, at) + (factorReal * y) + (factorImaginary * x)).CopyTo(imaginary, at);
                }
            }
        }

        private static (double Real, double Imaginary) Phase(double turns)
        {
            // Whole turns are taken off first, so that atoms at whole fractions cancel to the last digit.
            (double sine, double cosine) = Math.SinCos(-2 * Math.PI * (turns - Math.Round(turns)));
            return (cosine, sine);
        }

        private static (double Real, double Imaginary) Scaled((double Real, double Imaginary) phase, double factor) => (factor * phase.Real, factor * phase.Imaginary);
    }
}
