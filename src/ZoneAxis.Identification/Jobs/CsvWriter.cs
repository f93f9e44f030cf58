using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZoneAxis;

/// <summary>Turns results that are written as JSON, one object a line, into comma-separated values with a heading (RFC 4180).</summary>
/// <param name="output">Takes the values.</param>
/// <param name="columns">Which; null for all members of the first object.</param>
public sealed class CsvWriter(TextWriter output, CsvColumns? columns) : TextWriter
{
    private const char Separator = ',';
    private const string ListSeparator = ";";

    // Where one of these stands in a value, it is quoted.
    private static readonly char[] Special = [Separator, '"', '\r', '\n'];

    private readonly StringBuilder _line = new();
    private CsvColumns? _columns = columns;
    private bool _hasHeading;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        string line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        WriteObject(JsonNode.Parse(line)!.AsObject());
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        Write('\n');
    }

    /// <summary>What stands in the column of a member.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The member, as <c>candidates[0].symbol</c>.</param>
    /// <returns>Empty where there is no such member.</returns>
    public static string TextAt(JsonNode result, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TextOf(Find(result, path));
    }

    private void WriteObject(JsonObject result)
    {
        _columns ??= new CsvColumns([.. result.Select(member => member.Key)]);
        if (!_hasHeading)
            WriteRow(_columns.Paths);
        _hasHeading = true;
        IEnumerable<JsonNode?> rows = _columns.Rows is { } list ? result[list]?.AsArray() ?? [] : [result];
        foreach (JsonNode? row in rows)
            WriteRow(_columns.Paths.Select(path => TextOf(Find(row, path))));
    }

    private void WriteRow(IEnumerable<string> values) => output.WriteLine(string.Join(Separator, values.Select(Quoted)));

    private static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (string step in path.Split('.', '['))
        {
            node = (node, step) switch
            {
                (JsonObject members, _) => members[step],
                (JsonArray list, [.. string place, ']']) when int.Parse(place, System.Globalization.CultureInfo.InvariantCulture) is int index && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    private static string TextOf(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list when list.All(one => one is JsonValue) => string.Join(ListSeparator, list.Select(TextOf)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private static string Quoted(string value) => value.IndexOfAny(Special) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
