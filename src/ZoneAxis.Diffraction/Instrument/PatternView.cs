using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>One of the patterns that a geometry takes of a crystal: which way the crystal is turned, and what that is called.</summary>
public abstract record PatternView
{
    /// <summary>Short name, as file names and tables write it: "x", "110".</summary>
    public abstract string Name { get; }

    /// <summary>What the pattern shows, for captions: "rotated 45° about x".</summary>
    public abstract string Description { get; }

    /// <summary>How a crystal of some lattice is turned for this pattern.</summary>
    /// <param name="lattice">The lattice of the cell that the crystallite repeats.</param>
    public abstract Orientation OrientationOf(Lattice lattice);
}
