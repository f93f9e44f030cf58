namespace ZoneAxis.Diffraction;

/// <summary>How the plane lattices of several pictures are put together.</summary>
public sealed record CellFromPicturesOptions
{
    /// <summary>The defaults.</summary>
    public static CellFromPicturesOptions Default { get; } = new();

    /// <summary>Standard deviation of the angles between pictures, degrees: goniometers are read to 0.1 to 0.3°, zone axes hit to 0.5°. Default 0.4.</summary>
    public double AngleUncertaintyDegrees { get; init; } = 0.4;

    /// <summary>Standard deviation of lengths, as a part of them: spots, and ellipses of 1 to 2 %. Default 0.006.</summary>
    public double LengthUncertainty { get; init; } = 0.006;

    /// <summary>
    /// Standard deviation of each of the two numbers of <see cref="LensEllipse"/>, which is fitted together with the cell: axes that differ by half a per cent to two. Default 0.005; tiny where
    /// the pictures are free of it.
    /// </summary>
    public double EllipseUncertainty { get; init; } = 0.005;

    /// <summary>Standard deviation of lengths beside that, 1/Å. Default 0.0002, a twentieth of a pixel.</summary>
    public double PlaceUncertaintyInverseAngstrom { get; init; } = 2e-4;

    /// <summary>Direction of the α axis in the pictures, degrees from +x (columns) towards +y (rows). Default 0.</summary>
    public double TiltAxisDegrees { get; init; }
}
