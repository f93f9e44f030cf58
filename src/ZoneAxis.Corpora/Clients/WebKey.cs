namespace ZoneAxis.Corpora;

/// <summary>A key that is sent to one server alone and never shown.</summary>
internal sealed class WebKey
{
    private const string Hidden = "***";
    private const int LongestKey = 512;

    private readonly string _value;
    private readonly Uri _server;

    /// <summary>A key for a server.</summary>
    /// <param name="header">Name of the header that carries it.</param>
    /// <param name="value">The key; white space around it is dropped.</param>
    /// <param name="server">Any address of the server.</param>
    /// <param name="origin">Where the user sets it and gets it, for error sentences.</param>
    /// <exception cref="WebException">The key is empty or no header can carry it.</exception>
    public WebKey(string header, string value, Uri server, string origin)
    {
        value = value.Trim();
        if (value.Length is 0 or > LongestKey || value.Any(c => c is <= ' ' or > '~'))
            throw new WebException($"The key is missing or holds characters that no key has; set {origin}.", WebFailure.Final);
        Header = header;
        _value = value;
        _server = server;
        Origin = origin;
    }

    /// <summary>Name of the header that carries it.</summary>
    public string Header { get; }

    /// <summary>Where the user sets it and gets it.</summary>
    public string Origin { get; }

    /// <summary>Whether an address belongs to the server of the key: the same scheme, host and port.</summary>
    public bool IsFor(Uri address) => WebAddress.AreOfOneServer(_server, address);

    /// <summary>Puts the key on a request to its own server, and on no other.</summary>
    public void SignIfOwn(HttpRequestMessage request)
    {
        if (IsFor(request.RequestUri!))
            request.Headers.Add(Header, _value);
    }

    /// <summary>A text in which a server may have repeated the key, without it.</summary>
    public string RemovedFrom(string text) => text.Replace(_value, Hidden, StringComparison.OrdinalIgnoreCase);

    /// <summary>Three stars.</summary>
    public override string ToString() => Hidden;
}
