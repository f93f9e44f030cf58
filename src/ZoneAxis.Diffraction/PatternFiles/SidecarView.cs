namespace ZoneAxis.Diffraction;

/// <summary>Which of a geometry's patterns a pattern is.</summary>
/// <param name="Name">Short name, as "x" or "110".</param>
/// <param name="ZoneAxis">u, v, w of the direction of the beam, where it runs along a direction of the lattice.</param>
/// <param name="Rotation">R of lab = R·crystal, vectors as columns: 3 × 3.</param>
/// <param name="InPlaneReflection">h, k, l of the reflection along +x of the image, but for a tilt; there with a zone axis.</param>
public sealed record SidecarView(
    string Name,
    IReadOnlyList<int>? ZoneAxis = null,
    IReadOnlyList<IReadOnlyList<double>>? Rotation = null,
    IReadOnlyList<int>? InPlaneReflection = null)
{
    /// <summary>A view of a crystal that is turned in a stated way.</summary>
    /// <param name="view">The view.</param>
    /// <param name="orientation">How the crystal is turned, a tilt included.</param>
    public static SidecarView Of(PatternView view, Orientation orientation)
    {
        SidecarView described = new(view.Name, Rotation: SidecarJson.Rows(orientation.Rotation));
        if (view is not ZoneAxisView { Direction: var axis, InPlaneReflection: var inPlane })
            return described;
        return described with { ZoneAxis = [axis.U, axis.V, axis.W], InPlaneReflection = [inPlane.H, inPlane.K, inPlane.L] };
    }
}
