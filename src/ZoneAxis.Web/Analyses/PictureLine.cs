using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>The line of pictures with what the page draws over them.</summary>
/// <param name="input">What to call the pictures.</param>
/// <param name="frames">The pictures.</param>
/// <param name="found">What was found in all together; null where one shows no lattice or has no scale.</param>
/// <param name="problem">Why no cell was found; null where there is one or nobody asked.</param>
/// <param name="options">What was known of them.</param>
/// <param name="top">How many groups to give.</param>
internal sealed class PictureLine(string input, ImmutableArray<ReadFrame> frames, IndexedFrames? found, string? problem, PictureOptions options, int top)
{
    private const int MostNext = 20;
    private const double OnLattice = 0.12;
    private const double UsualAlpha = 40;
    private const double UsualBeta = 30;
    private const double MostTilt = 90;

    private static readonly string[] InInverseAngstrom = ["firstInverseAngstrom", "secondInverseAngstrom"];

    private bool HasCell => found is { Cells.IsEmpty: false };

    /// <summary>Builds it.</summary>
    /// <param name="folder">Where the pictures lie.</param>
    public JsonObject Build(InputFolder folder)
    {
        JsonObject line = found is not null ? folder.Read(IndexJson.Line(input, found, top)) : new JsonObject { ["input"] = input, ["pictures"] = new JsonArray([.. frames.Select(frame => Alone(folder, frame))]) };
        JsonArray pictures = line["pictures"]!.AsArray();
        for (int k = 0; k < frames.Length; k++)
            Draw(pictures[k]!.AsObject(), frames[k], HasCell ? found!.Cells[0].Zones[k] : null, k);
        if (frames.All(frame => frame.Problem is not null))
            line["error"] = frames[0].Problem;
        else if (problem is not null)
            line["problem"] = problem;
        if (HasCell)
            AddCell(line, found!);
        return line;
    }

    private static JsonObject Alone(InputFolder folder, ReadFrame frame)
    {
        if (frame.Indexed is null)
            return new JsonObject { ["file"] = frame.Name, ["error"] = frame.Problem, ["lattices"] = new JsonArray() };
        JsonObject picture = folder.Read(IndexJson.Line(frame.Name, new IndexedFrames([frame.Indexed], [], null), 1))["pictures"]![0]!.DeepClone().AsObject();
        if (frame.HasScale)
            return picture;
        picture.Remove("inverseAngstromPerPixel");
        foreach (JsonNode? lattice in picture["lattices"]!.AsArray())
        {
            foreach (string member in InInverseAngstrom)
                lattice!.AsObject().Remove(member);
        }

        return picture;
    }

    private static void Draw(JsonObject picture, ReadFrame frame, PictureZone? zone, int place)
    {
        picture["name"] = frame.Name;
        if (frame.Problem is not null)
            picture["error"] = frame.Problem;
        if (frame.Image is not { } image)
            return;
        picture["kind"] = frame.Kind;
        picture["rows"] = image.Rows;
        picture["columns"] = image.Columns;
        picture["place"] = place;
        picture["preview"] = $"data:image/png;base64,{Convert.ToBase64String(new PicturePreview().Of(image))}";
        if (frame.HasScale)
            picture["scaleSource"] = frame.Options.InverseAngstromPerPixel is null ? "file" : "stated";
        if (frame.Options.Mask is { } mask)
            picture["mask"] = JsonAnswer.Node(mask);
        IndexedPicture? indexed = frame.Indexed?.Indexed;
        picture["found"] = JsonAnswer.Node(frame.Found!.Spots.Select(spot => Spot(spot, indexed, zone)));
        if (indexed is null)
            return;
        picture["basis"] = JsonAnswer.Node(Basis(indexed.Best.Pixels, frame.Options.Lattice is not null));
        picture["latticeBases"] = JsonAnswer.Node(indexed.Lattices.Select(lattice => Basis(lattice.Pixels, null)));
    }

    private static object Basis(PlaneLattice lattice, bool? isGiven) => new { First = new[] { lattice.A.Y, lattice.A.X }, Second = new[] { lattice.B.Y, lattice.B.X }, IsGiven = isGiven };

