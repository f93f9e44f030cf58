using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Proposes zone axes: of those that the goniometer reaches, the ones in whose reflections the likeliest groups differ most.</summary>
internal static class ZoneProposals
{
    private const int MostIndex = 2;
    private const int MostProposals = 3;
    private const int Groups = 8;
    private const double LeastGain = 0.05;

    // What double-tilt holders reach.
    private const double MostAlpha = 60;
    private const double MostBeta = 30;

    // Reflections near the beam: farther out a picture shows hardly any surely.
    private const int Reach = 4;
    private const double ToDegrees = 180 / Math.PI;

    /// <summary>The proposals, the best first; none where the groups are told or nothing tells them.</summary>
    /// <param name="cell">The likeliest cell.</param>
    /// <param name="listAxes">Rows are the axes that the groups' lists count on, in the frame of the cell's axes, Å.</param>
    /// <param name="analysis">What the reflections say.</param>
    /// <param name="hasAngles">Whether the cell's axes are known in the frame of the holder.</param>
    public static ImmutableArray<ZoneProposal> Of(PictureCell cell, Matrix3D listAxes, ReflectionAnalysis analysis, bool hasAngles)
    {
        GroupProbability[] groups = [.. analysis.Groups.Take(Groups)];
        HashSet<LatticeDirection> taken = [.. cell.Zones.Where(zone => zone.Zone is not null).SelectMany(zone => new[] { zone.Zone!.Value, Opposite(zone.Zone.Value) })];
        List<ZoneProposal> proposals = [];
        foreach (LatticeDirection zone in Directions().Where(zone => !taken.Contains(zone)))
        {
            GoniometerAngles angles = AnglesTo(cell.Axes, zone);
            if (hasAngles && (Math.Abs(angles.AlphaDegrees) > MostAlpha || Math.Abs(angles.BetaDegrees) > MostBeta))
                continue;
            double gain = Gain(OnList(zone), groups);
            if (gain > LeastGain)
                proposals.Add(new ZoneProposal(zone, hasAngles ? angles : null, gain));
        }

        // Of zones that tell as much the one of the shortest period shows most.
        return [.. proposals.OrderByDescending(one => Math.Round(one.Gain, 2)).ThenBy(one => Direction(cell.Axes, one.Zone).Length).Take(MostProposals)];

        // Axes of the list may be twice those of the cell.
        IntegerVector3 OnList(LatticeDirection zone)
        {
            Vector3D on = 2 * (Direction(cell.Axes, zone) * listAxes.Inverted());
            return new IntegerVector3((int)Math.Round(on.X), (int)Math.Round(on.Y), (int)Math.Round(on.Z));
        }
    }

    private static double Gain(IntegerVector3 zone, GroupProbability[] groups)
    {
        string[] absences = [.. groups.Select(group => Absences(zone, group))];
        double gain = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            for (int j = 0; j < groups.Length; j++)
                gain += absences[i] == absences[j] ? 0 : groups[i].Probability * groups[j].Probability;
        }

        return gain;
    }

    /// <summary>Which reflections of a zone near the beam a group makes absent.</summary>
    private static string Absences(IntegerVector3 zone, GroupProbability group)
    {
        List<char> absences = [];
        for (int h = -Reach; h <= Reach; h++)
        {
            for (int k = -Reach; k <= Reach; k++)
            {
                for (int l = -Reach; l <= Reach; l++)
                {
                    if (h * zone.X + k * zone.Y + l * zone.Z == 0)
                        absences.Add(IsAbsent(group, group.Transformation * new Vector3D(h, k, l)) ? '0' : '1');
                }
            }
        }

        return new string([.. absences]);
    }

    private static bool IsAbsent(GroupProbability group, Vector3D on)
    {
        const double whole = 0.05;
        IntegerVector3 h = new((int)Math.Round(on.X), (int)Math.Round(on.Y), (int)Math.Round(on.Z));
        return (on - h.ToVector3D()).Length > whole || group.Setting.Hall.Operations.Any(operation => Forbids(operation, h));
    }

    private static bool Forbids(SymmetryOperation operation, IntegerVector3 h) =>
        operation.Rotation.Transposed() * h == h && (h.X * operation.Translation.X + h.Y * operation.Translation.Y + h.Z * operation.Translation.Z) % SymmetryOperation.Denominator != 0;

    /// <summary>Rx(α)·Ry(β)·d = z has d = (−sin β·cos α, sin α, cos β·cos α); a direction and its opposite show the same.</summary>
    private static GoniometerAngles AnglesTo(Matrix3D axes, LatticeDirection zone)
    {
        Vector3D d = Direction(axes, zone);
        d = (d.Z < 0 ? -1 : 1) / d.Length * d;
        return new GoniometerAngles(Math.Asin(Math.Clamp(d.Y, -1, 1)) * ToDegrees, Math.Atan2(-d.X, d.Z) * ToDegrees);
    }

    private static Vector3D Direction(Matrix3D axes, LatticeDirection zone) => new Vector3D(zone.U, zone.V, zone.W) * axes;

    private static LatticeDirection Opposite(LatticeDirection zone) => new(-zone.U, -zone.V, -zone.W);

    /// <summary>Directions of low indices, one of each pair ±.</summary>
    private static IEnumerable<LatticeDirection> Directions() =>
        from u in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        from v in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        from w in Enumerable.Range(-MostIndex, 2 * MostIndex + 1)
        where (u > 0 || u == 0 && (v > 0 || v == 0 && w > 0)) && (Math.Abs(u) == 1 || Math.Abs(v) == 1 || Math.Abs(w) == 1)
        select new LatticeDirection(u, v, w);
}
