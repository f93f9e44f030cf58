using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Measures why two programs differ on a crystal: how much edges, angles and atoms miss under the operations of either's group.</summary>
internal sealed class Difference
{
    private readonly Comparison _comparison;
    private readonly GroupMiss? _ours;
    private readonly GroupMiss? _theirs;

    public Difference(Comparison comparison)
    {
        _comparison = comparison;
        Crystal crystal = comparison.Record.Crystal;
        _ours = GroupMiss.Find(crystal, comparison.Ours.Number, comparison.Ours.Operations.Length, comparison.Symprec);
        _theirs = GroupMiss.Find(crystal, comparison.Theirs.Number, comparison.Theirs.Operations, comparison.Symprec);
    }

    public string Reason()
    {
        string start = _comparison.Ours.ToleranceShrank
            ? Text($"At {_comparison.Symprec:0.####} Å the operations found here form no group; {_comparison.Ours.SymprecUsedAngstrom:0.#####} Å was used. ")
            : "";
        return start + (_comparison.Ours.Operations.Length > _comparison.Theirs.Operations ? MoreHere() : FewerHere());
    }

    /// <summary>Ours holds operations that spglib leaves out.</summary>
    private string MoreHere()
    {
        if (_ours is null)
            return "The operations of our group are found at no one tolerance.";
        string end = _ours.MostAtom >= _comparison.Symprec
            ? "Whether it passes depends on the atom that a translation is taken from"
            : "It passes here whatever atom a translation is taken from";
        return Text($"Ours: {_ours.Operations} operations. {Misses(_ours)} {end}; spglib keeps {_comparison.Theirs.Operations} operations.");
    }

    /// <summary>spglib's group holds operations that we leave out.</summary>
    private string FewerHere()
    {
        if (_theirs is null)
            return "No set of operations that miss by less than five times the tolerance is spglib's group.";
        double symprec = _comparison.Symprec;
        string misses = Text($"spglib's: {_comparison.Theirs.Operations} operations. {Misses(_theirs)} ");
        if (Math.Max(_theirs.Edge, _theirs.Angle) >= symprec)
            return misses + "It is the lattice that fails here.";
        if (_theirs.Atom >= symprec)
            return misses + (_theirs.LeastAtom < symprec ? "Whether it passes depends on the atom that a translation is taken from." : "It is the atoms that fail here.");
        int others = _theirs.OthersWithin(symprec);
        return misses + (others > 0
            ? Text($"It passes here, but so do {others} more rotations, with which it is no group; at the lower tolerance it fails.")
            : "It passes here, but the translations that pass with it form no group; at the lower tolerance it fails.");
    }

    private static string Misses(GroupMiss group) => Text(
        $"They change edges by up to {group.Edge:0.#####} Å and angles by {group.AngleDegrees:0.####}° ({group.Angle:0.#####} Å), and miss atoms by up to {group.Atom:0.#####} Å, {group.LeastAtom:0.#####} to {group.MostAtom:0.#####} Å by the atom that a translation is taken from.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
