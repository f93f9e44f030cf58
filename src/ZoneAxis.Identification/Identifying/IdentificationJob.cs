using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Identifies many inputs in their order: their patterns are simulated side by side, the network looks at one after another.</summary>
/// <param name="identifier">The model.</param>
/// <param name="structureTolerance">The tolerance at which a structure's own symmetry is told; null for the model's own.</param>
public sealed class IdentificationJob(Identifier identifier, SymmetryTolerance? structureTolerance)
{
    /// <summary>Inputs described before the first of them is answered: enough to keep all processors busy, few enough to hold in memory.</summary>
    private static readonly int ChunkSize = 4 * Environment.ProcessorCount;

    /// <summary>Answers inputs, in their order and as they are asked for.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="stop">Stops between two chunks of inputs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<IdentifiedInput> Answer(IEnumerable<StructureInput> inputs, CancellationToken stop)
    {
        foreach (StructureInput[] chunk in inputs.Chunk(ChunkSize))
        {
            stop.ThrowIfCancellationRequested();
            Described[] described = new Described[chunk.Length];
            Parallel.For(0, chunk.Length, place => described[place] = Describe(chunk[place]));
            foreach (Described one in described)
                yield return Answer(one);
        }
    }

    private Described Describe(StructureInput input)
    {
        if (input.Crystal is not { } crystal)
            return new Described(input, null, input.Problem);
        try
        {
            return new Described(input, identifier.Describe(crystal, structureTolerance), null);
        }
        catch (Exception failure)
        {
            return new Described(input, null, FailureSentence.OfInput(input.Name, failure));
        }
    }

    private IdentifiedInput Answer(Described one)
    {
        if (one.Crystal is not { } crystal)
            return new IdentifiedInput(one.Input, null, one.Problem);
        try
        {
            return new IdentifiedInput(one.Input, identifier.Identify(crystal), null);
        }
        catch (Exception failure)
        {
            return new IdentifiedInput(one.Input, null, FailureSentence.OfInput(one.Input.Name, failure));
        }
    }

    private readonly record struct Described(StructureInput Input, DescribedCrystal? Crystal, string? Problem);
}
