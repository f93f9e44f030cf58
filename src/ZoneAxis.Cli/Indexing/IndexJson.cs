using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Indexing;

/// <summary>What was found in pictures, as one line of JSON.</summary>
internal static class IndexJson
{
    /// <summary>Writes the line.</summary>
    public static void Write(TextWriter output, string input, IndexedFrames found, int top) => JsonOutput.WriteLine(output, new
    {
        Input = input,
        Pictures = found.Frames.Select((frame, k) => Picture(frame, found.Cells.IsEmpty ? null : found.Cells[0].Zones[k])),
        Cells = found.Cells.IsEmpty ? null : found.Cells.Select(Cell),
        Reflections = found.Reflections?.Reflections.Length,
        Notes = found.Reflections?.Notes,
        Symbols = found.Symmetry?.Symbols.Take(top).Select(one => new { Symbol = one.Extinction.Symbol.ToString(), Groups = one.Extinction.Groups, one.Probability }),
        Groups = found.Symmetry?.Groups.Take(top).Select(one => new { one.Setting.Number, Symbol = one.Setting.ToString(), one.Probability }),
    });

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
    };

    private static double[] Lengths(CellParameters p) => [p.A, p.B, p.C, p.Alpha, p.Beta, p.Gamma];
}
