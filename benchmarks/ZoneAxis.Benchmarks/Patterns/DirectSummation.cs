using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>The pattern as a sum over every atom of the crystallite, pixel by pixel: what the closed form replaces.</summary>
internal sealed class DirectSummation
{
    private readonly (Vector3D[] Positions, FormFactor FormFactor)[] _species;
    private readonly Geometry _geometry;

    /// <summary>Lists the atoms of the crystallite.</summary>
    public DirectSummation(Crystal crystal, Geometry geometry, PatternView view)
    {
        _geometry = geometry;
        Matrix3D turn = view.OrientationOf(crystal.Lattice).Rotation;
        Crystallite size = geometry.Crystallite;
        _species = [.. crystal.Sites.GroupBy(site => site.Element).Select(same => (
            (from site in same
             from a in Enumerable.Range(0, size.CellsAlongA)
             from b in Enumerable.Range(0, size.CellsAlongB)
             from c in Enumerable.Range(0, size.CellsAlongC)
             select turn * crystal.Lattice.ToCartesian(site.Fraction + new Vector3D(a, b, c))).ToArray(),
            FormFactorTable.XRay.Of(same.Key)))];
    }

    /// <summary>|F|² at every so manyth pixel.</summary>
    /// <param name="step">1 for all pixels.</param>
    /// <returns>The sum of the intensities, so that none is computed in vain.</returns>
    public double Every(int step)
    {
        Detector detector = _geometry.Detector;
        double total = 0;
        for (int pixel = 0; pixel < detector.PixelCount; pixel += step)
        {
            double x = (pixel % detector.Columns - detector.BeamColumn) * detector.PixelSizeMetres;
            double y = (pixel / detector.Columns - detector.BeamRow) * detector.PixelSizeMetres;
            double r = Math.Sqrt(x * x + y * y + detector.DistanceMetres * detector.DistanceMetres);
            total += Squared(1 / _geometry.Beam.WavelengthAngstrom * new Vector3D(x / r, y / r, detector.DistanceMetres / r - 1));
        }

        return total;
    }

    private double Squared(Vector3D h)
    {
        (double real, double imaginary) = (0, 0);
        foreach ((Vector3D[] positions, FormFactor formFactor) in _species)
        {
            (double cosines, double sines) = (0, 0);
            foreach (Vector3D position in positions)
            {
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * h.Dot(position));
                cosines += cosine;
                sines += sine;
            }

            double f = formFactor.At(h.LengthSquared / 4);
            real += f * cosines;
            imaginary += f * sines;
        }

        return real * real + imaginary * imaginary;
    }
}
