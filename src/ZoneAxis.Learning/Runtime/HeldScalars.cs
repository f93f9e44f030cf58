using TorchSharp;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Numbers as the native library takes them, held until all calls that take them are done.</summary>
/// <remarks>
/// TorchSharp makes such an object of every double that is handed to a tensor's method, and of a factor that is left out, as that of <c>add_</c>, and reads its address before the call: nothing holds it
/// any longer while the native code runs. Where the garbage collector comes at that moment the library reads freed memory: it fails ("Unknown scalar type"), or
/// computes with a wrong number in silence. On a busy machine that happens once in some hours of training.
/// </remarks>
internal sealed class HeldScalars : IDisposable
{
    private readonly List<Scalar> _held = [];

    /// <summary>A number for calls until this is disposed of.</summary>
    /// <param name="value">The number.</param>
    public Scalar Of(double value)
    {
        Scalar scalar = value;
        _held.Add(scalar);
        return scalar;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Scalar scalar in _held)
            scalar.Dispose();
        _held.Clear();
    }
}
