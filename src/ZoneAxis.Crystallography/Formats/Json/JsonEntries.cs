namespace ZoneAxis.Crystallography;

/// <summary>Reads JSON texts that hold several structures: each has a result of its own.</summary>
internal static class JsonEntries
{
    /// <summary>What became of each entry of a list.</summary>
    /// <param name="list">The list, or the one entry.</param>
    /// <param name="nameOf">What an entry calls itself, or null.</param>
    /// <param name="dateOf">The date of an entry, or null.</param>
    /// <param name="read">Reads the entry that has a name and adds to its notes.</param>
    /// <exception cref="CrystalFormatException">The list is empty.</exception>
    public static IReadOnlyList<StructureResult> Results(
        JsonValue list, Func<JsonValue, string?> nameOf, Func<JsonValue, DateOnly?> dateOf, Func<JsonValue, string, ICollection<string>, Crystal> read)
    {
        IReadOnlyList<JsonValue> entries = list.IsList ? list.Items("a list of structures") : [list];
        if (entries.Count == 0)
            throw list.Error("the list is empty, at least one structure was expected.");
        return [.. entries.Select((entry, i) =>
        {
            string name = nameOf(entry) ?? EachStructure.NameByPlace(list.File, i, entries.Count);
            return StructureResult.Of(name, entry.Line, notes => read(entry, name, notes)) with { Date = dateOf(entry) };
        })];
    }
}
