using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>The sum over every atom of a crystallite, written as plainly as can be: what the closed form must equal.</summary>
internal static class DirectSum
{
    public static double[] Intensities(Crystal crystal, Geometry geometry, Orientation orientation)
    {
        (Element Element, Vector3D Position, double Occupancy)[] atoms = [.. Atoms(crystal, geometry.Crystallite, orientation)];
        Detector detector = geometry.Detector;
        var intensities = new double[detector.PixelCount];
        for (int index = 0; index < intensities.Length; index++)
        {
            (int row, int column) = Math.DivRem(index, detector.Columns);
            double x = (column - detector.BeamColumn) * detector.PixelSizeMetres;
            double y = (row - detector.BeamRow) * detector.PixelSizeMetres;
            double r = Math.Sqrt(x * x + y * y + detector.DistanceMetres * detector.DistanceMetres);
            double cosine = detector.DistanceMetres / r;
            double mean = Beams(geometry.Precession).Average(beam => SquaredAmplitude(atoms, ScatteringVector(geometry.Beam.WavelengthAngstrom, beam, x / r, y / r)));
            intensities[index] = mean * cosine * cosine * cosine;
        }

        return intensities;
    }

    private static IEnumerable<Vector3D> Beams(Precession precession)
    {
        int steps = precession.AngleDegrees > 0 ? precession.Steps : 1;
        double tilt = precession.AngleDegrees / 180 * Math.PI;
        for (int step = 0; step < steps; step++)
        {
            double azimuth = 2 * Math.PI / steps * step;
            yield return new Vector3D(Math.Sin(tilt) * Math.Cos(azimuth), Math.Sin(tilt) * Math.Sin(azimuth), Math.Cos(tilt));
        }
    }

    /// <summary>H = k' − k with |k'| = |k|, its components in the detector's plane given as multiples of 1/λ.</summary>
    private static Vector3D ScatteringVector(double wavelength, Vector3D beam, double x, double y)
    {
        (double outX, double outY) = (beam.X + x, beam.Y + y);
        double outZ = Math.Sqrt(1 - outX * outX - outY * outY);
        return 1 / wavelength * new Vector3D(x, y, outZ - beam.Z);
    }

    private static double SquaredAmplitude((Element Element, Vector3D Position, double Occupancy)[] atoms, Vector3D h)
    {
        Complex sum = Complex.Zero;
        Dictionary<Element, double> formFactors = atoms.Select(atom => atom.Element).Distinct()
            .ToDictionary(element => element, element => FormFactorTable.XRay.Of(element).At(h.LengthSquared / 4));
        foreach ((Element element, Vector3D position, double occupancy) in atoms)
        {
            double amplitude = occupancy * formFactors[element];
            sum += Complex.FromPolarCoordinates(amplitude, -2 * Math.PI * h.Dot(position));
        }

        return sum.Real * sum.Real + sum.Imaginary * sum.Imaginary;
    }

    private static IEnumerable<(Element Element, Vector3D Position, double Occupancy)> Atoms(Crystal crystal, Crystallite size, Orientation orientation)
    {
        foreach (Site site in crystal.Sites)
        {
            for (int a = 0; a < size.CellsAlongA; a++)
            {
                for (int b = 0; b < size.CellsAlongB; b++)
                {
                    for (int c = 0; c < size.CellsAlongC; c++)
                    {
                        Vector3D position = crystal.Lattice.ToCartesian(site.Fraction + new Vector3D(a, b, c));
                        yield return (site.Element, orientation.Rotation * position, site.Occupancy);
                    }
                }
            }
        }
    }
}
