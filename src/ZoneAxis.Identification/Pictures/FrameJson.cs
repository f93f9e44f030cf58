using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Indexed pictures and their cells as objects for JSON; docs/json.md describes every member.</summary>
public static class FrameJson
{
    /// <summary>The pictures, in their order.</summary>
    /// <param name="found">What was found.</param>
    public static IEnumerable<object> Pictures(IndexedFrames found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Frames.Select((frame, k) => Picture(frame, found.Cells.IsEmpty ? null : found.Cells[0].Zones[k]));
    }

    /// <summary>The cells, the likeliest first; null where there are none.</summary>
    /// <param name="found">What was found.</param>
    public static IEnumerable<object>? Cells(IndexedFrames found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Cells.IsEmpty ? null : found.Cells.Select(Cell);
    }

    /// <summary>Zone axes to take next, the one that tells most first; null where there are none.</summary>
    /// <param name="found">What was found.</param>
    public static IEnumerable<object>? Next(IndexedFrames found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Next.IsEmpty ? null : found.Next.Select(one => new { Zone = new[] { one.Zone.U, one.Zone.V, one.Zone.W }, one.Angles?.AlphaDegrees, one.Angles?.BetaDegrees, one.Gain });
    }

    private static object Picture(IndexedFrame frame, PictureZone? zone) => new
    {
        frame.File,
        Spots = frame.Indexed.Found.Spots.Length,
        frame.Indexed.Found.WidthPixels,
        BeamRow = frame.Indexed.Beam.Row,
        BeamColumn = frame.Indexed.Beam.Column,
        frame.InverseAngstromPerPixel,
        Lattices = frame.Indexed.Lattices.Select(one => Lattice(frame, one)),
        Zone = zone?.Zone is { } axis ? new[] { axis.U, axis.V, axis.W } : null,
        zone?.OffDegrees,
    };

    private static object Lattice(IndexedFrame frame, PictureLattice lattice)
    {
        PlaneLattice scaled = frame.Scaled(lattice.Pixels);
        return new
        {
            FirstInverseAngstrom = scaled.A.Length,
            SecondInverseAngstrom = scaled.B.Length,
            scaled.AngleDegrees,
            lattice.Merit,
            lattice.Indexed,
            lattice.ResidualPixels,
        };
    }

    private static object Cell(PictureCell cell) => new
    {
        Reduced = Lengths(cell.Reduced),
        Bravais = cell.Lattices.Select(one => new { one.Symbol, Cell = Lengths(one.Cell), Ideal = Lengths(one.Ideal), one.Strain, one.Likelihood }),
        cell.ChiSquared,
        cell.Freedom,
        cell.Merit,
        EllipseAxesDifference = cell.Ellipse.AxesDifference,
    };

    private static double[] Lengths(CellParameters p) => [p.A, p.B, p.C, p.Alpha, p.Beta, p.Gamma];
}
