namespace ZoneAxis.Learning.Evaluation;

/// <summary>A share of crystals, with the counts that it comes from.</summary>
/// <param name="Crystals">Of how many crystals.</param>
/// <param name="Hits">How many of them.</param>
public readonly record struct CountedShare(int Crystals, int Hits)
{
    /// <summary>The share, in [0, 1]; NaN without crystals.</summary>
    public double Share => (double)Hits / Crystals;

    /// <summary>The lower end of its 95 % interval, see <see cref="WilsonInterval"/>.</summary>
    public double Low => WilsonInterval.Of(Hits, Crystals).Low;

    /// <summary>The upper end of its 95 % interval.</summary>
    public double High => WilsonInterval.Of(Hits, Crystals).High;
}
