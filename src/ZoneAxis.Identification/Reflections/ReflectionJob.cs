using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells what lists of reflections say of the symmetry of their crystals.</summary>
public sealed class ReflectionJob
{
    private const string StandardInputName = "standard input";

    // Large lists take a hundred times as long as small ones.
    private const int InputsAhead = 4;

    private readonly ReflectionRequest _request;

    /// <summary>A job.</summary>
    /// <param name="request">How the lists are to be read and analysed.</param>
    public ReflectionJob(ReflectionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
    }

    /// <summary>Analyses the lists of some files, several at a time; the work is done while the results are taken.</summary>
    /// <param name="paths">The files, as a user gave them.</param>
    /// <param name="progress">Told after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>One result a file, in the order of the files; files that fail are results too.</returns>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<ReflectionResult> Run(IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(paths, new InputCount(paths, progress), cancellation);
    }

    /// <summary>Analyses the list of one file.</summary>
    /// <param name="path">The file, as the user gave it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ReflectionResult Of(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new ReflectionResult(path, ReflectionReport.Of(Read(path), _request.Analysis, cancellation), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ReflectionResult(path, null, FailureSentence.OfInput(path, failure)) { Remedy = (failure as ZoneAxisException)?.Remedy };
        }
    }

    private ReflectionList Read(string path)
    {
        if (path != StructureInputs.StandardInput || _request.StandardInput is not { } open)
            return ReflectionFile.Read(path, _request.Reading);
        using Stream content = open();
        return ReflectionFile.Read(content, StandardInputName, _request.Reading);
    }

    private IEnumerable<ReflectionResult> Each(IReadOnlyList<string> paths, InputCount count, CancellationToken cancellation)
    {
        foreach (ReflectionResult result in OrderedWork.Run(paths, Of, InputsAhead, cancellation))
        {
            yield return result;
            count.Add(result.Path);
        }
    }
}
