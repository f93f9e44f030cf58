using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Weights;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>Saves a training under way in one safetensors file, and takes it up again.</summary>
internal static class Checkpoint
{
    private const string StateKey = "state";
    private const string PlanKey = "plan";
    private const string HashKey = "sha256";

    /// <summary>Writes a checkpoint; the one before it stays beside the new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffers">The buffers by name.</param>
    /// <param name="state">How far the training has come.</param>
    /// <param name="plan">A text that must be the same on resumption: what is trained, and how.</param>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> buffers, TrainingState state, string plan)
    {
        SafeTensor[] arrays = [.. buffers.Select(buffer => new SafeTensor(buffer.Key, buffer.Value.shape, FlatBuffer.ToArray(buffer.Value)))];
        string standing = JsonSerializer.Serialize(state);
        Dictionary<string, string> texts = new() { [StateKey] = standing, [PlanKey] = plan, [HashKey] = HashOf(standing, plan, arrays) };
        CheckpointFiles.Replace(path, fresh => SafeTensors.Write(fresh, arrays, texts));
    }

    /// <summary>Reads the newest checkpoint that is whole into the buffers.</summary>
    /// <param name="path">The file; where it is missing or damaged, the one before it is read.</param>
    /// <param name="buffers">The buffers by name.</param>
    /// <param name="plan">See <see cref="Save"/>.</param>
    /// <returns>How far the training had come, and a sentence where the newest checkpoint is damaged; null where there is none at all.</returns>
    /// <exception cref="TrainingException">The checkpoint is of another training, or none of the two is whole.</exception>
    public static (TrainingState State, string? Damage)? Load(string path, IReadOnlyDictionary<string, Tensor> buffers, string plan)
    {
        TrainingException? damage = null;
        foreach (string file in CheckpointFiles.Of(path).Where(File.Exists))
        {
            try
            {
                TrainingState state = LoadOne(file, buffers, plan);
                return (state, damage is null ? null : $"{damage.Message} The training goes on from the one before, {file}.");
            }
            catch (Exception e) when (e is SafeTensorsException or JsonException or KeyNotFoundException or ArgumentException or IOException)
            {
                damage ??= new TrainingException($"The checkpoint {file} is damaged: {e.Message}", e);
            }
        }

        return damage is null ? null : throw new TrainingException($"{damage.Message} There is none before it that is whole; remove it to begin anew.", damage);
    }

    private static TrainingState LoadOne(string path, IReadOnlyDictionary<string, Tensor> buffers, string plan)
    {
        SafeTensorsFile file = SafeTensors.Read(path);
        string standing = file.Metadata.GetValueOrDefault(StateKey) ?? throw new SafeTensorsException("it does not say how far its training had come.");
        SafeTensor[] arrays = [.. buffers.Keys.Select(name => file.Tensors.GetValueOrDefault(name)).OfType<SafeTensor>()];
        string? found = file.Metadata.GetValueOrDefault(PlanKey);
        // Checkpoints of earlier versions have no hash; they are of other options, too.
        if (file.Metadata.TryGetValue(HashKey, out string? hash) && hash != HashOf(standing, found ?? "", arrays))
            throw new SafeTensorsException("its content has not the SHA-256 that it was written with.");
        if (found != plan)
            throw new TrainingException($"The checkpoint {path} is of a training with other options or crystals; remove it to begin anew.");
        TrainingState state = JsonSerializer.Deserialize<TrainingState>(standing)!;
        foreach ((string name, Tensor buffer) in buffers)
            FlatBuffer.CopyFrom(buffer, file.Tensors[name].Values);
        return state;
    }

    /// <summary>A hash of a checkpoint's texts and of the values of its arrays.</summary>
    private static string HashOf(string state, string plan, IEnumerable<SafeTensor> arrays)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{state}\n{plan}\n"));
        foreach (SafeTensor array in arrays)
            hash.AppendData(MemoryMarshal.AsBytes(array.Values.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
