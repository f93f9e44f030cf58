using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Says which zone axes to take next, from the orientation that the pictures so far give.</summary>
public static class NextZones
{
    private const int MostIndex = 3;

    // A pattern shows a few orders of its basis; conditions that need more are not seen in it.
    private const int Orders = 3;

    // Pictures taken this near to a zone are of it.
    private const double SameDegrees = 2;

    /// <summary>The zones with indices up to 3 within reach, those first whose pictures tell most that is not known.</summary>
    /// <param name="found">The pictures with their cell.</param>
    /// <param name="tiltAxisDegrees">Direction of the α axis in the pictures, degrees, see <see cref="GoniometerAngles.Rotation"/>.</param>
    /// <param name="alphaDegrees">Least and largest α.</param>
    /// <param name="betaDegrees">Least and largest β.</param>
    /// <returns>None where no cell is known.</returns>
    public static ImmutableArray<NextZone> Of(IndexedFrames found, double tiltAxisDegrees, (double Least, double Most) alphaDegrees, (double Least, double Most) betaDegrees)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Cells.IsEmpty || Reciprocal(found, tiltAxisDegrees) is not { } reciprocal)
            return [];
        Matrix3D direct = reciprocal.Inverted().Transposed();
        Vector3D[] taken = [.. found.Frames.Where(frame => frame.Angles is not null).Select(frame => frame.Angles!.Value.Rotation(tiltAxisDegrees).Transposed() * new Vector3D(0, 0, 1))];
        ExtinctionElement[] open = [.. Untested(found)];
        return
        [
            .. Zones().Select(zone => (zone, Direction: direct * new Vector3D(zone.U, zone.V, zone.W)))
                .Where(one => taken.All(beam => Degrees(beam, one.Direction) > SameDegrees))
                .Select(one => (one.zone, Angles: Reached(one.Direction, alphaDegrees, betaDegrees)))
                .Where(one => one.Angles is not null)
                .Select(one => new NextZone(one.zone, one.Angles!.Value, ConditionsIn(one.zone, found, open)))
                .OrderByDescending(next => next.Conditions.Length).ThenBy(next => next.Zone.U * next.Zone.U + next.Zone.V * next.Zone.V + next.Zone.W * next.Zone.W),
        ];
    }

    /// <summary>Columns are a*, b* and c* of the conventional cell in the frame of the holder, by least squares of all pictures' basis vectors; null where the pictures do not span space.</summary>
    private static Matrix3D? Reciprocal(IndexedFrames found, double tiltAxisDegrees)
    {
        Matrix3D products = default, squares = default;
        for (int k = 0; k < found.Frames.Length; k++)
        {
            if (found.Frames[k].Angles is not { } angles)
                return null;
            PictureZone zone = found.Cells[0].Zones[k];
            Matrix3D back = angles.Rotation(tiltAxisDegrees).Transposed();
            foreach ((PlaneVector measured, IntegerVector3 index) in new[] { (zone.Measured.A, zone.First), (zone.Measured.B, zone.Second) })
            {
                products = Sum(products, back * new Vector3D(measured.X, measured.Y, 0), index.ToVector3D());
                squares = Sum(squares, index.ToVector3D(), index.ToVector3D());
            }
        }

        return Math.Abs(squares.Determinant) < 1e-9 ? null : products * squares.Inverted();
    }

    /// <summary>A matrix with the outer product of two vectors added.</summary>
    private static Matrix3D Sum(Matrix3D m, Vector3D a, Vector3D b) => Matrix3D.FromRows(m.Row(0) + a.X * b, m.Row(1) + a.Y * b, m.Row(2) + a.Z * b);

    private static IEnumerable<LatticeDirection> Zones() =>
        from u in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        from v in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        from w in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        where (w > 0 || (w == 0 && (v > 0 || (v == 0 && u > 0)))) && Divisor(Divisor(u, v), w) == 1
        select new LatticeDirection(u, v, w);

    /// <summary>Where a direction of the holder's frame, or its opposite, comes to lie along the beam: d = (−cos α·sin β, sin α, cos α·cos β).</summary>
    private static GoniometerAngles? Reached(Vector3D direction, (double Least, double Most) alpha, (double Least, double Most) beta)
    {
        foreach (double sign in new[] { 1.0, -1.0 })
        {
            Vector3D d = sign / direction.Length * direction;
            GoniometerAngles angles = new(Math.Asin(Math.Clamp(d.Y, -1, 1)) * 180 / Math.PI, Math.Atan2(-d.X, d.Z) * 180 / Math.PI);
            if (angles.AlphaDegrees >= alpha.Least && angles.AlphaDegrees <= alpha.Most && angles.BetaDegrees >= beta.Least && angles.BetaDegrees <= beta.Most)
                return angles;
        }

        return null;
    }

    private static double Degrees(Vector3D a, Vector3D b) => Math.Atan2(a.Cross(b).Length, Math.Abs(a.Dot(b))) * 180 / Math.PI;

    /// <summary>What would tell the likely groups apart and has not been seen.</summary>
    private static IEnumerable<ExtinctionElement> Untested(IndexedFrames found)
    {
        if (found.Symmetry is not { } symmetry)
            return [];
        HashSet<string> tested = [.. symmetry.Elements.Where(element => element.IsTested).Select(element => element.Condition)];
        return symmetry.Groups.SelectMany(group => ExtinctionClasses.ElementsOf(group.Setting.Number)).Distinct().Where(element => !tested.Contains(element.Condition));
    }

    private static ImmutableArray<string> ConditionsIn(LatticeDirection zone, IndexedFrames found, ExtinctionElement[] open)
    {
        if (open.Length == 0 || found.Symmetry is not { } symmetry)
            return [];
        Matrix3D toStandard = symmetry.Groups[0].Transformation;
        (IntegerVector3 first, IntegerVector3 second) = ZoneBasis.Of(new Lattice(found.Cells[0].Bravais.Cell), zone);
        IntegerVector3[] seen =
        [
            .. from i in Enumerable.Range(-Orders, 2 * Orders + 1)
               from j in Enumerable.Range(0, Orders + 1)
               where (i, j) != (0, 0)
               let h = toStandard * (i * first.ToVector3D() + j * second.ToVector3D())
               select new IntegerVector3((int)Math.Round(h.X), (int)Math.Round(h.Y), (int)Math.Round(h.Z)),
        ];
        return [.. open.Where(element => seen.Any(element.Forbids)).Select(element => element.Condition)];
    }

    private static int Divisor(int a, int b) => b == 0 ? Math.Abs(a) : Divisor(b, a % b);
}
