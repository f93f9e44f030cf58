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
        IReadOnlyDictionary<string, SafeTensor> tensors = Read(path).Tensors;
        float[] parameters = Collect(path, tensors, network.Layout);
        float[] state = Collect(path, tensors, network.StateLayout);
        int wanted = network.Layout.Slots.Count + network.StateLayout.Slots.Count;
        if (tensors.Count != wanted)
            throw new NetworkException($"{path} has {tensors.Count} arrays; the network takes {wanted}.");
        FlatBuffer.CopyFrom(network.Parameters, parameters);
        FlatBuffer.CopyFrom(network.State, state);
    }

    private static IEnumerable<SafeTensor> ArraysOf(ParameterLayout layout, float[] values) =>
        layout.Slots.Select(slot => new SafeTensor(slot.Name, slot.Shape, values[(int)slot.Offset..(int)(slot.Offset + slot.Length)]));

    private static float[] Collect(string path, IReadOnlyDictionary<string, SafeTensor> tensors, ParameterLayout layout)
    {
        float[] values = new float[layout.Length];
        foreach (ParameterSlot slot in layout.Slots)
        {
            if (!tensors.TryGetValue(slot.Name, out SafeTensor? tensor))
                throw new NetworkException($"{path} has no weights {slot.Name}.");
            if (!tensor.Shape.SequenceEqual(slot.Shape))
                throw new NetworkException($"{path} has the weights {slot.Name} in the shape [{string.Join(", ", tensor.Shape)}]; the network takes [{string.Join(", ", slot.Shape)}].");
            if (!tensor.Values.All(float.IsFinite))
                throw new NetworkException($"{path} has a value that is not finite in the weights {slot.Name}.");
            tensor.Values.CopyTo(values, slot.Offset);
        }

        return values;
    }

    private static SafeTensorsFile Read(string path)
    {
        try
        {
            return SafeTensors.Read(path);
        }
        catch (SafeTensorsException e)
        {
            throw new NetworkException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NetworkException($"The weights {path} cannot be read: {e.Message}", e);
        }
    }
}
