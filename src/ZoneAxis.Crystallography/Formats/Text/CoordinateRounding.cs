namespace ZoneAxis.Crystallography;

/// <summary>How far a fractional coordinate may be off because of the decimals with which it is written.</summary>
internal static class CoordinateRounding
{
    /// <summary>0, 1/8 and so on have few decimals and are exact.</summary>
    private const int ExactPart = 8;

    /// <summary>1/3, 1/6 and so on are rounded wherever they end, and programs pad them with zeros.</summary>
    private const int RoundedPart = 6;

    /// <summary>One decimal alone says that zeros were left out, not that the coordinate is known to a tenth of the edge.</summary>
    private const int FewestDecimals = 2;

    private const double Arithmetic = 1e-9;

    /// <summary>How far a coordinate may be off, in fractions of the edge.</summary>
    /// <param name="text">The coordinate as it is written.</param>
    /// <param name="value">Its value.</param>
    /// <param name="ownDecimals">The decimals with which it is known.</param>
    /// <param name="mostDecimals">Most decimals that one of the coordinates of its site has.</param>
    public static double Of(string text, double value, int ownDecimals, int mostDecimals)
    {
        double finest = Math.Pow(10, -mostDecimals);
        if (text.Contains('/', StringComparison.Ordinal) || IsMultiple(value, ExactPart, Arithmetic))
            return finest;
        int written = NumberText.WrittenDecimals(text);
        double own = Math.Pow(10, -ownDecimals);
        if (IsMultiple(value, RoundedPart, own))
            return own;
        return written < FewestDecimals ? finest : Math.Pow(10, -written);
    }

    private static bool IsMultiple(double value, int part, double within) => Math.Abs(value - Math.Round(part * value) / part) < within;
}
