using ZoneAxis.Learning.Weights;

namespace ZoneAxis.Learning.Networks;

/// <summary>The arrays of a file of weights, handed out by name to a network that knows their shapes.</summary>
internal sealed class StoredWeights
{
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, SafeTensor> _arrays;
    private readonly HashSet<string> _taken = [];

    private StoredWeights(string path, IReadOnlyDictionary<string, SafeTensor> arrays) => (_path, _arrays) = (path, arrays);

    /// <summary>Reads a file.</summary>
    /// <param name="path">A safetensors file.</param>
    /// <exception cref="NetworkException">The file is missing or broken.</exception>
    public static StoredWeights Read(string path)
    {
        try
        {
            return new StoredWeights(path, SafeTensors.Read(path).Tensors);
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

    /// <summary>The values of an array.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">The extents that it must have.</param>
    /// <exception cref="NetworkException">There is no such array, it has another shape, or a value that is not finite.</exception>
    public float[] Take(string name, IReadOnlyList<long> shape)
    {
        if (!_arrays.TryGetValue(name, out SafeTensor? array))
            throw new NetworkException($"{_path} has no weights {name}.");
        if (!array.Shape.SequenceEqual(shape))
            throw new NetworkException($"{_path} has the weights {name} in the shape [{string.Join(", ", array.Shape)}]; the network takes [{string.Join(", ", shape)}].");
        if (!array.Values.All(float.IsFinite))
            throw new NetworkException($"{_path} has a value that is not finite in the weights {name}.");
        _taken.Add(name);
        return array.Values;
    }

    /// <summary>Refuses a file with arrays that nobody took: it is of another network.</summary>
    /// <exception cref="NetworkException">There are such arrays.</exception>
    public void RequireAllTaken()
    {
        if (_taken.Count != _arrays.Count)
            throw new NetworkException($"{_path} has {_arrays.Count} arrays; the network takes {_taken.Count}.");
    }
}
