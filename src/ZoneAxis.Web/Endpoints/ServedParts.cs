namespace ZoneAxis.Web;

/// <summary>What endpoints share.</summary>
/// <param name="Options">Folders and limits.</param>
/// <param name="Log">Takes faults of this program.</param>
internal sealed record ServedParts(WebServerOptions Options, TextWriter Log) : IDisposable
{
    private const string ExamplePrefix = "example:";
    private const string UploadPrefix = "upload:";

    private RequestReader? _reader;

    /// <summary>Bytes that requests hold.</summary>
    public ByteBudget Budget { get; } = new(Options.Limits.RequestBytesTogether);

    /// <summary>Who works when.</summary>
    public WorkQueue Queue { get; } = new(Options.Limits);

    /// <summary>The examples.</summary>
    public ExampleFiles Examples { get; } = new(Options.ExamplesFolder);

    /// <summary>Files left with the server.</summary>
    public UploadStore Uploads { get; } = new(Options.Limits);

    /// <summary>The models.</summary>
    public ModelShelf Models { get; } = new(Options.ModelsFolder, Options.StandardModel);

    /// <summary>The batches.</summary>
    public BatchStore Batches { get; } = new(Options.Limits, Log);

    /// <summary>Reads requests.</summary>
    public RequestReader Reader => _reader ??= new RequestReader(Options.Limits, Budget, Named);

    /// <summary>The input of a name such as "example:rutile.cif" or "upload:ID".</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="RequestException">There is none.</exception>
    public InputFile Named(string name)
    {
        InputFile? found = name.StartsWith(ExamplePrefix, StringComparison.Ordinal) ? Examples.Find(name[ExamplePrefix.Length..])
            : name.StartsWith(UploadPrefix, StringComparison.Ordinal) ? Uploads.Find(name[UploadPrefix.Length..])?.File
            : throw RequestException.Wrong($"The input '{InputFile.Shown(name)}' is neither {ExamplePrefix}NAME nor {UploadPrefix}ID.");
        return found ?? throw RequestException.Missing($"There is no input '{InputFile.Shown(name)}'; an upload stays until newer ones take its place or the server ends.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Batches.Dispose();
        Queue.Dispose();
        Models.Dispose();
    }
}
