using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// How large the amplitude of a defective crystallite can be at a pixel:
/// (L·G + C)·(1 + κ) + 8σ, with L the lattice sum, G the cell's atoms all in phase, C the sum of all collective changes in
/// phase, κ the sum of all independent changes in phase relative to the whole crystallite, σ² the sum of their squares.
/// </summary>
/// <remarks>
/// L·G + C is a strict bound for collective changes. Independent changes scale the amplitude by at most 1 + κ on average and
/// scatter about that with a variance of at most σ²; beyond eight standard deviations lies less than one pixel in 10¹⁴.
/// </remarks>
internal sealed class AmplitudeBudget
{
    private const int Bins = 64;
    private const double Deviations = 8;

    private readonly double[] _cell = new double[Bins + 1];
    private readonly double[] _collective = new double[Bins + 1];
    private readonly double[] _scale = new double[Bins + 1];
    private readonly double[] _spread = new double[Bins + 1];
    private readonly double _binsPerUnit;

    /// <summary>Tabulates the terms.</summary>
    /// <param name="crystallite">The crystallite.</param>
    /// <param name="changes">What is not perfect in it.</param>
    /// <param name="scattering">What single atoms scatter.</param>
    /// <param name="mostSSquared">Largest s² on the detector, 1/Å².</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AmplitudeBudget(DefectiveCrystallite crystallite, DefectChanges changes, AtomicScattering scattering, double mostSSquared, CancellationToken cancellation)
    {
        _binsPerUnit = mostSSquared > 0 ? Bins / mostSSquared : 0;
        double width = mostSSquared / Bins;
        Crystallite size = crystallite.Size;
        double cells = (double)size.CellsAlongA * size.CellsAlongB * size.CellsAlongC;
        for (int bin = 0; bin <= Bins; bin++)
        {
            Amplitudes amplitudes = new(scattering, bin * width, (bin + 1) * width);
            _cell[bin] = crystallite.Crystal.Sites.Sum(site => amplitudes.Of(site.Element, site.IsotropicB, site.Occupancy));
            (_collective[bin], double independent, double squares) = Sums(changes, amplitudes, cancellation);
            _scale[bin] = 1 + (_cell[bin] > 0 ? independent / (cells * _cell[bin]) : 0);
            _spread[bin] = Deviations * Math.Sqrt(squares);
        }
    }

    /// <summary>The largest amplitude to reckon with.</summary>
    /// <param name="latticeSum">|L| at the pixel.</param>
    /// <param name="sSquared">s² at the pixel, 1/Å², up to the largest on the detector.</param>
    public double At(double latticeSum, double sSquared)
    {
        int bin = (int)(sSquared * _binsPerUnit);
        return (latticeSum * _cell[bin] + _collective[bin]) * _scale[bin] + _spread[bin];
    }

    private static (double Collective, double Independent, double Squares) Sums(DefectChanges changes, Amplitudes amplitudes, CancellationToken cancellation)
    {
        (double collective, double independent, double squares) = (0, 0, 0);
        foreach ((CrystalliteAtom before, CrystalliteAtom after) in changes.Pairs.Stoppable(cancellation))
        {
            double change = amplitudes.OfChange(before, after);
            if (after.Change == AtomChange.Collective)
                collective += change;
            else
                (independent, squares) = (independent + change, squares + change * change);
        }

        return (collective, independent, squares);
    }

    /// <summary>Bounds of what atoms scatter between two values of s².</summary>
    private readonly struct Amplitudes(AtomicScattering scattering, double least, double most)
    {
        private readonly Dictionary<(Element, double), double> _formFactors = [];
        private readonly double _mostH = 2 * Math.Sqrt(most);

        public double Of(Element element, double isotropicB, double weight)
        {
            if (!_formFactors.TryGetValue((element, isotropicB), out double formFactor))
                _formFactors[(element, isotropicB)] = formFactor = scattering.Of(element, isotropicB).BoundBetween(least, most);
            return formFactor * Math.Abs(weight);
        }

        public double OfChange(CrystalliteAtom before, CrystalliteAtom after)
        {
            double old = Of(before.Element, before.IsotropicB, before.Weight);
            double all = old + Of(after.Element, after.IsotropicB, after.Weight);

            // An atom that moved by u changes its phase by 2πH·u at most.
            return (before.Element, before.Weight, before.IsotropicB) == (after.Element, after.Weight, after.IsotropicB)
                ? Math.Min(all, old * 2 * Math.PI * _mostH * (after.Position - before.Position).Length)
                : all;
        }
    }
}
