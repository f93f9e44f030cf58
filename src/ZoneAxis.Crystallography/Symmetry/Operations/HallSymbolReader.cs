using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Takes a Hall symbol apart: lattice letter, up to four rotations, and a shift of the origin in 12ths.</summary>
internal sealed class HallSymbolReader
{
    private const int TwelfthsTo24Ths = SymmetryOperation.Denominator / 12;

    private readonly string _text;
    private char _previousAxis = 'z';
    private int _previousOrder;

    public HallSymbolReader(string text)
    {
        _text = text;
        (string symbols, IntegerVector3 shift) = SplitShift(text);
        string[] parts = symbols.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            throw Wrong("it is empty");
        bool centrosymmetric = parts[0][0] == '-';
        Centring = CentringOf(parts[0].TrimStart('-'));
        List<SymmetryOperation> generators = [];
        if (centrosymmetric)
            generators.Add(new SymmetryOperation(-IntegerMatrix3.Identity, default));
        for (int position = 1; position < parts.Length; position++)
            generators.Add(ReadRotation(parts[position], position));
        Generators = [.. generators.Where(g => g != SymmetryOperation.Identity).Select(g => Shifted(g, shift))];
    }

    public ImmutableArray<IntegerVector3> Centring { get; }

    public ImmutableArray<SymmetryOperation> Generators { get; }

    private (string Symbols, IntegerVector3 Shift) SplitShift(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return (text, default);
        string[] numbers = text[(open + 1)..].TrimEnd(' ', ')').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length != 3)
            throw Wrong("the origin shift in parentheses must be three whole numbers");
        return (text[..open], new IntegerVector3(Twelfths(numbers[0]), Twelfths(numbers[1]), Twelfths(numbers[2])));
    }

    private int Twelfths(string number) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && Math.Abs(value) < 12
            ? value * TwelfthsTo24Ths
            : throw Wrong($"'{number}' is not a number of 12ths");

    private static SymmetryOperation Shifted(SymmetryOperation operation, IntegerVector3 shift) =>
        new(operation.Rotation, (operation.Translation + shift - operation.Rotation * shift).Modulo(SymmetryOperation.Denominator));

    private ImmutableArray<IntegerVector3> CentringOf(string letter) => letter.ToUpperInvariant() switch
    {
        "P" => [default],
        "A" => [default, new(0, 12, 12)],
        "B" => [default, new(12, 0, 12)],
        "C" => [default, new(12, 12, 0)],
        "I" => [default, new(12, 12, 12)],
        "F" => [default, new(0, 12, 12), new(12, 0, 12), new(12, 12, 0)],
        "R" => [default, new(16, 8, 8), new(8, 16, 16)],
        _ => throw Wrong($"'{letter}' is no lattice letter (P, A, B, C, I, F or R)"),
    };

    private SymmetryOperation ReadRotation(string part, int position)
    {
        int at = 0;
        bool improper = part[at] == '-';
        if (improper)
            at++;
        int order = at < part.Length ? part[at++] - '0' : 0;
        if (order is not (1 or 2 or 3 or 4 or 6))
            throw Wrong($"'{part}' does not begin with a rotation of order 1, 2, 3, 4 or 6");
        char axis = at < part.Length && part[at] is 'x' or 'y' or 'z' or '\'' or '"' or '*' ? part[at++] : DefaultAxis(order, position);
        IntegerMatrix3 rotation = HallRotation.Matrix(order, axis, _previousAxis) ?? throw Wrong($"'{part}' has no rotation of order {order} about '{axis}'");
        IntegerVector3 translation = default;
        while (at < part.Length)
            translation += TranslationOf(part[at++], order, axis, part);
        if (axis is 'x' or 'y' or 'z')
            _previousAxis = axis;
        _previousOrder = order;
        return new SymmetryOperation(improper ? -rotation : rotation, translation.Modulo(SymmetryOperation.Denominator));
    }

    /// <summary>Where no axis is written: the first rotation is about z; a second of order 2 is about x after 2 or 4 and about a − b
    /// after 3 or 6; a third of order 3 is about the body diagonal.</summary>
    private char DefaultAxis(int order, int position) => (position, order) switch
    {
        (1, _) or (_, 1) => 'z',
        (2, 2) => _previousOrder is 2 or 4 ? 'x' : '\'',
        (3, 3) => '*',
        (_, 2) => '\'',
        _ => throw Wrong($"rotation {position} of order {order} needs its axis"),
    };

    private IntegerVector3 TranslationOf(char symbol, int order, char axis, string part)
    {
        if (symbol is >= '1' and <= '5')
        {
            int along = SymmetryOperation.Denominator * (symbol - '0') / order;
            return axis switch
            {
                'x' => new(along, 0, 0),
                'y' => new(0, along, 0),
                'z' => new(0, 0, along),
                _ => throw Wrong($"'{part}' is a screw about no cell axis"),
            };
        }
        return symbol switch
        {
            'a' => new(12, 0, 0),
            'b' => new(0, 12, 0),
            'c' => new(0, 0, 12),
            'n' => new(12, 12, 12),
            'u' => new(6, 0, 0),
            'v' => new(0, 6, 0),
            'w' => new(0, 0, 6),
            'd' => new(6, 6, 6),
            _ => throw Wrong($"'{symbol}' in '{part}' is no translation"),
        };
    }

    private FormatException Wrong(string why) => new($"'{_text}' is not a Hall symbol: {why}.");
}
