using ZoneAxis.Learning.Weights;

namespace ZoneAxis.Learning.Networks;

/// <summary>Saves and loads a network's parameters and its state as a safetensors file, one array each.</summary>
public static class NetworkWeights
{
    /// <summary>Writes parameters and state, 32 bits a value.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        float[] parameters = FlatBuffer.ToArray(network.Parameters);
        float[] state = FlatBuffer.ToArray(network.State);
        SafeTensors.Write(path, [.. ArraysOf(network.Layout, parameters), .. ArraysOf(network.StateLayout, state)]);
    }

    /// <summary>Reads parameters and state into a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network; unchanged where an exception is thrown.</param>
    /// <exception cref="NetworkException">The file is missing, broken, or of a network of another shape, or holds a value that is not finite.</exception>
    public static void Load(string path, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        StoredWeights weights = StoredWeights.Read(path);
        float[] parameters = Collect(weights, network.Layout);
        float[] state = Collect(weights, network.StateLayout);
        weights.RequireAllTaken();
        FlatBuffer.CopyFrom(network.Parameters, parameters);
        FlatBuffer.CopyFrom(network.State, state);
    }

    private static IEnumerable<SafeTensor> ArraysOf(ParameterLayout layout, float[] values) =>
        layout.Slots.Select(slot => new SafeTensor(slot.Name, slot.Shape, values[(int)slot.Offset..(int)(slot.Offset + slot.Length)]));

    private static float[] Collect(StoredWeights weights, ParameterLayout layout)
    {
        float[] values = new float[layout.Length];
        foreach (ParameterSlot slot in layout.Slots)
            weights.Take(slot.Name, slot.Shape).CopyTo(values, slot.Offset);
        return values;
    }
}
