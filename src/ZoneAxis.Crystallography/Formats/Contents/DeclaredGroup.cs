namespace ZoneAxis.Crystallography;

/// <summary>The space group that a file states for a crystal. It tells the positions of atoms where the file lists no operations; what the coordinates make may be another group.</summary>
/// <param name="Symbol">The Hermann-Mauguin symbol as the file has it, else the Hall symbol; null where the file has only a number.</param>
/// <param name="Number">Its number, 1 to 230: that of the symbol, else the number in the file; null where neither is known.</param>
public sealed record DeclaredGroup(string? Symbol, int? Number)
{
    /// <summary>Number and symbol as far as they are known, as "167 R -3 c".</summary>
    public override string ToString() => FormattableString.Invariant($"{Number} {Symbol}").Trim();
}
