namespace ZoneAxis.Diffraction;

/// <summary>How a shaped pattern is brought to the side of a network's input.</summary>
public enum PlaneResampling
{
    /// <summary>Nearest neighbours from <see cref="NetworkInput.PublishedPatternSide"/> to <see cref="NetworkInput.PublishedSide"/>, as the published code does; area averages to any other side.</summary>
    Published,

    /// <summary>Nearest neighbours: pixel i takes the source's ⌊(i + ½)·(source's side)/(side)⌋.</summary>
    NearestNeighbour,

    /// <summary>Averages over areas with exact fractional weights, rounded to the nearest grey, halves to even.</summary>
    AreaAverage,
}
