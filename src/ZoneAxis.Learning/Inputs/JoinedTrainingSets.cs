using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Several sets as one, one after another.</summary>
public sealed class JoinedTrainingSets : ITrainingSet
{
    private readonly IReadOnlyList<ITrainingSet> _sets;
    private readonly int[] _starts;

    /// <summary>Joins sets.</summary>
    /// <param name="sets">At least one; all of the same encoding.</param>
    /// <exception cref="ArgumentException">There is none, or they have different encodings.</exception>
    public JoinedTrainingSets(params IReadOnlyList<ITrainingSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        if (sets.Count == 0)
            throw new ArgumentException("There are no sets to join.", nameof(sets));
        if (sets.FirstOrDefault(set => set.Encoding.Shape != sets[0].Encoding.Shape || set.Encoding.Number != sets[0].Encoding.Number) is { } other)
            throw new ArgumentException($"A set of {other.Encoding.Shape} numbers cannot be joined to one of {sets[0].Encoding.Shape}.", nameof(sets));
        _sets = sets;
        _starts = new int[sets.Count + 1];
        for (int place = 0; place < sets.Count; place++)
            _starts[place + 1] = _starts[place] + sets[place].Count;
    }

    /// <inheritdoc/>
    public int Count => _starts[^1];

    /// <inheritdoc/>
    public InputEncoding Encoding => _sets[0].Encoding;

    /// <inheritdoc/>
    public string Origin => string.Join('\n', _sets.Select(set => set.Origin));

    /// <summary>Where the crystals of a set begin.</summary>
    /// <param name="set">Place of the set, from 0.</param>
    public int StartOf(int set) => _starts[set];

    /// <inheritdoc/>
    public string NameOf(int index) => Of(index, (set, place) => set.NameOf(place));

    /// <inheritdoc/>
    public int ClassOf(int index) => Of(index, (set, place) => set.ClassOf(place));

    /// <inheritdoc/>
    public void Copy(int index, Span<byte> destination)
    {
        int set = SetOf(index);
        _sets[set].Copy(index - _starts[set], destination);
    }

    /// <inheritdoc/>
    public void Copy(int index, int pass, Span<byte> destination)
    {
        int set = SetOf(index);
        _sets[set].Copy(index - _starts[set], pass, destination);
    }

    private T Of<T>(int index, Func<ITrainingSet, int, T> read)
    {
        int set = SetOf(index);
        return read(_sets[set], index - _starts[set]);
    }

    private int SetOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        int set = 0;
        while (index >= _starts[set + 1])
            set++;
        return set;
    }
}
