using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What was found in pictures, as one line of JSON; docs/json.md describes every member.</summary>
public static class IndexJson
{
    /// <summary>The members that fit a row of CSV.</summary>
    public static CsvColumns Columns { get; } = new(
        ["input", "cells[0].reduced", "cells[0].bravais[0].symbol", "cells[0].bravais[0].cell", "cells[0].chiSquared", "groups[0].number", "groups[0].probability", "error"]);

    /// <summary>The line.</summary>
    /// <param name="input">What to call the pictures.</param>
    /// <param name="found">What was found in them.</param>
    /// <param name="top">How many extinction symbols and groups to write, at least 1.</param>
    public static string Line(string input, IndexedFrames found, int top)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(found);
        return JsonLine.Of(new
        {
            Input = input,
            Pictures = found.Frames.Select((frame, k) => Picture(frame, found.Cells.IsEmpty ? null : found.Cells[0].Zones[k])),
            Cells = found.Cells.IsEmpty ? null : found.Cells.Select(Cell),
            Reflections = found.Reflections?.Reflections.Length,
            Notes = found.Reflections?.Notes,
            Symbols = found.Symmetry?.Symbols.Take(top).Select(one => new { Symbol = one.Extinction.Symbol.ToString(), Groups = one.Extinction.Groups, one.Probability }),
            Groups = found.Symmetry?.Groups.Take(top).Select(one => new { one.Setting.Number, Symbol = one.Setting.ToString(), one.Probability }),
        });
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
    };

    private static double[] Lengths(CellParameters p) => [p.A, p.B, p.C, p.Alpha, p.Beta, p.Gamma];
}
