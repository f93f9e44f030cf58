namespace ZoneAxis.Diffraction;

/// <summary>
/// The spot descriptor: the three raw patterns of a crystal as red, green and blue of one image, after A. Ziletti, D. Kumar,
/// M. Scheffler and L. M. Ghiringhelli, Nat. Commun. 9, 2775 (2018).
/// </summary>
public static class SpotPattern
{
    /// <summary>Merges three raw patterns, grey for grey.</summary>
    /// <param name="raw">Patterns of one size: x becomes red, y green, z blue.</param>
    /// <exception cref="ArgumentException">The patterns differ in size.</exception>
    public static RgbImage Of(PatternTriple raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        (int rows, int columns) = (raw.X.Rows, raw.X.Columns);
        byte[] pixels = new byte[rows * columns * RgbImage.Channels];
        for (PatternAxis axis = PatternAxis.X; axis <= PatternAxis.Z; axis++)
        {
            GreyImage pattern = raw[axis];
            if (pattern.Rows != rows || pattern.Columns != columns)
                throw new ArgumentException($"The patterns of a spot pattern must have one size; x has {rows} × {columns} px and {axis.ToString().ToLowerInvariant()} {pattern.Rows} × {pattern.Columns}.", nameof(raw));
            for (int i = 0; i < pattern.Pixels.Length; i++)
                pixels[i * RgbImage.Channels + (int)axis] = pattern.Pixels[i];
        }

        return new RgbImage(rows, columns, pixels);
    }
}
