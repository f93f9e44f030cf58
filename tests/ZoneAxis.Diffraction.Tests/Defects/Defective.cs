using System.Numerics;
using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>Defective crystallites and their amplitudes for tests.</summary>
internal static class Defective
{
    public static Crystallite Cells(int a, int b, int c) => new() { CellsAlongA = a, CellsAlongB = b, CellsAlongC = c };

    public static DefectiveCrystallite Of(Crystal crystal, Crystallite size, ulong seed, params IDefect[] defects) =>
        DefectiveCrystallite.Of(crystal, size, defects, seed);

    /// <summary>The amplitudes at scattering vectors given by their indices, which need not be whole.</summary>
    public static Complex[] Amplitudes(DefectiveCrystallite crystallite, params Vector3D[] indices)
    {
        AtomSum sum = new(crystallite.Atoms, Orientation.Unrotated, new AtomicScattering(new Rotated45()));
        return Array.ConvertAll(indices, index =>
        {
            Vector3D h = crystallite.Crystal.Lattice.Inverse * index;
            ComplexVector four = sum.At(Vector256.Create(h.X), Vector256.Create(h.Y), Vector256.Create(h.Z), Vector256.Create(h.LengthSquared / 4));
            return new Complex(four.Real[0], four.Imaginary[0]);
        });
    }

    public static double Intensity(DefectiveCrystallite crystallite, Vector3D index)
    {
        double magnitude = Amplitudes(crystallite, index)[0].Magnitude;
        return magnitude * magnitude;
    }

    /// <summary>Σ f² over the atoms of a crystallite at a scattering vector given by its indices: what they scatter if their phases are random.</summary>
    public static double SumOfSquares(Crystal crystal, int cells, Vector3D index)
    {
        double sSquared = (crystal.Lattice.Inverse * index).LengthSquared / 4;
        return cells * crystal.Sites.Sum(site => Math.Pow(FormFactorTable.XRay.Of(site.Element).At(sSquared), 2));
    }
}
