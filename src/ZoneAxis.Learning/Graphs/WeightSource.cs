namespace ZoneAxis.Learning.Graphs;

/// <summary>Gives the values of a named array of weights.</summary>
/// <param name="name">Its name.</param>
/// <param name="shape">The extents that it must have.</param>
/// <returns>Its values, the last index running fastest.</returns>
internal delegate float[] WeightSource(string name, IReadOnlyList<long> shape);
