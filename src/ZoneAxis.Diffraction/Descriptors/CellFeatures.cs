using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A cell as numbers: lengths, angles, their ratios, and how near they are to those of higher symmetry.</summary>
internal static class CellFeatures
{
    /// <summary>Numbers written.</summary>
    public const int Length = 25;

    private const double LengthScaleAngstrom = 20;
    private const double HalfTurn = 180;
    private const double LogScale = 10;

    // Cells are measured to about so much, by electrons; X-rays do better.
    private const double SameRatio = 0.005;
    private const double SameAngleDegrees = 0.5;

    /// <summary>Writes the numbers.</summary>
    public static void Write(Lattice lattice, ref NumberWriter writer)
    {
        CellParameters cell = lattice.Parameters;
        ReadOnlySpan<double> lengths = [cell.A, cell.B, cell.C];
        ReadOnlySpan<double> angles = [cell.Alpha, cell.Beta, cell.Gamma];
        for (int axis = 0; axis < 3; axis++)
        {
            double ratio = Math.Log(lengths[axis] / lengths[(axis + 1) % 3]);
            writer.Add(lengths[axis] / LengthScaleAngstrom);
            writer.Add(Math.Log(lengths[axis]));
            writer.Add(angles[axis] / HalfTurn);
            writer.Add(Math.Cos(angles[axis] * Math.PI / HalfTurn));
            writer.Add(ratio);
            writer.Add(Nearness(ratio / SameRatio));
            writer.Add(Nearness((angles[axis] - 90) / SameAngleDegrees));
            writer.Add(Nearness((angles[axis] - 120) / SameAngleDegrees));
        }

        writer.Add(Math.Log(lattice.Volume) / LogScale);
    }

    private static double Nearness(double x) => Math.Exp(-x * x);
}
