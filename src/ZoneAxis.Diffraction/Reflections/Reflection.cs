namespace ZoneAxis.Diffraction;

/// <summary>One measurement of a reflection.</summary>
/// <param name="H">First Miller index.</param>
/// <param name="K">Second Miller index.</param>
/// <param name="L">Third Miller index.</param>
/// <param name="Intensity">Intensity, proportional to |F|², in the units of its list; noise may make it negative.</param>
/// <param name="Sigma">Standard deviation of the intensity in the same units, above 0.</param>
/// <param name="Batch">The run, picture or crystal that it was measured in, where the list tells them apart; 1 otherwise. Batches may differ in scale.</param>
/// <param name="Spread">
/// Standard deviation, as a share of the intensity, by which it may differ from |F|² beside <paramref name="Sigma"/>, 0 or more: in pictures of a crystal that is tilted off its zone the
/// Ewald sphere meets equivalent reflections unequally. It makes an intensity uncertain, never an absent reflection a present one. Default 0.
/// </param>
/// <param name="Stray">
/// Mean of what something else may add to the intensity, in the same units, 0 or more: in pictures the wings of other spots, which absent reflections show too. Equivalent places have it in
/// common, so that no number of them averages it out. Default 0.
/// </param>
public readonly record struct Reflection(int H, int K, int L, double Intensity, double Sigma, int Batch = 1, double Spread = 0, double Stray = 0);
