using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A direction [uvw] of a lattice, u·a + v·b + w·c, without common factor; as the direction of the beam, a zone axis.</summary>
public readonly record struct LatticeDirection
{
    /// <summary>Largest index, either way.</summary>
    public const int MostIndex = 1000;

    private const int Indices = 3;

    /// <summary>A direction; a common factor is divided out.</summary>
    /// <param name="u">Along a.</param>
    /// <param name="v">Along b.</param>
    /// <param name="w">Along c.</param>
    /// <exception cref="ArgumentException">All three are 0, or one is beyond <see cref="MostIndex"/>.</exception>
    public LatticeDirection(int u, int v, int w)
    {
        if ((u, v, w) == (0, 0, 0))
            throw new ArgumentException($"[{u} {v} {w}] is no direction; give three whole numbers, not all 0.");
        if (Beyond(u) || Beyond(v) || Beyond(w))
            throw new ArgumentException($"[{u} {v} {w}] is no direction to simulate along; give whole numbers from −{MostIndex} to {MostIndex}.");
        int divisor = IntegerMath.GreatestCommonDivisor(IntegerMath.GreatestCommonDivisor(u, v), w);
        (U, V, W) = (u / divisor, v / divisor, w / divisor);
    }

    /// <summary>Along a.</summary>
    public int U { get; }

    /// <summary>Along b.</summary>
    public int V { get; }

    /// <summary>Along c.</summary>
    public int W { get; }

    /// <summary>The indices as they stand in file names: "100", "-110", "1_10_0" where one has more than one digit.</summary>
    public string Name => string.Join(Math.Max(Math.Abs(U), Math.Max(Math.Abs(V), Math.Abs(W))) > 9 ? "_" : "", U, V, W);

    /// <summary>Reads "1,0,0", "1 0 0", "[1 -1 0]" or "100".</summary>
    /// <param name="text">The three indices.</param>
    /// <exception cref="FormatException">The text is no direction.</exception>
    public static LatticeDirection Parse(string text)
    {
        string bare = text.Trim().TrimStart('[').TrimEnd(']');
        string[] parts = bare.Split([',', ' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
            parts = Digits(parts[0]);
        int[] indices = new int[Indices];
        if (parts.Length != Indices || parts.Where((part, i) => !int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out indices[i])).Any())
            throw new FormatException($"'{text}' is no direction; write three whole numbers such as 1,1,0.");
        try
        {
            return new LatticeDirection(indices[0], indices[1], indices[2]);
        }
        catch (ArgumentException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    /// <summary>The indices in brackets: "[1 -1 0]".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{U} {V} {W}]");

    private static bool Beyond(int index) => index is < -MostIndex or > MostIndex;

    private static string[] Digits(string text)
    {
        List<string> digits = [];
        for (int i = 0; i < text.Length; i++)
        {
            int length = text[i] == '-' && i + 1 < text.Length ? 2 : 1;
            digits.Add(text.Substring(i, length));
            i += length - 1;
        }

        return [.. digits];
    }
}
