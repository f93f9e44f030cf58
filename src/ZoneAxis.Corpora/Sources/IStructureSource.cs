namespace ZoneAxis.Corpora;

/// <summary>Where structures come from: a file, a folder, an archive, or a server.</summary>
/// <remarks>
/// A source yields its structures in an order that does not change, each with a <see cref="SourcedStructure.Position"/>, so that an import
/// that was killed goes on behind the last structure that reached the disk. A structure that cannot be had is yielded too, with the
/// reason; only what keeps the source from going on at all is thrown.
/// </remarks>
public interface IStructureSource
{
    /// <summary>The source's name in the corpus: a file's name without its folder, or an address.</summary>
    string Name { get; }

    /// <summary>SHA-256, hexadecimal, of all that the source will yield: of a file its content, of a folder the names and contents, of a server the request.</summary>
    string Sha256 { get; }

    /// <summary>Licence and attribution of the structures; "not stated" where nothing is known.</summary>
    string Licence { get; }

    /// <summary>The structures, one by one as they are asked for.</summary>
    /// <param name="after">The position of the last structure that is no longer wanted; null for all.</param>
    /// <param name="cancellation">Stops between two structures.</param>
    /// <exception cref="IOException">The source cannot be reached or read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation);
}
