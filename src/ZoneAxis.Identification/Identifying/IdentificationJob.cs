using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Identifies the crystals of files in their order, on all processors: each simulates the patterns of a few crystals and then asks the network about them together.</summary>
/// <param name="identifier">The model.</param>
/// <param name="structureTolerance">The tolerance at which a structure's own symmetry is told; null for the model's own.</param>
/// <param name="reading">How the crystals are read; <see cref="StructureReading.Default"/> if null.</param>
public sealed class IdentificationJob(Identifier identifier, SymmetryTolerance? structureTolerance = null, StructureReading? reading = null)
{
    /// <summary>Crystals that a processor takes at once: few enough that two processors end together, many enough that handing them over costs nothing.</summary>
    private const int LargestGroup = 16;

    private const int GroupsAhead = 2;

    /// <summary>Identifies the crystals of some files; the work is done while the results are taken.</summary>
    /// <param name="paths">The files, as a user gave them.</param>
    /// <param name="progress">Told after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops the search and the network before the next crystals.</param>
    /// <returns>One result an input, in the order of the inputs; inputs that fail are results too.</returns>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<IdentifiedInput> Run(IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(StructureInputs.Read(paths, reading), new InputCount(paths, progress), cancellation);
    }

    private IEnumerable<IdentifiedInput> Each(IEnumerable<StructureInput> inputs, InputCount count, CancellationToken cancellation)
    {
        foreach (IdentifiedInput[] group in OrderedWork.Run(Groups(inputs), IdentifyGroup, GroupsAhead, cancellation))
        {
            foreach (IdentifiedInput one in group)
            {
                yield return one;
                count.Add(one.Input.Path);
            }
        }
    }

    /// <summary>Inputs in groups that grow, so that a few are spread over the processors and the first answers come soon.</summary>
    private static IEnumerable<StructureInput[]> Groups(IEnumerable<StructureInput> inputs)
    {
        List<StructureInput> group = [];
        int size = 1;
        int groups = 0;
        foreach (StructureInput input in inputs)
        {
            group.Add(input);
            if (group.Count < size)
                continue;
            yield return [.. group];
            group.Clear();
            groups++;
            if (groups % Environment.ProcessorCount == 0)
                size = Math.Min(2 * size, LargestGroup);
        }

        if (group.Count > 0)
            yield return [.. group];
    }

    private IdentifiedInput[] IdentifyGroup(StructureInput[] inputs, CancellationToken cancellation)
    {
        Described[] described = [.. inputs.Select(input => Describe(input, cancellation))];
        cancellation.ThrowIfCancellationRequested();
        return Answer(described) ?? [.. described.SelectMany(one => Answer([one])!)];
    }

    /// <summary>Asks the network about several crystals together.</summary>
    /// <returns>A result each; null where they cannot be answered together, so that each must be asked about alone.</returns>
    private IdentifiedInput[]? Answer(Described[] described)
    {
        DescribedCrystal[] crystals = [.. described.Select(one => one.Crystal).OfType<DescribedCrystal>()];
        try
        {
            Queue<Identification> answers = new(identifier.Identify(crystals));
            return [.. described.Select(one => new IdentifiedInput(one.Input, one.Crystal is null ? null : answers.Dequeue(), one.Problem) { Remedy = one.Remedy })];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return described is [var alone] ? [new IdentifiedInput(alone.Input, null, FailureSentence.OfInput(alone.Input.Name, failure)) { Remedy = (failure as ZoneAxisException)?.Remedy }] : null;
        }
    }

    private Described Describe(StructureInput input, CancellationToken cancellation)
    {
        if (input.Crystal is not { } crystal)
            return new Described(input, null, input.Problem, input.Remedy);
        try
        {
            return new Described(input, identifier.Describe(crystal, structureTolerance, cancellation), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Described(input, null, FailureSentence.OfInput(input.Name, failure), (failure as ZoneAxisException)?.Remedy);
        }
    }

    private readonly record struct Described(StructureInput Input, DescribedCrystal? Crystal, string? Problem, string? Remedy = null);
}
