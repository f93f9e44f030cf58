using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Models;

/// <summary>Saves and loads a network's parameters as a safetensors file, one array a parameter.</summary>
public static class NetworkWeights
{
    /// <summary>Writes the parameters, 32 bits a value.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Msdn network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var values = FlatBuffer.ToArray(network.Parameters);
        SafeTensors.Write(
            path,
            [.. network.Layout.Slots.Select(slot => new SafeTensor(slot.Name, slot.Shape, values[(int)slot.Offset..(int)(slot.Offset + slot.Length)]))]);
    }

    /// <summary>Reads the parameters into a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network; unchanged where an exception is thrown.</param>
    /// <exception cref="ModelException">The file is missing, broken, or of a network of another shape, or holds a value that is not finite.</exception>
    public static void Load(string path, Msdn network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var tensors = Read(path).Tensors;
        var values = new float[network.Layout.Length];
        foreach (var slot in network.Layout.Slots)
        {
            if (!tensors.TryGetValue(slot.Name, out var tensor))
                throw new ModelException($"{path} has no weights {slot.Name}.");
            if (!tensor.Shape.SequenceEqual(slot.Shape))
                throw new ModelException($"{path} has the weights {slot.Name} in the shape [{string.Join(", ", tensor.Shape)}]; the network takes [{string.Join(", ", slot.Shape)}].");
            if (!tensor.Values.All(float.IsFinite))
                throw new ModelException($"{path} has a value that is not finite in the weights {slot.Name}.");
            tensor.Values.CopyTo(values, slot.Offset);
        }

        if (tensors.Count != network.Layout.Slots.Count)
            throw new ModelException($"{path} has {tensors.Count} arrays; the network takes {network.Layout.Slots.Count}.");
        FlatBuffer.CopyFrom(network.Parameters, values);
    }

    /// <summary>The number of parameters of a network of some shape.</summary>
    internal static long CountOf(MsdnOptions options) => Msdn.LayoutOf(options).Length;

    private static SafeTensorsFile Read(string path)
    {
        try
        {
            return SafeTensors.Read(path);
        }
        catch (SafeTensorsException e)
        {
            throw new ModelException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The weights {path} cannot be read: {e.Message}", e);
        }
    }
}
