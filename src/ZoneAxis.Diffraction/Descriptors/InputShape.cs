namespace ZoneAxis.Diffraction;

/// <summary>The numbers that a network is given of one crystal: [streams, channels, rows, columns].</summary>
/// <param name="Streams">Images of a crystal that the network sees one by one.</param>
/// <param name="Channels">Channels of an image; of a plain list its numbers.</param>
/// <param name="Rows">Rows of an image; 1 for a plain list of numbers.</param>
/// <param name="Columns">Columns of an image; 1 for a plain list of numbers.</param>
public readonly record struct InputShape(int Streams, int Channels, int Rows, int Columns)
{
    /// <summary>How many numbers that is.</summary>
    public int Count => checked(Streams * Channels * Rows * Columns);

    /// <summary>Whether it is a plain list of numbers.</summary>
    public bool IsList => Rows == 1 && Columns == 1;

    /// <summary>In words, as "3 × 3 × 128 × 128".</summary>
    public override string ToString() => $"{Streams} × {Channels} × {Rows} × {Columns}";
}
