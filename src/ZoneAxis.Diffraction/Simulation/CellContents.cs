using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The atoms of one unit cell, sorted by element and thermal motion so that each form factor is computed once a group and pixel.</summary>
internal sealed class CellContents
{
    private readonly Group[] _groups;
    private readonly double[] _u;
    private readonly double[] _v;
    private readonly double[] _w;
    private readonly double[] _occupancy;

    /// <summary>Sorts the atoms of a crystal.</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="beam">What they scatter.</param>
    /// <param name="thermalMotion">Whether the B of the sites count.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public CellContents(Crystal crystal, Beam beam, bool thermalMotion)
    {
        FormFactorTable table = FormFactorTable.Of(beam.Radiation);
        table.RequireAll(crystal);
        Site[] sites =
        [
            .. crystal.Sites.Where(site => site.Occupancy != 0)
                .Select(site => thermalMotion ? site : site with { IsotropicB = 0 })
                .OrderBy(site => site.Element.AtomicNumber).ThenBy(site => site.IsotropicB),
        ];
        _u = Array.ConvertAll(sites, site => site.Fraction.X);
        _v = Array.ConvertAll(sites, site => site.Fraction.Y);
        _w = Array.ConvertAll(sites, site => site.Fraction.Z);
        _occupancy = Array.ConvertAll(sites, site => site.Occupancy);
        _groups = [.. GroupsOf(sites, table, beam.LorentzFactor)];
    }

    /// <summary>A number that |F| does not exceed between two values of s²: the atoms all in phase.</summary>
    /// <param name="least">The smaller s², 1/Å².</param>
    /// <param name="most">The larger s², 1/Å².</param>
    public double AmplitudeBound(double least, double most)
    {
        double sum = 0;
        foreach (Group group in _groups)
            sum += group.TotalOccupancy * group.FormFactor.BoundBetween(least, most);
        return sum;
    }

    /// <summary>|F|² of the cell for four scattering vectors.</summary>
    /// <param name="h">H·a.</param>
    /// <param name="k">H·b.</param>
    /// <param name="l">H·c.</param>
    /// <param name="sSquared">(sin θ/λ)², 1/Å².</param>
    public Vector256<double> SquaredStructureFactor(Vector256<double> h, Vector256<double> k, Vector256<double> l, Vector256<double> sSquared)
    {
        Vector256<double> real = Vector256<double>.Zero;
        Vector256<double> imaginary = Vector256<double>.Zero;
        foreach (Group group in _groups)
        {
            (Vector256<double> cosines, Vector256<double> sines) = PhaseSum(group, h, k, l);
            Vector256<double> formFactor = group.FormFactor.At(sSquared);
            real += formFactor * cosines;
            imaginary += formFactor * sines;
        }

        return real * real + imaginary * imaginary;
    }

    /// <summary>Σ occupancy·(cos, sin)(2π H·r) over one group. The sign of the phase does not matter to |F|².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<double> Cosines, Vector256<double> Sines) PhaseSum(
        in Group group, Vector256<double> h, Vector256<double> k, Vector256<double> l)
    {
        ReadOnlySpan<double> u = _u.AsSpan(group.Start, group.Count);
        ReadOnlySpan<double> v = _v.AsSpan(group.Start, group.Count);
        ReadOnlySpan<double> w = _w.AsSpan(group.Start, group.Count);
        ReadOnlySpan<double> occupancy = _occupancy.AsSpan(group.Start, group.Count);
        Vector256<double> cosines = Vector256<double>.Zero;
        Vector256<double> sines = Vector256<double>.Zero;
        for (int j = 0; j < u.Length; j++)
        {
            Vector256<double> turns = h * u[j] + k * v[j] + l * w[j];
            (Vector256<double> sine, Vector256<double> cosine) = TurnTrigonometry.SinCos(turns);
            cosines += cosine * occupancy[j];
            sines += sine * occupancy[j];
        }

        return (cosines, sines);
    }

    private static IEnumerable<Group> GroupsOf(Site[] sites, FormFactorTable table, double strength)
    {
        for (int start = 0; start < sites.Length;)
        {
            Site first = sites[start];
            Site[] same = [.. sites.Skip(start).TakeWhile(site => site.Element == first.Element && site.IsotropicB == first.IsotropicB)];
            FormFactor formFactor = table.Of(first.Element).Times(strength).Moving(first.IsotropicB);
            yield return new Group(formFactor, start, same.Length, same.Sum(site => Math.Abs(site.Occupancy)));
            start += same.Length;
        }
    }

    private readonly record struct Group(FormFactor FormFactor, int Start, int Count, double TotalOccupancy);
}
