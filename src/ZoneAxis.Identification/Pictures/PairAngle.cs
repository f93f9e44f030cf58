using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>The angle between the beams of two pictures, folded to 90°, as the goniometer has it and as the cell has it.</summary>
/// <param name="First">Place of the one picture.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="GoniometerDegrees">By the goniometer's angles, degrees.</param>
/// <param name="CellDegrees">Between their zones in the cell, degrees.</param>
public readonly record struct PairAngle(int First, int Second, double GoniometerDegrees, double CellDegrees)
{
    /// <summary>All pairs of pictures whose zones and angles are known.</summary>
    /// <param name="found">The pictures with their cell.</param>
    public static IEnumerable<PairAngle> Of(IndexedFrames found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Cells.IsEmpty)
            yield break;
        Lattice cell = new(found.Cells[0].Bravais.Cell);
        for (int k = 0; k < found.Frames.Length; k++)
        {
            for (int l = k + 1; l < found.Frames.Length; l++)
            {
                if (found.Cells[0].Zones[k].Zone is not { } one || found.Cells[0].Zones[l].Zone is not { } other || found.Frames[k].Angles is not { } first || found.Frames[l].Angles is not { } second)
                    continue;
                Vector3D beam = new(0, 0, 1);
                double measured = Folded(first.Rotation().Transposed() * beam, second.Rotation().Transposed() * beam);
                yield return new PairAngle(k, l, measured, Folded(cell.ToCartesian(new Vector3D(one.U, one.V, one.W)), cell.ToCartesian(new Vector3D(other.U, other.V, other.W))));
            }
        }
    }

    private static double Folded(Vector3D a, Vector3D b) => Math.Atan2(a.Cross(b).Length, Math.Abs(a.Dot(b))) * 180 / Math.PI;
}
