using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Indexing;

/// <summary>What was found in pictures, as text.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class IndexReport(TextWriter output)
{
    private const int ShownLattices = 3;
    private const double NearTie = 5;

    /// <summary>Writes it.</summary>
    public void Write(IndexedFrames found, int top)
    {
        WriteGeometry(found);
        WriteSymmetry(found, top);
    }

    /// <summary>Writes pictures, cell and zone axes alone.</summary>
    public void WriteGeometry(IndexedFrames found)
    {
        foreach ((IndexedFrame frame, int k) in found.Frames.Select((frame, k) => (frame, k)))
            WritePicture(frame, k + 1);
        if (found.Cells.IsEmpty)
        {
            output.WriteLine($"No cell: {found.Problem} Give the goniometer's angles of each picture with --tilts, or the cell with --cell.");
            return;
        }

        WriteCell(found.Cells[0]);
        WriteOthers(found);
        WriteZones(found);
        WriteNext(found);
    }

    private void WritePicture(IndexedFrame frame, int number)
    {
        IndexedPicture indexed = frame.Indexed;
        output.WriteLine(Text($"{number} {frame.File}: {indexed.Found.Spots.Length} spots of σ = {indexed.Found.WidthPixels:0.0} px, beam at row {indexed.Beam.Row:0.0}, column {indexed.Beam.Column:0.0}"));
        foreach (PictureLattice lattice in indexed.Lattices.Take(ShownLattices))
        {
            PlaneLattice scaled = frame.Scaled(lattice.Pixels);
            output.WriteLine(Text($"    {scaled.A.Length:0.0000} × {scaled.B.Length:0.0000} 1/Å at {scaled.AngleDegrees:0.0}°: {lattice.Indexed} spots to {lattice.ResidualPixels:0.00} px, merit {lattice.Merit:0}"));
        }
    }

    private void WriteCell(PictureCell cell)
    {
        output.WriteLine();
        output.WriteLine($"Reduced cell: {Words(cell.Reduced)}");
        output.WriteLine(Text($"    χ² {cell.ChiSquared:0.0} of {cell.Freedom} free numbers; the lens makes an ellipse whose axes differ by {100 * cell.Ellipse.AxesDifference:0.0} %"));
        foreach (BravaisLattice one in cell.Lattices)
            output.WriteLine(Text($"    {one.Symbol}  {Words(one.Cell)}   strain {100 * one.Strain:0.00} %, {one.Likelihood - cell.Lattices[0].Likelihood:0.0}"));
    }

    private void WriteOthers(IndexedFrames found)
    {
        foreach (PictureCell other in found.Cells.Skip(1).Where(other => other.Merit > found.Cells[0].Merit - NearTie))
            output.WriteLine(Text($"Nearly as likely ({other.Merit - found.Cells[0].Merit:0.0}): {Words(other.Reduced)} {other.Bravais.Symbol}"));
    }

    private void WriteZones(IndexedFrames found)
    {
        output.WriteLine();
        PictureCell cell = found.Cells[0];
        foreach ((PictureZone zone, int k) in cell.Zones.Select((zone, k) => (zone, k)))
        {
            output.WriteLine(Text($"{k + 1} zone {(zone.Zone is { } axis ? axis.ToString() : "?")}, off by {zone.OffDegrees:0.0}°: measured {zone.Measured.A.Length:0.0000} {zone.Measured.B.Length:0.0000} 1/Å {zone.Measured.AngleDegrees:0.0}°, calculated {zone.FirstLength:0.0000} {zone.SecondLength:0.0000} 1/Å {zone.AngleDegrees:0.0}°"));
        }

        foreach (PairAngle pair in PairAngle.Of(found))
            output.WriteLine(Text($"{pair.First + 1} to {pair.Second + 1}: {pair.GoniometerDegrees:0.0}° by the goniometer, {pair.CellDegrees:0.0}° in the cell"));
    }

    private void WriteNext(IndexedFrames found)
    {
        foreach (ZoneProposal one in found.Next)
        {
            string angles = one.Angles is { } there ? Text($" at α = {there.AlphaDegrees:0.0}°, β = {there.BetaDegrees:0.0}°") : "";
            output.WriteLine(Text($"A picture along {one.Zone}{angles} would tell groups apart that are open now: two drawn by their probabilities differ there with {100 * one.Gain:0} %."));
        }
    }

    private void WriteSymmetry(IndexedFrames found, int top)
    {
        if (found.Reflections is not { } reflections)
            return;
        output.WriteLine();
        output.WriteLine(Text($"{reflections.Reflections.Length} reflections on the {found.Cells[0].Bravais.Symbol} cell."));
        foreach (string note in found.Report!.Notes)
            output.WriteLine($"    {note}");
        foreach (GroupProbability group in found.Report?.Analysis.Groups.Take(top) ?? [])
            output.WriteLine(Text($"    {group.Setting.Number,3} {group.Setting}  {100 * group.Probability:0.0} %"));
    }

    private static string Words(CellParameters p) => Text($"a = {p.A:0.000}, b = {p.B:0.000}, c = {p.C:0.000} Å, α = {p.Alpha:0.00}, β = {p.Beta:0.00}, γ = {p.Gamma:0.00}°");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
