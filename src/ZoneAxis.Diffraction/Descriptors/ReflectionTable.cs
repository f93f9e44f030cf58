using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A descriptor of a crystal: |F| of the zero-layer reflections hk0, h0l and 0kl, and the cell, 1979 numbers for a perceptron.</summary>
/// <remarks>
/// Layout. For each of the zones hk0, h0l, 0kl (two indices p, q in this order) the half plane p = 0…12, q = −12…12, q fastest: 325 numbers a
/// zone, 975 in all, |F| divided by the largest of the zone other than F(000), which stands as 0. Then the same 975 on a logarithmic scale,
/// 1 + log₁₀(ratio)/4 and not below 0. Then 29 numbers of the cell: a, b, c over 20 Å; α, β, γ over 180°; ln a, ln b, ln c; ln V over 10;
/// cos α, cos β, cos γ; ln(a/b), ln(b/c), ln(c/a); how nearly each of these is 0, exp(−(x/0.005)²); how nearly each angle is 90° and then
/// 120°, exp(−(x/0.5°)²); ln F(000) over 10; and for each zone its largest |F| over F(000).
/// </remarks>
public static class ReflectionTable
{
    /// <summary>Numbers in a descriptor.</summary>
    public const int Length = (2 * Zones * PointsPerZone) + CellNumbers;

    /// <summary>Largest index.</summary>
    public const int LargestIndex = 12;

    private const int Zones = 3;
    private const int PointsPerZone = (LargestIndex + 1) * (2 * LargestIndex + 1);
    private const int CellNumbers = 29;
    private const double Decades = 4;
    private const double LengthScaleAngstrom = 20;
    private const double HalfTurn = 180;
    private const double LogScale = 10;
    private const double SameRatio = 0.005;
    private const double SameAngleDegrees = 0.5;

    /// <summary>Describes a crystal; reflections beyond sin θ/λ of 2 1/Å stand as 0.</summary>
    /// <param name="conventional">The crystal in the cell that its indices count in, as <see cref="CrystalSymmetry.StandardCell"/>.</param>
    /// <returns><see cref="Length"/> numbers, all finite.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public static float[] Of(Crystal conventional)
    {
        ArgumentNullException.ThrowIfNull(conventional);
        return Of(conventional.Lattice, StructureFactor.At(conventional, Vector3D.Zero).Magnitude, (_, h, k, l) => Amplitude(conventional, new Vector3D(h, k, l)));
    }

    // Hardly anything is scattered farther out, and a descriptor keeps its meaning when tables grow.
    private static double Amplitude(Crystal crystal, in Vector3D h) =>
        (crystal.Lattice.Inverse * h).Length / 2 <= FormFactorTable.MostGaussianS ? StructureFactor.At(crystal, h).Magnitude : 0;

    /// <summary>Describes what patterns along [001], [010] and [100] show of a crystal.</summary>
    /// <param name="indexed">The patterns, indexed on a cell; what is not seen, or along none of the three directions, stands as 0.</param>
    /// <returns><see cref="Length"/> numbers, all finite; the last four, which need F(000), are 0.</returns>
    public static float[] Of(CellCandidate indexed)
    {
        ArgumentNullException.ThrowIfNull(indexed);
        LatticeDirection[] zones = [new(0, 0, 1), new(0, 1, 0), new(1, 0, 0)];
        // Reflections of a row stand in two patterns, relative to the strongest of each.
        Dictionary<(int H, int K, int L), double>[] amplitudes =
        [
            .. zones.Select(zone => indexed.Reflections.Where(one => one.Zone == zone && one.IsSeen).ToDictionary(one => (one.H, one.K, one.L), one => Math.Sqrt(one.Intensity))),
        ];
        return Of(new Lattice(indexed.Cell), 0, (zone, h, k, l) => amplitudes[zone].GetValueOrDefault((h, k, l)));
    }

    private static float[] Of(Lattice lattice, double forward, Func<int, int, int, int, double> amplitude)
    {
        float[] table = new float[Length];
        Span<double> largest = stackalloc double[Zones];
        Span<double> amplitudes = stackalloc double[PointsPerZone];
        for (int zone = 0; zone < Zones; zone++)
        {
            largest[zone] = Amplitudes(amplitude, zone, amplitudes);
            for (int i = 0; i < PointsPerZone; i++)
            {
                double ratio = largest[zone] > 0 ? amplitudes[i] / largest[zone] : 0;
                int place = zone * PointsPerZone + i;
                table[place] = (float)ratio;
                table[Zones * PointsPerZone + place] = (float)(ratio > 0 ? Math.Max(0, 1 + Math.Log10(ratio) / Decades) : 0);
            }
        }

        WriteCell(lattice, forward, largest, table.AsSpan(2 * Zones * PointsPerZone));
        return table;
    }

    private static double Amplitudes(Func<int, int, int, int, double> amplitude, int zone, Span<double> amplitudes)
    {
        double largest = 0;
        int place = 0;
        for (int p = 0; p <= LargestIndex; p++)
        {
            for (int q = -LargestIndex; q <= LargestIndex; q++, place++)
            {
                (int h, int k, int l) = zone switch
                {
                    0 => (p, q, 0),
                    1 => (p, 0, q),
                    2 => (0, p, q),
                    _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "There is no such zone."),
                };
                amplitudes[place] = (p, q) == (0, 0) ? 0 : amplitude(zone, h, k, l);
                largest = Math.Max(largest, amplitudes[place]);
            }
        }

        return largest;
    }

    private static void WriteCell(Lattice lattice, double forward, ReadOnlySpan<double> largest, Span<float> numbers)
    {
        CellParameters p = lattice.Parameters;
        double[] lengths = [p.A, p.B, p.C], angles = [p.Alpha, p.Beta, p.Gamma];
        double[] ratios = [Math.Log(p.A / p.B), Math.Log(p.B / p.C), Math.Log(p.C / p.A)];
        List<double> all =
        [
            .. lengths.Select(length => length / LengthScaleAngstrom), .. angles.Select(angle => angle / HalfTurn),
            .. lengths.Select(length => Math.Log(length)), Math.Log(lattice.Volume) / LogScale,
            .. angles.Select(angle => Math.Cos(angle * Math.PI / HalfTurn)),
            .. ratios, .. ratios.Select(ratio => Nearness(ratio / SameRatio)),
            .. angles.Select(angle => Nearness((angle - 90) / SameAngleDegrees)), .. angles.Select(angle => Nearness((angle - 120) / SameAngleDegrees)),
            forward > 0 ? Math.Log(forward) / LogScale : 0,
        ];
        foreach (double one in largest)
            all.Add(forward > 0 ? one / forward : 0);
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (float)all[i];
    }

    private static double Nearness(double x) => Math.Exp(-x * x);
}
