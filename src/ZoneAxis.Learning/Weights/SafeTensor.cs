namespace ZoneAxis.Learning.Weights;

/// <summary>A named array of 32-bit numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its extents; empty for a single number.</param>
/// <param name="Values">Its values, the last index running fastest; as many as the product of the extents.</param>
internal sealed record SafeTensor(string Name, IReadOnlyList<long> Shape, float[] Values);
