using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Lists in the standard setting of a group that the analysis found.</summary>
public static class StandardReflections
{
    // Denominators of the axes of a conventional cell in those of the list: up to 4 points in either, and a list's cell up to 4 times too large.
    private const int MostDenominator = 64;

    // Entries are sums and products of halves, thirds and whole numbers; what is further off is no rounding.
    private const double Rounding = 1e-6;

    /// <summary>The list on the axes of a group's standard setting, with the lengths and angles that its system asks for.</summary>
    /// <remarks>Reflections without whole indices there, which the lattice found forbids, are left out with a note.</remarks>
    /// <param name="analysis">The analysis of the list.</param>
    /// <param name="group">One of its groups.</param>
    /// <exception cref="ReflectionListException">No reflection has whole indices there.</exception>
    public static ReflectionList InStandardSetting(this ReflectionAnalysis analysis, GroupProbability group)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(group);
        return analysis.List.InBasis(OfPositions(group.Transformation), leaveOutFractional: true) with { Lattice = group.Cell };
    }

    /// <summary>h' = T·h of indices is x' = T⁻ᵀ·x of positions.</summary>
    private static CellTransformation OfPositions(Matrix3D indices)
    {
        Matrix3D positions = indices.Inverted().Transposed();
        for (int denominator = 1; denominator <= MostDenominator; denominator++)
        {
            Matrix3D times = Matrix3D.FromRows(denominator * positions.Row(0), denominator * positions.Row(1), denominator * positions.Row(2));
            IntegerMatrix3 whole = times.Rounded();
            Matrix3D nearest = whole.ToMatrix3D();
            if (Enumerable.Range(0, 3).All(row => (times.Row(row) - nearest.Row(row)).Length < Rounding * denominator))
                return new CellTransformation(whole, denominator, default);
        }

        throw new ReflectionListException(string.Create(
            CultureInfo.InvariantCulture, $"The axes of the standard setting are no whole parts of those of the list, down to a {MostDenominator}th."));
    }
}
