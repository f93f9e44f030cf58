using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>The sum over every atom of a crystallite, written as plainly as can be: what the closed form must equal.</summary>
internal static class DirectSum
{
    public static double[] Intensities(Crystal crystal, Geometry geometry, Orientation orientation)
    {
        (Site Site, Vector3D Position)[] atoms = [.. Atoms(crystal, geometry.Crystallite, orientation)];
        Detector detector = geometry.Detector;
        double[] intensities = new double[detector.PixelCount];
        for (int index = 0; index < intensities.Length; index++)
        {
            (int row, int column) = Math.DivRem(index, detector.Columns);
            double x = (column - detector.BeamColumn) * detector.PixelSizeMetres;
            double y = (row - detector.BeamRow) * detector.PixelSizeMetres;
            double r = Math.Sqrt(x * x + y * y + detector.DistanceMetres * detector.DistanceMetres);
            double cosine = detector.DistanceMetres / r;
            double mean = Beams(geometry.Precession).Average(beam => SquaredAmplitude(geometry, atoms, ScatteringVector(geometry.Beam.WavelengthAngstrom, beam, x / r, y / r)));
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

    private static double SquaredAmplitude(Geometry geometry, (Site Site, Vector3D Position)[] atoms, Vector3D h)
    {
        Complex sum = Complex.Zero;
        Dictionary<(Element, double), double> strengths = atoms.Select(atom => (atom.Site.Element, atom.Site.IsotropicB)).Distinct()
            .ToDictionary(kind => kind, kind => Strength(geometry, kind.Element, kind.IsotropicB, h.LengthSquared / 4));
        foreach ((Site site, Vector3D position) in atoms)
        {
            double amplitude = site.Occupancy * strengths[(site.Element, site.IsotropicB)];
            sum += Complex.FromPolarCoordinates(amplitude, -2 * Math.PI * h.Dot(position));
        }

        return sum.Real * sum.Real + sum.Imaginary * sum.Imaginary;
    }

    private static double Strength(Geometry geometry, Element element, double isotropicB, double sSquared)
    {
        double motion = geometry.ThermalMotion ? Math.Exp(-isotropicB * sSquared) : 1;
        return geometry.Beam.Radiation == Radiation.Electron
            ? (1 + geometry.Beam.Kilovolts!.Value / 510.99895) * FormFactorTable.Electron.Of(element).At(sSquared) * motion
            : FormFactorTable.XRay.Of(element).At(sSquared) * motion;
    }

    private static IEnumerable<(Site Site, Vector3D Position)> Atoms(Crystal crystal, Crystallite size, Orientation orientation) =>
        from site in crystal.Sites
        from a in Enumerable.Range(0, size.CellsAlongA)
        from b in Enumerable.Range(0, size.CellsAlongB)
        from c in Enumerable.Range(0, size.CellsAlongC)
        select (site, orientation.Rotation * crystal.Lattice.ToCartesian(site.Fraction + new Vector3D(a, b, c)));
}
