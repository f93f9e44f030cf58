using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Lists of reflections on other axes.</summary>
public static class ReflectionBasis
{
    /// <summary>
    /// The list on the axes of another cell: with (a, b, c)(other) = (a, b, c)(given)·P⁻¹ the indices, as rows, become (h k l)·P⁻¹. The origin plays no part.
    /// </summary>
    /// <param name="list">On the given axes.</param>
    /// <param name="transformation">How positions of the given cell become those of the other.</param>
    /// <param name="leaveOutFractional">Whether reflections whose new indices are not whole, as the other cell is too small for them, are left out with a note. Default false: they are refused.</param>
    /// <returns>The list with the other cell, in the same order.</returns>
    /// <exception cref="ReflectionListException">New indices are not whole and are not to be left out, or all are.</exception>
    /// <exception cref="ArgumentException">P has no inverse, or its determinant is negative, which would turn the crystal into its mirror image.</exception>
    public static ReflectionList InBasis(this ReflectionList list, CellTransformation transformation, bool leaveOutFractional = false)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(transformation);
        // P⁻¹ = d·adj(N)/det(N) for P = N/d, exact in whole numbers.
        int determinant = transformation.Numerator.Determinant;
        if ((long)determinant * transformation.Denominator <= 0)
            throw new ArgumentException($"The determinant of the transformation is {transformation.Matrix.Determinant.ToString(CultureInfo.InvariantCulture)}; it must be positive.", nameof(transformation));
        IntegerMatrix3 adjugate = transformation.Numerator.Adjugate();
        ImmutableArray<Reflection>.Builder reflections = ImmutableArray.CreateBuilder<Reflection>(list.Reflections.Length);
        Reflection? fractional = null;
        foreach (Reflection one in list.Reflections)
        {
            if (TryIndices(one, adjugate, transformation.Denominator, determinant) is { } indices)
                reflections.Add(one with { H = indices.X, K = indices.Y, L = indices.Z });
            else
                fractional ??= one;
        }
        int lost = list.Reflections.Length - reflections.Count;
        if (lost > 0 && (!leaveOutFractional || reflections.Count == 0))
            throw new ReflectionListException(Sentence(lost, list.Reflections.Length, fractional!.Value, adjugate, (double)transformation.Denominator / determinant));
        return list with
        {
            Lattice = Lattice.FromBasis(transformation.Matrix.Inverted().Transposed() * list.Lattice.Basis),
            Reflections = reflections.DrainToImmutable(),
            Notes = lost == 0 ? list.Notes : list.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{lost:#,0} of {list.Reflections.Length:#,0} reflections were left out: the smaller cell has no whole indices for them.")),
        };
    }

    /// <summary>(h k l)·adj·d/det, or null where that is not whole.</summary>
    private static IntegerVector3? TryIndices(Reflection one, IntegerMatrix3 adjugate, long denominator, long determinant)
    {
        long h = denominator * ((long)one.H * adjugate.M11 + (long)one.K * adjugate.M21 + (long)one.L * adjugate.M31);
        long k = denominator * ((long)one.H * adjugate.M12 + (long)one.K * adjugate.M22 + (long)one.L * adjugate.M32);
        long l = denominator * ((long)one.H * adjugate.M13 + (long)one.K * adjugate.M23 + (long)one.L * adjugate.M33);
        return h % determinant == 0 && k % determinant == 0 && l % determinant == 0
            ? new IntegerVector3((int)(h / determinant), (int)(k / determinant), (int)(l / determinant))
            : null;
    }

    private static string Sentence(int lost, int all, Reflection one, IntegerMatrix3 adjugate, double scale)
    {
        Vector3D index = scale * (adjugate.Transposed() * new Vector3D(one.H, one.K, one.L));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lost:#,0} of {all:#,0} reflections have no whole indices in the other cell, as {one.H} {one.K} {one.L}, which becomes {index.X:0.###} {index.Y:0.###} {index.Z:0.###}; a cell in which all are whole was expected.");
    }
}
