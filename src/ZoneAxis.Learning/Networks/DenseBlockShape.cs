namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a dense block.</summary>
/// <param name="Layers">How many layers.</param>
/// <param name="GrowthRate">Channels that each layer adds.</param>
/// <param name="BottleneckWidth">Channels between the 1×1 and the 3×3 convolution of a layer.</param>
/// <param name="Dropout">The probability of dropping a value that a layer adds, in [0, 1).</param>
internal sealed record DenseBlockShape(int Layers, int GrowthRate, int BottleneckWidth, double Dropout);
