using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>An atom of a crystallite.</summary>
/// <param name="Element">What it is.</param>
/// <param name="Position">Where it is, Å, in the frame of the crystal's lattice; the corner of the first cell is the origin.</param>
/// <param name="Weight">Its occupancy, 0 to 1; 0 where it is missing.</param>
/// <param name="IsotropicB">Debye-Waller parameter of its thermal motion, Å²; it counts where the geometry says so.</param>
/// <param name="Change">How it came to differ from the atom of the perfect crystallite.</param>
public readonly record struct CrystalliteAtom(Element Element, Vector3D Position, double Weight, double IsotropicB, AtomChange Change)
{
    /// <summary>The same place without the atom.</summary>
    /// <param name="change">How the atom got lost.</param>
    public CrystalliteAtom Removed(AtomChange change) => (this with { Weight = 0 }).Marked(change);

    /// <summary>The atom, marked as changed; an atom that changed together with others stays so.</summary>
    /// <param name="change">How it changed.</param>
    public CrystalliteAtom Marked(AtomChange change) => this with { Change = change > Change ? change : Change };
}
