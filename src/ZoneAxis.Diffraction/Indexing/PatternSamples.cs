using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The pixels of a pattern as samples of reciprocal space, from the beam outwards: where each lies in the plane of the zone, and how bright it is.</summary>
internal sealed class PatternSamples
{
    private const double RingPixels = 3;

    // What rounding leaves of a zero in an image of doubles.
    private const double RoundingFraction = 1e-13;

    private readonly double _floor;
    private readonly double[] _lengths;
    private readonly double[] _ringMeans;
    private readonly int[] _left;
    private readonly int[] _above;

    private PatternSamples(PlaneVector[] h, double[] intensity, int[] right, int[] below, double pixel, double? wavelengthAngstrom, ZoneLatticeOptions options)
    {
        (Intensity, Right, Below, InverseAngstromPerPixel) = (intensity, right, below, pixel);
        (_left, _above) = (Backwards(right), Backwards(below));
        X = Array.ConvertAll(h, one => one.X);
        Y = Array.ConvertAll(h, one => one.Y);
        _lengths = Array.ConvertAll(h, one => one.Length);
        Z = Array.ConvertAll(_lengths, length => wavelengthAngstrom is { } wavelength ? -(1 - Math.Sqrt(Math.Max(0, 1 - wavelength * wavelength * length * length))) / wavelength : 0);
        Brightest = intensity.Length == 0 ? 0 : intensity.Max();
        _floor = Math.Max(options.FaintestFraction * Brightest, options.IntensityStep / 2);
        Resolution = Math.Max(RoundingFraction * Brightest, options.IntensityStep / 2);
        LogOverFloor = Array.ConvertAll(intensity, LogOverFloorOf);
        _ringMeans = RingMeans();
        Relief = [.. LogOverFloor.Select((log, i) => log - RingMean(_lengths[i]))];
    }

    /// <summary>Component of H along the columns, 1/Å.</summary>
    public double[] X { get; }

    /// <summary>Component of H along the rows, 1/Å.</summary>
    public double[] Y { get; }

    /// <summary>Component of H along the beam, 1/Å: 0 on a flat pattern, below 0 on the sphere.</summary>
    public double[] Z { get; }

    /// <summary>Intensities, the unit that of the image.</summary>
    public double[] Intensity { get; }

    /// <summary>The sample in the next column, or −1.</summary>
    public int[] Right { get; }

    /// <summary>The sample in the next row, or −1.</summary>
    public int[] Below { get; }

    /// <summary>|H| that one pixel spans at the beam centre, 1/Å.</summary>
    public double InverseAngstromPerPixel { get; }

    /// <summary>Least |H| of a sample, 1/Å; infinite where there is none.</summary>
    public double Innermost => _lengths.Length == 0 ? double.PositiveInfinity : _lengths[0];

    /// <summary>The largest intensity among the samples.</summary>
    public double Brightest { get; }

    /// <summary>How many samples, the first of all, are nearer to the beam than this.</summary>
    /// <param name="reach">Largest |H|, 1/Å.</param>
    public int CountWithin(double reach)
    {
        int at = Array.BinarySearch(_lengths, reach);
        return at < 0 ? ~at : at;
    }

    /// <summary>H·t of a sample.</summary>
    public double Index(int sample, in Vector3D t) => X[sample] * t.X + Y[sample] * t.Y + Z[sample] * t.Z;

    /// <summary>Whether a sample is not black, and none of the four next to it is brighter; of equal neighbours the last counts.</summary>
    public bool IsPeak(int sample) => Intensity[sample] > Resolution
        && Array.TrueForAll([Right[sample], Below[sample]], next => next < 0 || Intensity[next] < Intensity[sample])
        && Array.TrueForAll([_left[sample], _above[sample]], next => next < 0 || Intensity[next] <= Intensity[sample]);

    /// <summary>The sample some rows and columns nearer to the first ones, as far as there are any.</summary>
    public int Towards(int sample, int steps)
    {
        for (int n = 0; n < steps; n++)
        {
            sample = _left[sample] >= 0 ? _left[sample] : sample;
            sample = _above[sample] >= 0 ? _above[sample] : sample;
        }

        return sample;
    }

    /// <summary>Intensity that cannot be told from 0.</summary>
    public double Resolution { get; }

    /// <summary>ln(I/floor), at least 0: everything fainter than the floor counts as the floor, a fraction of the brightest or half a step of intensity.</summary>
    public double[] LogOverFloor { get; }

    /// <summary>ln(I/floor) less its mean on the ring of like |H|, in which the floor cancels.</summary>
    public double[] Relief { get; }

    /// <summary>ln(I/floor) of an intensity less the mean of its ring.</summary>
    public double Emphasis(double intensity, double length) => LogOverFloorOf(intensity) - RingMean(length);

