namespace ZoneAxis.Crystallography;

/// <summary>Metric tensors G = L·Lᵀ averaged over a point group, so that every rotation keeps lengths and angles: Wᵀ·G·W = G.</summary>
internal static class InvariantMetric
{
    private const double RadiansToDegrees = 180 / Math.PI;

    /// <summary>Mean of Wᵀ·G·W over all rotations.</summary>
    /// <param name="metric">G, Å².</param>
    /// <param name="rotations">The distinct rotations of a group.</param>
    public static Matrix3D Average(Matrix3D metric, IReadOnlyCollection<IntegerMatrix3> rotations)
    {
        Vector3D a = default, b = default, c = default;
        foreach (IntegerMatrix3 rotation in rotations)
        {
            Matrix3D w = rotation.ToMatrix3D();
            Matrix3D image = w.Transposed() * metric * w;
            a += image.Row(0);
            b += image.Row(1);
            c += image.Row(2);
        }
        double share = 1.0 / rotations.Count;
        return Matrix3D.FromRows(share * a, share * b, share * c);
    }

    /// <summary>Cell lengths (Å) and angles (degrees) of a metric.</summary>
    /// <param name="metric">G, Å².</param>
    public static CellParameters ParametersOf(Matrix3D metric)
    {
        double a = Math.Sqrt(metric.M11), b = Math.Sqrt(metric.M22), c = Math.Sqrt(metric.M33);
        return new(a, b, c, Angle(metric.M23, b * c), Angle(metric.M13, a * c), Angle(metric.M12, a * b));
    }

    /// <summary>The lattice of a metric.</summary>
    /// <param name="metric">G, Å².</param>
    public static Lattice LatticeOf(Matrix3D metric) => new(ParametersOf(metric));

    private static double Angle(double product, double lengths) => Math.Acos(Math.Clamp(product / lengths, -1, 1)) * RadiansToDegrees;
}
