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

    /// <summary>Writes a checkpoint; the one before it stays until the new one is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffers">The buffers by name.</param>
    /// <param name="state">How far the training has come.</param>
    /// <param name="plan">A text that must be the same on resumption: what is trained, and how.</param>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> buffers, TrainingState state, string plan) =>
        SafeTensors.Write(
            path,
            [.. buffers.Select(buffer => new SafeTensor(buffer.Key, buffer.Value.shape, FlatBuffer.ToArray(buffer.Value)))],
            new Dictionary<string, string> { [StateKey] = JsonSerializer.Serialize(state), [PlanKey] = plan });

    /// <summary>Reads a checkpoint into the buffers.</summary>
    /// <returns>How far the training had come.</returns>
    /// <exception cref="TrainingException">The file is broken or of another training.</exception>
    public static TrainingState Load(string path, IReadOnlyDictionary<string, Tensor> buffers, string plan)
    {
        try
        {
            SafeTensorsFile file = SafeTensors.Read(path);
            if (file.Metadata.GetValueOrDefault(PlanKey) != plan)
                throw new TrainingException($"The checkpoint {path} is of a training with other options or crystals; remove it to begin anew.");
            TrainingState? state = JsonSerializer.Deserialize<TrainingState>(file.Metadata.GetValueOrDefault(StateKey) ?? "null");
            foreach ((string name, Tensor buffer) in buffers)
                FlatBuffer.CopyFrom(buffer, file.Tensors[name].Values);
            return state ?? throw new TrainingException($"The checkpoint {path} does not say how far its training had come.");
        }
        catch (Exception e) when (e is SafeTensorsException or JsonException or KeyNotFoundException or ArgumentException)
        {
            throw new TrainingException($"The checkpoint {path} cannot be read: {e.Message} Remove it to begin anew.", e);
        }
    }
}
