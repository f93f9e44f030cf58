using ZoneAxis.Corpora;

namespace ZoneAxis.Learning.Models;

/// <summary>The split of a model, as a file of its folder.</summary>
public static class ModelSplit
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "split.parquet";

    /// <summary>Writes the split that a model was trained by.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="split">The split.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string folder, SplitFile split)
    {
        ArgumentNullException.ThrowIfNull(split);
        split.Write(Path.Combine(folder, FileName));
    }

    /// <summary>Reads the split that a model was trained by.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="record">What the model says of it.</param>
    /// <exception cref="ModelException">The file is missing, or another one than the model was trained by.</exception>
    public static SplitFile Read(string folder, SplitRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        string path = Path.Combine(folder, FileName);
        try
        {
            SplitFile split = SplitFile.Read(path);
            return split.Sha256 == record.Sha256
                ? split
                : throw new ModelException($"{path} is not the split that the model was trained by: its SHA-256 is {split.Sha256} instead of {record.Sha256}; copy the model again.");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ModelException($"The split that the model {folder} was trained by cannot be read: {failure.Message}", failure);
        }
    }
}
