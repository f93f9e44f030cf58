namespace ZoneAxis.Diffraction;

/// <summary>Which of a geometry's patterns a pattern is.</summary>
/// <param name="Name">Short name, as "x" or "110".</param>
/// <param name="ZoneAxis">u, v, w of the direction of the beam, where it runs along a direction of the lattice.</param>
/// <param name="Rotation">R of lab = R·crystal, vectors as columns: 3 × 3.</param>
public sealed record SidecarView(string Name, IReadOnlyList<int>? ZoneAxis = null, IReadOnlyList<IReadOnlyList<double>>? Rotation = null)
{
    /// <summary>A view of a crystal that is turned in a stated way.</summary>
    /// <param name="name">Short name, as "x" or "110".</param>
    /// <param name="orientation">How the crystal is turned, a tilt included.</param>
    /// <param name="zoneAxis">Direction of the beam, where it runs along a direction of the lattice.</param>
    public static SidecarView Of(string name, Orientation orientation, LatticeDirection? zoneAxis = null) =>
        new(name, zoneAxis is { } axis ? [axis.U, axis.V, axis.W] : null, SidecarJson.Rows(orientation.Rotation));
}