    private static object Spot(DiffractionSpot spot, IndexedPicture? indexed, PictureZone? zone)
    {
        int[]? ij = indexed is null ? null : IndexOf(spot, indexed);
        IntegerVector3? h = ij is not null && zone is not null
            ? new IntegerVector3(ij[0] * zone.First.X + ij[1] * zone.Second.X, ij[0] * zone.First.Y + ij[1] * zone.Second.Y, ij[0] * zone.First.Z + ij[1] * zone.Second.Z)
            : null;
        return new { spot.Row, spot.Column, spot.Intensity, spot.Sigma, spot.Significance, spot.IsSaturated, Ij = ij, Hkl = h is { } index ? new[] { index.X, index.Y, index.Z } : null };
    }

    private static int[]? IndexOf(DiffractionSpot spot, IndexedPicture indexed)
    {
        (double u, double v) = indexed.Best.Pixels.CoordinatesOf(spot.Place - new PlaneVector(indexed.Beam.Column, indexed.Beam.Row));
        (int i, int j) = ((int)Math.Round(u), (int)Math.Round(v));
        return Math.Abs(u - i) < OnLattice && Math.Abs(v - j) < OnLattice ? [i, j] : null;
    }

    private void AddCell(JsonObject line, IndexedFrames all)
    {
        PictureCell cell = all.Cells[0];
        CellParameters ideal = cell.Bravais.Ideal;
        line["cell"] = JsonAnswer.Node(new { ideal.A, ideal.B, ideal.C, ideal.Alpha, ideal.Beta, ideal.Gamma, cell.Bravais.Symbol });
        line["pairs"] = JsonAnswer.Node(PairAngle.Of(all).Select(pair => new { pair.First, pair.Second, pair.GoniometerDegrees, pair.CellDegrees, DifferenceDegrees = pair.CellDegrees - pair.GoniometerDegrees }));
        line["zonesTable"] = JsonAnswer.Node(cell.Zones.Select((zone, k) => new
        {
            Picture = k,
            Zone = zone.Zone is { } axis ? new[] { axis.U, axis.V, axis.W } : null,
            Measured = new[] { zone.Measured.A.Length, zone.Measured.B.Length, zone.Measured.AngleDegrees },
            Calculated = new[] { zone.FirstLength, zone.SecondLength, zone.AngleDegrees },
        }));
        line["next"] = JsonAnswer.Node(Next(all));
        if (all.Report?.Analysis is not { } symmetry)
            return;
        line["grouped"] = GroupedCandidates.Of(symmetry.Groups.Select(group => (group.Setting.Number, group.Probability)));
        line["isUnknown"] = symmetry.Groups.IsEmpty;
    }

    private IEnumerable<object> Next(IndexedFrames all)
    {
        (double Least, double Most) alpha = Range(options.Goniometer?.Alpha, UsualAlpha, "goniometer.alpha");
        (double Least, double Most) beta = Range(options.Goniometer?.Beta, UsualBeta, "goniometer.beta");
        return all.Next.Where(next => next.Angles is { } angles && IsWithin(angles.AlphaDegrees, alpha) && IsWithin(angles.BetaDegrees, beta)).Take(MostNext).Select(next => new
        {
            Zone = new[] { next.Zone.U, next.Zone.V, next.Zone.W },
            Alpha = next.Angles!.Value.AlphaDegrees,
            Beta = next.Angles!.Value.BetaDegrees,
            Reason = string.Create(CultureInfo.InvariantCulture, $"two of the likely groups differ in its absences with {100 * next.Gain:0} %"),
        });
    }

    private static bool IsWithin(double degrees, (double Least, double Most) range) => degrees >= range.Least && degrees <= range.Most;

    private static (double Least, double Most) Range(double[]? given, double usual, string name)
    {
        double[] range = OptionsReader.Numbers(given ?? [-usual, usual], 2, name);
        return (OptionsReader.Within(range[0], range[0], -MostTilt, MostTilt, name), OptionsReader.Within(range[1], range[1], -MostTilt, MostTilt, name));
    }
}
