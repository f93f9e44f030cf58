using System.Collections.Immutable;

namespace ZoneAxis.Learning.Networks;

/// <summary>The feature maps that come out of a block of a network for one image.</summary>
/// <param name="Block">Place of the block, from 1: a block ends where its maps are pooled.</param>
/// <param name="Rows">Rows of a map, px.</param>
/// <param name="Columns">Columns of a map, px.</param>
/// <param name="Maps">The maps, each row by row.</param>
public sealed record BlockMaps(int Block, int Rows, int Columns, ImmutableArray<float[]> Maps)
{
    /// <summary>Maps with the same number in all their pixels, which show nothing.</summary>
    public int ConstantMaps => Maps.Count(map => Array.TrueForAll(map, value => value == map[0]));

    /// <summary>
    /// How much the maps repeat each other: the mean of |r| over all pairs of maps that are not constant, r the correlation of their pixels; 0 where all show something of their own, 1 where
    /// all show the same. NaN where there are fewer than two.
    /// </summary>
    public double Redundancy
    {
        get
        {
            float[][] units = [.. Maps.Select(UnitOf).OfType<float[]>()];
            double sum = 0;
            for (int one = 0; one < units.Length; one++)
            {
                for (int other = one + 1; other < units.Length; other++)
                    sum += Math.Abs(units[one].Zip(units[other], (a, b) => (double)a * b).Sum());
            }

            return sum / (units.Length * (units.Length - 1) / 2.0);
        }
    }

    /// <summary>A map less its mean, its length 1; null where it is constant.</summary>
    private static float[]? UnitOf(float[] map)
    {
        double mean = map.Average(value => (double)value);
        double length = Math.Sqrt(map.Sum(value => (value - mean) * (value - mean)));
        return length > 0 ? Array.ConvertAll(map, value => (float)((value - mean) / length)) : null;
    }
}
