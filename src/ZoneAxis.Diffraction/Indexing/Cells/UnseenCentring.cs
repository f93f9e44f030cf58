using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the centred lattice of which pictures may show all points of their zones and yet not the whole: along [100], [010] and [001] a face-centred lattice looks as a primitive one of half
/// its edges. The points that would tell lie in none of the pictures.
/// </summary>
internal static class UnseenCentring
{
    // Lattices of which one has half the points of the other.
    private const double LeastRatio = 1.5;

    /// <summary>
    /// The cell of the centred lattice; null where the pictures rule it out, where its symmetry is not that of the lattice seen, or where there are several, as of too few pictures.
    /// </summary>
    /// <param name="cell">The cell of the lattice seen.</param>
    /// <param name="stated">Direction of the beam of each picture in a cell that the user has in mind; none where that is not known.</param>
    /// <param name="strainUncertainty">Standard deviation of the strain by errors of measurement.</param>
    public static PictureCell? Of(PictureCell cell, IReadOnlyList<LatticeDirection> stated, double strainUncertainty)
    {
        if (cell.Zones.Any(zone => zone.Zone is null))
            return null;
        IntegerVector3[] zones = [.. cell.Zones.Select(zone => Primitive(cell.Bravais.Axes * new IntegerVector3(zone.Zone!.Value.U, zone.Zone.Value.V, zone.Zone.Value.W)))];
        Matrix3D reduced = cell.Bravais.Axes.Transposed().ToMatrix3D().Inverted() * cell.Axes;
        PictureCell[] larger =
        [
            .. Parities().Where(parity => zones.All(zone => Math.Abs(Dot(parity, zone)) % 2 == 1))
                .Select(parity => On(cell, reduced, parity, stated.Count > 0, strainUncertainty)).OfType<PictureCell>(),
        ];
        return larger.Length == 1 ? larger[0] : null;
    }

    /// <summary>Whether a group is one of the lattice that has points in none of the pictures, rather than of the one seen.</summary>
    /// <param name="seen">The cell of the lattice seen.</param>
    /// <param name="group">The group.</param>
    public static bool IsCoarser(PictureCell seen, GroupProbability group) =>
        Math.Abs(PrimitiveAxes.Rows(group.Setting.Centring).Determinant) * group.Cell.Volume > LeastRatio * new Lattice(seen.Reduced).Volume;

    /// <summary>The lattice without the points for which p·x is odd: its reciprocal lattice has p/2 besides.</summary>
    private static PictureCell? On(PictureCell cell, Matrix3D reduced, IntegerVector3 parity, bool mustKeepZones, double strainUncertainty)
    {
        IntegerVector3[] even =
        [
            .. from x in Enumerable.Range(0, 3) from y in Enumerable.Range(0, 3) from z in Enumerable.Range(0, 3)
               let v = new IntegerVector3(x, y, z) where v != default && Dot(parity, v) % 2 == 0 select v,
        ];
        IntegerMatrix3 rows = HermiteForm.BasisOf(even);
        (Matrix3D shortest, _) = LatticeReduction.Reduce((rows.Determinant > 0 ? rows : -rows).ToMatrix3D() * reduced);
        Matrix3D larger = TriclinicBasis.Columns(shortest).Transposed().ToMatrix3D() * shortest;
        List<BravaisLattice> lattices = BravaisLattices.Of(larger, strainUncertainty);
        if (lattices[0].Symbol[0] != cell.Bravais.Symbol[0] || lattices[0].Symbol == cell.Bravais.Symbol)
            return null;
        // On axes along those of the lattice seen, where there are such, the pictures' zones keep their names.
        LatticeDirection[] named = [.. cell.Zones.Select(zone => zone.Zone!.Value)];
        if (FittedCell.Changed(lattices[0], named, ZonesOn(lattices[0])) is var (along, _))
            lattices[0] = along;
        else if (mustKeepZones)
            return null;
        return cell with
        {
            Reduced = InvariantMetric.ParametersOf(larger * larger.Transposed()),
            Lattices = [.. lattices],
            Axes = AxesOf(lattices[0]),
            Zones = ZonesOn(lattices[0]),
        };

        Matrix3D AxesOf(BravaisLattice lattice) => lattice.Axes.Transposed().ToMatrix3D() * larger;

        ImmutableArray<PictureZone> ZonesOn(BravaisLattice lattice)
        {
            Matrix3D change = AxesOf(lattice) * cell.Axes.Inverted();
            return [.. cell.Zones.Select(zone => Changed(zone, change))];
        }
    }

    private static PictureZone Changed(PictureZone zone, Matrix3D change)
    {
        (IntegerVector3 first, IntegerVector3 second) = (Rounded(change * zone.First.ToVector3D()), Rounded(change * zone.Second.ToVector3D()));
        return zone with { Zone = FittedCell.DirectionOf(first, second, zone.Measured), First = first, Second = second };
    }

    private static IntegerVector3 Rounded(Vector3D v) => new((int)Math.Round(v.X), (int)Math.Round(v.Y), (int)Math.Round(v.Z));

    private static IntegerVector3 Primitive(IntegerVector3 v)
    {
        int divisor = IntegerMath.GreatestCommonDivisor(IntegerMath.GreatestCommonDivisor(v.X, v.Y), v.Z);
        return new IntegerVector3(v.X / divisor, v.Y / divisor, v.Z / divisor);
    }

    private static IEnumerable<IntegerVector3> Parities() =>
        from x in Enumerable.Range(0, 2) from y in Enumerable.Range(0, 2) from z in Enumerable.Range(0, 2) where x + y + z > 0 select new IntegerVector3(x, y, z);

    private static int Dot(IntegerVector3 a, IntegerVector3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
}
