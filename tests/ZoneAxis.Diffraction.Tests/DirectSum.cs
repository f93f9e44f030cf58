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
            Vector3D h = 1 / geometry.Beam.WavelengthAngstrom * new Vector3D(x / r, y / r, detector.DistanceMetres / r - 1);
            double cosine = detector.DistanceMetres / r;
            intensities[index] = SquaredAmplitude(atoms, h) * cosine * cosine * cosine;
        }

        return intensities;
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
