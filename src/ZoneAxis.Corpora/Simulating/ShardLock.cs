namespace ZoneAxis.Corpora;

/// <summary>Keeps other processes from making the same shard of patterns at the same time: each would do all of the work for itself.</summary>
internal static class ShardLock
{
    private const string Ending = ".lock";

    /// <summary>Claims a shard; one that was left behind by a process that was killed is free.</summary>
    /// <param name="folder">Folder of the corpus.</param>
    /// <param name="file">The shard's file, below the folder.</param>
    /// <returns>The claim, which ends when it is disposed of.</returns>
    /// <exception cref="InvalidDataException">Another process makes it, or the folder cannot be written.</exception>
    public static IDisposable Claim(string folder, string file)
    {
        string path = Path.Combine(folder, file) + Ending;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"{folder}: another run makes the patterns {file} of this corpus, or they cannot be written ({failure.Message.TrimEnd('.')}); wait until it is done.", failure);
        }
    }
}
