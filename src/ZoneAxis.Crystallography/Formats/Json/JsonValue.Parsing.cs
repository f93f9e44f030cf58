using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ZoneAxis.Crystallography;

internal sealed partial class JsonValue
{
    /// <summary>The value of a whole text (RFC 8259); at most 64 levels deep.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="maximumItems">Most items of a list.</param>
    /// <exception cref="CrystalFormatException">The text is no JSON, or a list is too long.</exception>
    public static JsonValue Parse(string text, string file, int maximumItems)
    {
        JsonSource source = new(Encoding.UTF8.GetBytes(text), file);
        try
        {
            Utf8JsonReader reader = new(source.Bytes);
            reader.Read();
            JsonValue value = Take(ref reader, source, maximumItems);
            reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            throw source.SyntaxError(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a text that is no valid Unicode, as a lone surrogate.
            throw new CrystalFormatException(file, 0, 0, "a text of the file is not valid Unicode.");
        }
    }

    private static JsonValue Take(ref Utf8JsonReader reader, JsonSource source, int maximumItems)
    {
        int offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonValue(source, JsonTokenType.StartObject, offset, members: TakeMembers(ref reader, source, maximumItems)),
            JsonTokenType.StartArray => new JsonValue(source, JsonTokenType.StartArray, offset, items: TakeItems(ref reader, source, maximumItems)),
            JsonTokenType.String => new JsonValue(source, JsonTokenType.String, offset, text: reader.GetString()),
            JsonTokenType.Number => new JsonValue(source, JsonTokenType.Number, offset, number: reader.TryGetDouble(out double number) ? number : double.NaN),
            JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => new JsonValue(source, reader.TokenType, offset),
            JsonTokenType other => throw new UnreachableException($"{other} begins no value."),
        };
    }

    private static Dictionary<string, JsonValue> TakeMembers(ref Utf8JsonReader reader, JsonSource source, int maximumItems)
    {
        Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            members[name] = Take(ref reader, source, maximumItems);
        }
        return members;
    }

    private static List<JsonValue> TakeItems(ref Utf8JsonReader reader, JsonSource source, int maximumItems)
    {
        int offset = (int)reader.TokenStartIndex;
        List<JsonValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Take(ref reader, source, maximumItems));
            if (items.Count > maximumItems)
                throw source.Error(offset, $"this list has more than {maximumItems} items, the limit of these settings on the atoms of a cell.");
        }
        return items;
    }
}
