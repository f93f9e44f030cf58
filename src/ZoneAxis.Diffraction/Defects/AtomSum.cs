using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Σ weight · f(s) · exp(−2πi H·r) over any atoms, for four scattering vectors at a time.</summary>
internal sealed class AtomSum
{
    // So many atoms take less than a millisecond.
    private const int AtomsBetweenChecks = 32_768;

    private readonly Group[] _groups;

    /// <summary>Sorts atoms by element and thermal motion, so that each form factor is computed once a group and pixel.</summary>
    /// <param name="atoms">Atoms in the frame of the crystal; negative weights take atoms away.</param>
    /// <param name="orientation">Turns them into the laboratory.</param>
    /// <param name="scattering">What each scatters.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AtomSum(IEnumerable<CrystalliteAtom> atoms, Orientation orientation, AtomicScattering scattering, CancellationToken cancellation = default)
    {
        _groups = [.. atoms.Stoppable(cancellation).Where(atom => atom.Weight != 0).GroupBy(atom => (atom.Element, atom.IsotropicB))
            .OrderBy(same => same.Key.Element.AtomicNumber).ThenBy(same => same.Key.IsotropicB)
            .Select(same => GroupOf(scattering.Of(same.Key.Element, same.Key.IsotropicB), [.. same], orientation))];
    }

    /// <summary>The amplitude, electrons (X-rays) or Å (electrons), for four scattering vectors in the laboratory, 1/Å.</summary>
    /// <param name="hx">x components.</param>
    /// <param name="hy">y components.</param>
    /// <param name="hz">z components.</param>
    /// <param name="sSquared">(sin θ/λ)², 1/Å².</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ComplexVector At(Vector256<double> hx, Vector256<double> hy, Vector256<double> hz, Vector256<double> sSquared, CancellationToken cancellation = default)
    {
        Vector256<double> real = Vector256<double>.Zero;
        Vector256<double> imaginary = Vector256<double>.Zero;
        foreach (Group group in _groups)
        {
            ComplexVector phases = PhaseSum(group, hx, hy, hz, cancellation);
            Vector256<double> formFactor = group.FormFactor.At(sSquared);
            real += formFactor * phases.Real;
            imaginary += formFactor * phases.Imaginary;
        }

        return new ComplexVector(real, imaginary);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ComplexVector PhaseSum(in Group group, Vector256<double> hx, Vector256<double> hy, Vector256<double> hz, CancellationToken cancellation)
    {
        ReadOnlySpan<double> x = group.X;
        ReadOnlySpan<double> y = group.Y;
        ReadOnlySpan<double> z = group.Z;
        ReadOnlySpan<double> weight = group.Weight;
        Vector256<double> cosines = Vector256<double>.Zero;
        Vector256<double> sines = Vector256<double>.Zero;
        for (int start = 0; start < x.Length; start += AtomsBetweenChecks)
        {
            // Few atoms are not worth the question: their pixels ask it.
            if (start > 0)
                cancellation.ThrowIfCancellationRequested();
            int end = Math.Min(start + AtomsBetweenChecks, x.Length);
            for (int j = start; j < end; j++)
            {
                Vector256<double> turns = hx * x[j] + hy * y[j] + hz * z[j];
                (Vector256<double> sine, Vector256<double> cosine) = TurnTrigonometry.SinCos(turns);
                cosines += cosine * weight[j];
                sines += sine * weight[j];
            }
        }

        return new ComplexVector(cosines, -sines);
    }

    private static Group GroupOf(FormFactor formFactor, CrystalliteAtom[] atoms, Orientation orientation)
    {
        Vector3D[] places = Array.ConvertAll(atoms, atom => orientation.Rotation * atom.Position);
        return new Group(
            formFactor, Array.ConvertAll(places, place => place.X), Array.ConvertAll(places, place => place.Y),
            Array.ConvertAll(places, place => place.Z), Array.ConvertAll(atoms, atom => atom.Weight));
    }

    private readonly record struct Group(FormFactor FormFactor, double[] X, double[] Y, double[] Z, double[] Weight);
}
