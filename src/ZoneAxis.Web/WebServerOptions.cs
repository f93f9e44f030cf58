namespace ZoneAxis.Web;

/// <summary>Where the server listens, what it serves and how much it takes upon itself.</summary>
public sealed record WebServerOptions
{
    /// <summary>The port unless another is named: none of IANA's registered services for a page has it.</summary>
    public const int StandardPort = 8230;

    /// <summary>An address or name of this machine; null, the default, for loopback, which nobody else reaches and which needs no token.</summary>
    public string? Host { get; init; }

    /// <summary>The port, 0 to 65535; 0 takes one that is free. Default <see cref="StandardPort"/>.</summary>
    public int Port { get; init; } = StandardPort;

    /// <summary>The folder of models; the model that is used unless another is named is <see cref="StandardModel"/>.</summary>
    public string ModelsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The model that structures are identified by unless another is named. Default the paper's.</summary>
    public string StandardModel { get; init; } = "msdn-72";

    /// <summary>The folder of examples.</summary>
    public string ExamplesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "examples");

    /// <summary>The folder of the page.</summary>
    public string PageFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>The file of measured results; it need not be there.</summary>
    public string ResultsFile { get; init; } = Path.Combine(AppContext.BaseDirectory, "docs", "results.json");

    /// <summary>Limits of a request and of all together.</summary>
    public WebLimits Limits { get; init; } = WebLimits.Default;
}
