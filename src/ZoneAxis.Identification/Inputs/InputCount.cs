namespace ZoneAxis;

/// <summary>Counts the inputs that have been answered, and tells how far in the list of files the last one is.</summary>
/// <param name="paths">The files, in the order of the inputs.</param>
/// <param name="progress">Told after each input; null for nobody.</param>
internal sealed class InputCount(IReadOnlyList<string> paths, IProgress<InputProgress>? progress)
{
    private int _place;
    private int _inputs;

    /// <summary>An input has been answered.</summary>
    /// <param name="path">Its file.</param>
    public void Add(string path)
    {
        while (paths[_place] != path)
            _place++;
        _inputs++;
        progress?.Report(new InputProgress((double)_place / paths.Count, _inputs));
    }
}
