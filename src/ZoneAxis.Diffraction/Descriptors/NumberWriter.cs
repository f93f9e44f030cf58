namespace ZoneAxis.Diffraction;

/// <summary>Writes numbers one after another.</summary>
/// <param name="destination">Where they go.</param>
internal ref struct NumberWriter(Span<float> destination)
{
    /// <summary>Stands for what was not measured; all that is measured is coded from 0 on.</summary>
    public const double Unmeasured = -0.5;

    private readonly Span<float> _destination = destination;

    /// <summary>How many have been written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a number.</summary>
    public void Add(double number) => _destination[Count++] = (float)number;

    /// <summary>Writes several times that something was not measured.</summary>
    public void AddUnmeasured(int count)
    {
        for (int one = 0; one < count; one++)
            Add(Unmeasured);
    }

    /// <summary>Writes a ratio on a logarithmic scale: 1 at 1, 0 at so many decades below and at all that is less.</summary>
    public void AddLogarithm(double ratio, double decades) => Add(ratio > 0 ? Math.Max(0, 1 + (Math.Log10(ratio) / decades)) : 0);
}
