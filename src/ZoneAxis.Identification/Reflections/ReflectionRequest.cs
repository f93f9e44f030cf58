using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>How lists of reflections are to be read and analysed.</summary>
public sealed record ReflectionRequest
{
    /// <summary>How the files are read.</summary>
    public ReflectionReadOptions Reading { get; init; } = ReflectionReadOptions.Default;

    /// <summary>Prior and tolerance of the analysis.</summary>
    public ReflectionAnalysisOptions Analysis { get; init; } = new();

    /// <summary>What the path "-" means, read once to its end and disposed of; null, the default, for a file of that name.</summary>
    public Func<Stream>? StandardInput { get; init; }
}
