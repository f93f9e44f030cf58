using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Identifies the crystals of files in their order: their patterns are simulated side by side, the network looks at one after another.</summary>
/// <param name="identifier">The model.</param>
/// <param name="structureTolerance">The tolerance at which a structure's own symmetry is told; null for the model's own.</param>
/// <param name="reading">How the crystals are read; <see cref="StructureReading.Default"/> if null.</param>
public sealed class IdentificationJob(Identifier identifier, SymmetryTolerance? structureTolerance = null, StructureReading? reading = null)
{
    /// <summary>Inputs described before the first of them is answered: enough to keep all processors busy, few enough to hold in memory.</summary>
    private static readonly int ChunkSize = 4 * Environment.ProcessorCount;

    /// <summary>Identifies the crystals of some files; the work is done while the results are taken.</summary>
    /// <param name="paths">The files, as a user gave them.</param>
    /// <param name="progress">Told after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops the search and the network before the next crystal.</param>
    /// <returns>One result an input, in the order of the inputs; inputs that fail are results too.</returns>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<IdentifiedInput> Run(IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(StructureInputs.Read(paths, reading), new InputCount(paths, progress), cancellation);
    }

    private IEnumerable<IdentifiedInput> Each(IEnumerable<StructureInput> inputs, InputCount count, CancellationToken cancellation)
    {
        ParallelOptions workers = new() { CancellationToken = cancellation };
        foreach (StructureInput[] chunk in inputs.Chunk(ChunkSize))
        {
            Described[] described = new Described[chunk.Length];
            Parallel.For(0, chunk.Length, workers, place => described[place] = Describe(chunk[place], cancellation));
            foreach (Described one in described)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return Answer(one);
                count.Add(one.Input.Path);
            }
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

    private IdentifiedInput Answer(Described one)
    {
        if (one.Crystal is not { } crystal)
            return new IdentifiedInput(one.Input, null, one.Problem) { Remedy = one.Remedy };
        try
        {
            return new IdentifiedInput(one.Input, identifier.Identify(crystal), null);
        }
        catch (Exception failure)
        {
            return new IdentifiedInput(one.Input, null, FailureSentence.OfInput(one.Input.Name, failure));
        }
    }

    private readonly record struct Described(StructureInput Input, DescribedCrystal? Crystal, string? Problem, string? Remedy = null);
}
