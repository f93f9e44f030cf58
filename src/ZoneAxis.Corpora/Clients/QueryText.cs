namespace ZoneAxis.Corpora;

/// <summary>Builds the query part of addresses.</summary>
internal static class QueryText
{
    /// <summary>An address with parameters added.</summary>
    /// <param name="address">With or without a query.</param>
    /// <param name="parameters">Names and values, not yet escaped.</param>
    public static Uri With(Uri address, params IEnumerable<(string Name, string Value)> parameters)
    {
        string added = string.Join('&', parameters.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"));
        string before = address.Query.TrimStart('?');
        return new UriBuilder(address) { Query = before.Length == 0 ? added : $"{before}&{added}" }.Uri;
    }

    /// <summary>The parameters of a query text.</summary>
    /// <param name="text">As "nelements=2&amp;is_stable=true", escaped or not.</param>
    public static IEnumerable<(string Name, string Value)> Parse(string text) => text
        .TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(pair => (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""));

    /// <summary>Whether an address has a parameter.</summary>
    public static bool Has(Uri address, string name) => Parse(address.Query).Any(one => one.Name == name);
}
