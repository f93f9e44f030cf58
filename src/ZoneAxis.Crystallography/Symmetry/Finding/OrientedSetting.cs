namespace ZoneAxis.Crystallography;

/// <summary>A space group on axes of its own in a lattice.</summary>
/// <param name="Setting">Its default setting.</param>
/// <param name="Columns">The conventional axes in terms of the lattice's, x(lattice) = M·x(conventional); indices follow as h(conventional) = h(lattice)·M.</param>
public sealed record OrientedSetting(SpaceGroupSetting Setting, IntegerMatrix3 Columns);
