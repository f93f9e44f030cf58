using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>What a request brought: files, and options as JSON. Its bytes count until it is disposed of.</summary>
/// <param name="Files">The files: those that the options name, then those sent along.</param>
/// <param name="NamedAs">By what name the options call the first of them, in their order.</param>
/// <param name="Options">The options without the names of inputs.</param>
/// <param name="Release">Gives the bytes back.</param>
internal sealed record RequestInputs(ImmutableArray<InputFile> Files, ImmutableArray<string> NamedAs, JsonObject Options, Action Release) : IDisposable
{
    private int _isReleased;

    /// <summary>Demands at least one file.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    public void RequireFiles()
    {
        if (Files.IsEmpty)
            throw RequestException.Wrong("The request has no file: send parts called file, or name examples or uploads as inputs.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0)
            Release();
    }
}
