namespace ZoneAxis.Diffraction;

/// <summary>How a pattern is brought to the side of a network's input.</summary>
public enum Resampling
{
    /// <summary>Nearest neighbours from 256 to 224 px, as the published code does; area averages to any other side.</summary>
    Published,

    /// <summary>Nearest neighbours: pixel i takes the source's ⌊(i + ½)·(source's side)/(side)⌋.</summary>
    NearestNeighbour,

    /// <summary>Averages over areas with exact fractional weights, rounded to the nearest grey, halves to even.</summary>
    AreaAverage,
}
