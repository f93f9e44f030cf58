using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Tells the symmetry of crystals, as their coordinates have it; a group that a file declares plays no part.</summary>
public sealed class SymmetryJob
{
    /// <summary>Large cells take a hundred times as long as small ones.</summary>
    private const int InputsAhead = 16;

    private readonly SymmetryRequest _request;

    /// <summary>A job.</summary>
    /// <param name="request">How the symmetry is to be looked for.</param>
    public SymmetryJob(SymmetryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
    }

    /// <summary>Tells the symmetry of the crystals of some files, several crystals at a time; the work is done while the results are taken.</summary>
    /// <param name="paths">The files, as a user gave them.</param>
    /// <param name="progress">Told after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>One result an input, in the order of the inputs; inputs that fail are results too.</returns>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<SymmetryResult> Run(
        IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(paths, new InputCount(paths, progress), cancellation);
    }

    /// <summary>Tells the symmetry of one input.</summary>
    /// <param name="input">The input, read or not.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SymmetryResult Of(StructureInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Crystal is not { } crystal)
            return new SymmetryResult(input, null, input.Problem) { Remedy = input.Remedy };
        try
        {
            return new SymmetryResult(input, SymmetryReport.Of(crystal, _request, cancellation), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new SymmetryResult(input, null, FailureSentence.OfInput(input.Name, failure)) { Remedy = (failure as ZoneAxisException)?.Remedy };
        }
    }

    private IEnumerable<SymmetryResult> Each(IReadOnlyList<string> paths, InputCount count, CancellationToken cancellation)
    {
        foreach (SymmetryResult result in OrderedWork.Run(StructureInputs.Read(paths, _request.Reading), Of, InputsAhead, cancellation))
        {
            yield return result;
            count.Add(result.Input.Path);
        }
    }
}
