using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Training;

/// <summary>The last two checkpoints of a training: where the newer one is damaged, the training goes on from the one before.</summary>
internal static class CheckpointFiles
{
    /// <summary>The checkpoint and the one before it.</summary>
    /// <param name="path">The checkpoint file.</param>
    public static IReadOnlyList<string> Of(string path) => [path, Path.ChangeExtension(path, $".previous{Path.GetExtension(path)}")];

    /// <summary>Puts a new checkpoint in its place, and the one that was there in that of the one before; killed at any moment, one of the two is whole.</summary>
    /// <param name="path">The checkpoint file.</param>
    /// <param name="write">Writes the new one to the path that it is given.</param>
    public static void Replace(string path, Action<string> write)
    {
        string fresh = Path.ChangeExtension(path, $".new{Path.GetExtension(path)}");
        WholeFile.RemoveDrafts(fresh);
        write(fresh);
        if (File.Exists(path))
            File.Move(path, Of(path)[1], overwrite: true);
        File.Move(fresh, path, overwrite: true);
    }
}
