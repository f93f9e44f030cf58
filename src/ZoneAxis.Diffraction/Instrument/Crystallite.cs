namespace ZoneAxis.Diffraction;

/// <summary>A parallelepiped of whole unit cells. The default is the published 10 × 10 × 10.</summary>
public sealed record Crystallite
{
    /// <summary>Published number of cells along each axis.</summary>
    public const int PublishedCells = 10;

    private readonly int _a = PublishedCells;
    private readonly int _b = PublishedCells;
    private readonly int _c = PublishedCells;

    /// <summary>Number of cells along a, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int CellsAlongA
    {
        get => _a;
        init => _a = RequirePositive(value, 'a');
    }

    /// <summary>Number of cells along b, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int CellsAlongB
    {
        get => _b;
        init => _b = RequirePositive(value, 'b');
    }

    /// <summary>Number of cells along c, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int CellsAlongC
    {
        get => _c;
        init => _c = RequirePositive(value, 'c');
    }

    private static int RequirePositive(int value, char axis) => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), $"The crystallite has {value} cells along {axis}; it needs at least 1.");
}