    /// <summary>Mean of ln(I/floor) at some |H|.</summary>
    public double RingMean(double length) => _ringMeans[Math.Min(_ringMeans.Length - 1, (int)(length / (RingPixels * InverseAngstromPerPixel)))];

    /// <summary>ln(I/floor) of an intensity, at least 0; 0 where the picture is black.</summary>
    public double LogOverFloorOf(double intensity) => _floor > 0 ? Math.Log(Math.Max(intensity, _floor) / _floor) : 0;

    /// <summary>The samples in a ring around the beam.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="innermost">Least |H|, 1/Å.</param>
    /// <param name="options">The Ewald surface, the largest |H|, and where intensities are cut off.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PatternSamples Of(DiffractionPattern pattern, double innermost, ZoneLatticeOptions options, CancellationToken cancellation = default)
    {
        double? wavelength = options.EwaldWavelengthAngstrom;
        double outermost = wavelength is null ? options.OutermostInverseAngstrom : Math.Max(options.OutermostInverseAngstrom, options.RingsReachInverseAngstrom);
        (int rows, int columns) = (pattern.Image.Rows, pattern.Image.Columns);
        List<(int Row, int Column, PlaneVector H)> within = [];
        for (int row = 0; row < rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int column = 0; column < columns; column++)
            {
                PlaneVector h = PlaneOf(pattern, row, column, wavelength);
                if (h.Length >= innermost && h.Length <= outermost)
                    within.Add((row, column, h));
            }
        }

        (int Row, int Column, PlaneVector H)[] places = Array.ConvertAll(OutwardsOrder([.. within.Select(place => place.H.Length)]), i => within[i]);
        cancellation.ThrowIfCancellationRequested();
        // One row and one column more, in which nothing lies.
        int[] at = new int[(rows + 1) * (columns + 1)];
        Array.Fill(at, -1);
        for (int i = 0; i < places.Length; i++)
            at[places[i].Row * (columns + 1) + places[i].Column] = i;
        return new PatternSamples(
            [.. places.Select(place => place.H)], [.. places.Select(place => pattern.Image[place.Row, place.Column])],
            [.. places.Select(place => at[place.Row * (columns + 1) + place.Column + 1])], [.. places.Select(place => at[(place.Row + 1) * (columns + 1) + place.Column])],
            pattern.InverseAngstromPerPixel, wavelength, options);
    }

    /// <summary>The places of lengths from the shortest to the longest, those of equal ones in their own order.</summary>
    private static int[] OutwardsOrder(double[] lengths)
    {
        int[] order = [.. Enumerable.Range(0, lengths.Length)];
        Array.Sort(lengths, order);
        for (int start = 0, end; start < lengths.Length; start = end)
        {
            for (end = start + 1; end < lengths.Length && lengths[end] == lengths[start];)
                end++;
            Array.Sort(order, start, end - start);
        }

        return order;
    }

    /// <summary>The component of H in the plane normal to the beam at a place on the detector.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="row">Row, whole or fractional.</param>
    /// <param name="column">Column.</param>
    /// <param name="wavelengthAngstrom">Wavelength of the curved Ewald sphere, or null for a flat pattern.</param>
    public static PlaneVector PlaneOf(DiffractionPattern pattern, double row, double column, double? wavelengthAngstrom)
    {
        PlaneVector flat = pattern.InverseAngstromPerPixel * new PlaneVector(column - pattern.BeamColumn, row - pattern.BeamRow);
        if (wavelengthAngstrom is not { } wavelength)
            return flat;
        // On the flat detector lengths go as tan 2θ, on the sphere as sin 2θ.
        double tangent = flat.Length * wavelength;
        return 1 / Math.Sqrt(1 + tangent * tangent) * flat;
    }

    /// <summary>Where each sample is the next one of, or −1.</summary>
    private static int[] Backwards(int[] next)
    {
        int[] previous = new int[next.Length];
        Array.Fill(previous, -1);
        for (int s = 0; s < next.Length; s++)
        {
            if (next[s] >= 0)
                previous[next[s]] = s;
        }

        return previous;
    }

    private double[] RingMeans()
    {
        double width = RingPixels * InverseAngstromPerPixel;
        double[] sums = new double[_lengths.Length == 0 ? 1 : (int)(_lengths[^1] / width) + 1];
        int[] counts = new int[sums.Length];
        for (int i = 0; i < _lengths.Length; i++)
        {
            int ring = (int)(_lengths[i] / width);
            sums[ring] += LogOverFloor[i];
            counts[ring]++;
        }

        return [.. sums.Zip(counts, (sum, count) => count == 0 ? 0 : sum / count)];
    }
}
