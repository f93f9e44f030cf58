using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZoneAxis.Crystallography;

/// <summary>A value of a JSON text that knows its place.</summary>
internal sealed partial class JsonValue
{
    private readonly JsonSource _source;
    private readonly JsonTokenType _kind;
    private readonly int _offset;
    private readonly double _number;
    private readonly string? _text;
    private readonly IReadOnlyList<JsonValue>? _items;
    private readonly IReadOnlyDictionary<string, JsonValue>? _members;

    private JsonValue(
        JsonSource source, JsonTokenType kind, int offset, double number = 0, string? text = null,
        IReadOnlyList<JsonValue>? items = null, IReadOnlyDictionary<string, JsonValue>? members = null)
    {
        _source = source;
        _kind = kind;
        _offset = offset;
        _number = number;
        _text = text;
        _items = items;
        _members = members;
    }

    /// <summary>Line where the value begins, from 1.</summary>
    public int Line => _source.LineAt(_offset);

    /// <summary>The file to name in an error.</summary>
    public string File => _source.File;

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => _members is not null;

    /// <summary>Whether this is a list.</summary>
    public bool IsList => _items is not null;

    /// <summary>Whether this is false.</summary>
    public bool IsFalse => _kind == JsonTokenType.False;

    /// <summary>A member that is there and not null.</summary>
    /// <param name="name">Its name.</param>
    public JsonValue? Find(string name) => _members?.GetValueOrDefault(name) is { _kind: not JsonTokenType.Null } member ? member : null;

    /// <summary>A member.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="CrystalFormatException">It is not there, or null.</exception>
    public JsonValue Require(string name) => Find(name)
        ?? throw (IsObject ? Error($"this object has no member \"{name}\".") : Unexpected($"an object with the member \"{name}\""));

    /// <summary>The items of a list.</summary>
    /// <param name="expected">What the list should be.</param>
    /// <exception cref="CrystalFormatException">This is no list.</exception>
    public IReadOnlyList<JsonValue> Items(string expected) => _items ?? throw Unexpected(expected);

    /// <summary>A finite number.</summary>
    /// <param name="expected">What it should be.</param>
    /// <exception cref="CrystalFormatException">This is none.</exception>
    public double Number(string expected) => _kind == JsonTokenType.Number && double.IsFinite(_number) ? _number : throw Unexpected(expected);

    /// <summary>A text, or null where this is none.</summary>
    public string? TextOrNull => _text;

    /// <summary>A text.</summary>
    /// <param name="expected">What it should be.</param>
    /// <exception cref="CrystalFormatException">This is none.</exception>
    public string Text(string expected) => _text ?? throw Unexpected(expected);

    /// <summary>A list of three finite numbers.</summary>
    /// <param name="expected">What they should be.</param>
    /// <exception cref="CrystalFormatException">This is none.</exception>
    public Vector3D Vector(string expected) => _items is [JsonValue x, JsonValue y, JsonValue z]
        ? new Vector3D(x.Number(expected), y.Number(expected), z.Number(expected))
        : throw Unexpected(expected);

    /// <summary>A list of three lists of three finite numbers: the rows of a matrix.</summary>
    /// <param name="expected">What they should be.</param>
    /// <exception cref="CrystalFormatException">This is none.</exception>
    public Matrix3D Matrix(string expected) => _items is [JsonValue a, JsonValue b, JsonValue c]
        ? Matrix3D.FromRows(a.Vector(expected), b.Vector(expected), c.Vector(expected))
        : throw Unexpected(expected);

    /// <summary>An element symbol, with or without a charge.</summary>
    /// <exception cref="CrystalFormatException">This is none.</exception>
    public Element ElementSymbol()
    {
        const string Expected = "the symbol of an element";
        return ChargedSymbol.TryParseType(Text(Expected), out Element? element) ? element : throw Unexpected(Expected);
    }

    /// <summary>An occupancy.</summary>
    /// <exception cref="CrystalFormatException">This is no number from 0 to 1.</exception>
    public double Occupancy()
    {
        const string Expected = "an occupancy from 0 to 1";
        return OccupancyValue.Checked(Number(Expected)) ?? throw Unexpected(Expected);
    }

    /// <summary>An error at this value.</summary>
    public CrystalFormatException Error(string problem) => _source.Error(_offset, problem);

    /// <summary>An error that says what this is and what it should be.</summary>
    /// <param name="expected">What it should be.</param>
    public CrystalFormatException Unexpected(string expected) => Error($"found {Shown()} where {expected} was expected.");

    private string Shown() => _kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => $"a list of {_items!.Count}",
        JsonTokenType.String => $"'{ShownWord.Of(_text!)}'",
        JsonTokenType.Number => string.Create(CultureInfo.InvariantCulture, $"{_number}"),
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType other => throw new UnreachableException($"{other} is no value."),
    };
}
