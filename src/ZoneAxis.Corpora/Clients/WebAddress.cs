namespace ZoneAxis.Corpora;

/// <summary>Checks and shows addresses.</summary>
internal static class WebAddress
{
    private const int LongestShown = 200;

    /// <summary>Whether two addresses have the same scheme, host and port.</summary>
    public static bool AreOfOneServer(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>An address as an error names it: without user name and password, cut where it is long.</summary>
    public static string Shown(Uri address)
    {
        string text = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
    }

    /// <summary>An http or https address.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="what">What it should be, for the error.</param>
    /// <exception cref="WebException">It is none.</exception>
    public static Uri Parse(string text, string what) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) && IsWeb(address)
            ? address
            : throw new WebException($"'{text}' is no address: {what} was expected, as https://example.org/optimade.", WebFailure.Final);

    /// <summary>Whether an address is http or https.</summary>
    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>An address below another.</summary>
    /// <param name="server">The upper one, with or without a slash at its end.</param>
    /// <param name="path">What follows.</param>
    public static Uri Below(Uri server, string path) => new(new Uri($"{server.GetLeftPart(UriPartial.Path).TrimEnd('/')}/"), path);
}
