using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The edges of the crystallite's cell in the laboratory's frame, Å: two that are free, and the third, which follows from ua + vb + wc being
/// along the beam.
/// </summary>
/// <param name="First">A free edge.</param>
/// <param name="Second">The other free edge.</param>
/// <param name="BeamPeriod">ua + vb + wc, Å; 0 where the picture tells nothing along the beam.</param>
/// <param name="FirstIndex">The zone axis' index that belongs to the first edge.</param>
/// <param name="SecondIndex">That of the second.</param>
/// <param name="ThirdIndex">That of the third edge, not 0.</param>
internal readonly record struct CrystalliteEdges(Vector3D First, Vector3D Second, double BeamPeriod, int FirstIndex, int SecondIndex, int ThirdIndex)
{
    // On the sphere H has so short a component along the beam that an edge must move this much more along it to matter.
    private const double Beamwards = 100;

    /// <summary>The third edge.</summary>
    public Vector3D Third => 1.0 / ThirdIndex * (new Vector3D(0, 0, BeamPeriod) - FirstIndex * First - SecondIndex * Second);

    /// <summary>Whether the beam runs along the third edge, which then makes no spots but only rings.</summary>
    public bool IsAlongThird => FirstIndex == 0 && SecondIndex == 0;

    /// <summary>What all cells make of a reflection at a pixel, 0 to 1.</summary>
    public double InterferenceAt(PatternSamples samples, int sample, RowInterference row) =>
        row.At(samples.Index(sample, First)) * row.At(samples.Index(sample, Second)) * row.At(samples.Index(sample, Third));

    /// <summary>Steps of the parameters that can be told from a picture, Å: the free edges' components across the beam, then those along it.</summary>
    /// <param name="precision">Relative size of the steps.</param>
    /// <param name="curved">Whether the Ewald surface is a sphere; a flat one tells nothing along the beam.</param>
    public double[] Steps(double precision, bool curved)
    {
        (double first, double second) = (precision * First.Length, precision * Second.Length);
        double[] across = [first, first, second, second];
        if (!curved)
            return across;
        double[] along = [.. across, Beamwards * first, Beamwards * second];
        return IsAlongThird ? along : [.. along, Beamwards * Math.Max(first, second)];
    }

    /// <summary>The edges with one parameter moved, in the order of <see cref="Steps"/>.</summary>
    public CrystalliteEdges Moved(int parameter, double by) => parameter switch
    {
        0 => this with { First = First + new Vector3D(by, 0, 0) },
        1 => this with { First = First + new Vector3D(0, by, 0) },
        2 => this with { Second = Second + new Vector3D(by, 0, 0) },
        3 => this with { Second = Second + new Vector3D(0, by, 0) },
        4 => this with { First = First + new Vector3D(0, 0, by) },
        5 => this with { Second = Second + new Vector3D(0, 0, by) },
        6 => this with { BeamPeriod = BeamPeriod + by },
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "There is no such parameter."),
    };
}
