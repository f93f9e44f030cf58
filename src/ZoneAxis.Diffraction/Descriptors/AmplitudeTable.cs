namespace ZoneAxis.Diffraction;

/// <summary>The reflections of a list, a Friedel pair and repeated measurements as one, in the order of their |H|.</summary>
internal sealed class AmplitudeTable
{
    // Beyond it no structure of small molecules or inorganic matter is measured, and the table of places would only grow.
    private const int MostIndex = 60;

    private readonly int[] _places;
    private readonly int _mostH;
    private readonly int _mostK;
    private readonly int _mostL;

    /// <summary>Merges a list.</summary>
    /// <param name="list">The list; reflections with an index beyond 60 are passed over.</param>
    public AmplitudeTable(ReflectionList list)
    {
        foreach (Reflection one in list.Reflections.Where(IsTaken))
            (_mostH, _mostK, _mostL) = (Math.Max(_mostH, Math.Abs(one.H)), Math.Max(_mostK, Math.Abs(one.K)), Math.Max(_mostL, Math.Abs(one.L)));
        _places = new int[(_mostH + 1) * ((2 * _mostK) + 1) * ((2 * _mostL) + 1)];
        Array.Fill(_places, -1);
        (int[] cells, double[] intensities) = Merge(list);
        Sort(list, cells, intensities);
    }

    /// <summary>How many there are.</summary>
    public int Count => Intensities.Length;

    /// <summary>First indices.</summary>
    public int[] H { get; private set; } = [];

    /// <summary>Second indices.</summary>
    public int[] K { get; private set; } = [];

    /// <summary>Third indices.</summary>
    public int[] L { get; private set; } = [];

    /// <summary>Means of the measured intensities; what noise made negative counts as 0.</summary>
    public double[] Intensities { get; private set; } = [];

    /// <summary>Square roots of the intensities.</summary>
    public double[] Amplitudes { get; private set; } = [];

    /// <summary>The largest measured |H|, 1/Å.</summary>
    public double Reach { get; private set; }

    /// <summary>The place of a reflection or its Friedel mate; −1 where neither was measured.</summary>
    public int Find(int h, int k, int l)
    {
        if (h < 0 || (h == 0 && (k < 0 || (k == 0 && l < 0))))
            (h, k, l) = (-h, -k, -l);
        return h > _mostH || Math.Abs(k) > _mostK || Math.Abs(l) > _mostL ? -1 : _places[Cell(h, k, l)];
    }

    private static bool IsTaken(Reflection one) =>
        Math.Max(Math.Abs(one.H), Math.Max(Math.Abs(one.K), Math.Abs(one.L))) is > 0 and <= MostIndex && double.IsFinite(one.Intensity);

    private int Cell(int h, int k, int l) => (((h * ((2 * _mostK) + 1)) + k + _mostK) * ((2 * _mostL) + 1)) + l + _mostL;

    private (int[] Cells, double[] Intensities) Merge(ReflectionList list)
    {
        List<int> cells = new(list.Reflections.Length);
        List<(double Sum, int Count)> sums = new(list.Reflections.Length);
        foreach (Reflection one in list.Reflections)
        {
            if (!IsTaken(one))
                continue;
            bool isMate = one.H < 0 || (one.H == 0 && (one.K < 0 || (one.K == 0 && one.L < 0)));
            int cell = isMate ? Cell(-one.H, -one.K, -one.L) : Cell(one.H, one.K, one.L);
            if (_places[cell] < 0)
            {
                _places[cell] = cells.Count;
                cells.Add(cell);
                sums.Add((0, 0));
            }

            (double sum, int count) = sums[_places[cell]];
            sums[_places[cell]] = (sum + one.Intensity, count + 1);
        }

        return ([.. cells], [.. sums.Select(one => Math.Max(0, one.Sum / one.Count))]);
    }

    private void Sort(ReflectionList list, int[] cells, double[] intensities)
    {
        Crystallography.Matrix3D inverse = list.Lattice.Inverse;
        Crystallography.Matrix3D metric = inverse.Transposed() * inverse;
        double[] squares = new double[cells.Length];
        for (int place = 0; place < cells.Length; place++)
        {
            (int h, int k, int l) = IndicesOf(cells[place]);
            squares[place] = (h * h * metric.M11) + (k * k * metric.M22) + (l * l * metric.M33) + (2 * ((h * k * metric.M12) + (h * l * metric.M13) + (k * l * metric.M23)));
        }

        int[] order = [.. Enumerable.Range(0, cells.Length)];
        // Symmetry-equivalent reflections have equal |H| but for rounding; which comes first must not matter, and does not.
        Array.Sort(squares, order);
        (H, K, L) = (new int[order.Length], new int[order.Length], new int[order.Length]);
        (Intensities, Amplitudes) = (new double[order.Length], new double[order.Length]);
        for (int place = 0; place < order.Length; place++)
        {
            (H[place], K[place], L[place]) = IndicesOf(cells[order[place]]);
            Intensities[place] = intensities[order[place]];
            Amplitudes[place] = Math.Sqrt(Intensities[place]);
            _places[cells[order[place]]] = place;
        }

        Reach = squares.Length > 0 ? Math.Sqrt(squares[^1]) : 0;
    }

    private (int H, int K, int L) IndicesOf(int cell)
    {
        (int rest, int l) = Math.DivRem(cell, (2 * _mostL) + 1);
        (int h, int k) = Math.DivRem(rest, (2 * _mostK) + 1);
        return (h, k - _mostK, l - _mostL);
    }
}
