using System.Globalization;

namespace ZoneAxis.Corpora;

/// <summary>Sources on the web as a user writes them: <c>mp:</c>, <c>optimade:</c> and <c>cod:</c> with what is wanted of them.</summary>
public static class WebSources
{
    /// <summary>The forms, for a help text.</summary>
    public const string Forms = "mp:[CONDITIONS], optimade:URL[?filter=…&page_limit=N] or cod:FILE with numbers";

    private const string MaterialsProject = "mp:";
    private const string Optimade = "optimade:";
    private const string Cod = "cod:";
    private const string Filter = "filter";
    private const string PageLimit = "page_limit";

    /// <summary>Whether a text names a source on the web.</summary>
    /// <param name="text">What the user wrote.</param>
    public static bool IsWeb(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.Exists([MaterialsProject, Optimade, Cod], start => text.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>The source that a text names.</summary>
    /// <param name="text">
    /// <c>mp:</c> for all materials, <c>mp:nelements=2&amp;is_stable=true</c> for some; <c>optimade:https://example.org/optimade?filter=nelements=2</c>;
    /// <c>cod:ids.txt</c>.
    /// </param>
    /// <param name="server">Base address of another server for <c>mp:</c> and <c>cod:</c>, as a mirror; null for the data base's own.</param>
    /// <param name="variable">Gives environment variables: the key is in <see cref="MaterialsProjectOptions.KeyVariable"/>.</param>
    /// <exception cref="WebException">The text is none of these, an address is wrong, or the key is missing.</exception>
    /// <exception cref="InvalidDataException">The file of numbers holds something else.</exception>
    /// <exception cref="IOException">The file of numbers cannot be read.</exception>
    public static WebSource Open(string text, string? server, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(variable);
        Uri? address = server is null ? null : WebAddress.Parse(server, "the base address of a server");
        return (text.IndexOf(':', StringComparison.Ordinal) + 1) switch
        {
            var end when text[..end] == MaterialsProject => OfMaterialsProject(text[end..], address, variable),
            var end when text[..end] == Optimade && address is null => OfOptimade(text[end..]),
            var end when text[..end] == Cod => OfCod(text[end..], address),
            _ => throw new WebException($"'{text}' is no source on the web{(address is null ? "" : " for which another server can be named")}: {Forms} was expected.", WebFailure.Final),
        };
    }

    private static MaterialsProjectSource OfMaterialsProject(string query, Uri? server, Func<string, string?> variable)
    {
        MaterialsProjectOptions options = new() { Key = variable(MaterialsProjectOptions.KeyVariable) ?? "", Query = query };
        return new MaterialsProjectSource(server is null ? options : options with { Server = server });
    }

    private static CodSource OfCod(string file, Uri? server)
    {
        CodOptions options = new() { Ids = CodIds.Read(file) };
        return new CodSource(server is null ? options : options with { Server = server });
    }

    private static OptimadeSource OfOptimade(string text)
    {
        Uri address = WebAddress.Parse(text, "the base address of an OPTIMADE server");
        OptimadeOptions options = new() { Server = new Uri(address.GetLeftPart(UriPartial.Path)) };
        foreach ((string name, string value) in QueryText.Parse(address.Query))
        {
            options = name switch
            {
                Filter => options with { Filter = value },
                PageLimit when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0 => options with { PageLimit = limit },
                _ => throw new WebException($"'{name}={value}' in {text} means nothing here; {Filter}=… or {PageLimit}=N was expected.", WebFailure.Final),
            };
        }
        return new OptimadeSource(options);
    }
}
