using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>One picture, indexed.</summary>
/// <param name="File">Its path.</param>
/// <param name="Image">The picture.</param>
/// <param name="Indexed">Spots and lattices, px.</param>
/// <param name="InverseAngstromPerPixel">Scale, 1/Å per px.</param>
/// <param name="Angles">The goniometer's angles; null where they are not known.</param>
public sealed record IndexedFrame(string File, IntensityImage Image, IndexedPicture Indexed, double InverseAngstromPerPixel, GoniometerAngles? Angles)
{
    /// <summary>Whether the rows of its file run upwards, see <see cref="PictureFacts.RowsRunUpwards"/>.</summary>
    public bool RowsRunUpwards { get; init; }

    /// <summary>The plane lattice, 1/Å.</summary>
    public PlaneLattice Reciprocal => Scaled(Indexed.Best.Pixels);

    /// <summary>A lattice of the picture in 1/Å.</summary>
    /// <param name="pixels">Basis, px.</param>
    public PlaneLattice Scaled(PlaneLattice pixels) => new(InverseAngstromPerPixel * pixels.A, InverseAngstromPerPixel * pixels.B);
}
