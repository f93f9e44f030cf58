namespace ZoneAxis.Diffraction;

/// <summary>An upper bound on |F|² of a cell as a function of s², tabulated once a crystal.</summary>
internal sealed class AmplitudeBoundTable
{
    private const int Bins = 512;

    private readonly double[] _squaredBounds = new double[Bins + 1];
    private readonly double _binsPerUnit;

    /// <summary>Tabulates the bound.</summary>
    /// <param name="contents">The cell.</param>
    /// <param name="mostSSquared">Largest s² on the detector, 1/Å².</param>
    public AmplitudeBoundTable(CellContents contents, double mostSSquared)
    {
        _binsPerUnit = mostSSquared > 0 ? Bins / mostSSquared : 0;
        double width = mostSSquared / Bins;
        double bound = 0;

        // Each entry bounds everything from its bin outward, so that one entry serves a block of pixels.
        for (int bin = Bins; bin >= 0; bin--)
        {
            bound = Math.Max(bound, contents.AmplitudeBound(bin * width, (bin + 1) * width));
            _squaredBounds[bin] = bound * bound;
        }
    }

    /// <summary>A number that |F|² does not exceed at s² or beyond.</summary>
    /// <param name="sSquared">s², 1/Å², up to the largest on the detector.</param>
    public double SquaredFrom(double sSquared) => _squaredBounds[(int)(sSquared * _binsPerUnit)];
}
