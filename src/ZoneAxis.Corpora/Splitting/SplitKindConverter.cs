using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZoneAxis.Corpora;

/// <summary>A kind of split as its name.</summary>
internal sealed class SplitKindConverter : JsonConverter<SplitKind>
{
    /// <inheritdoc/>
    public override SplitKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return SplitKind.Parse(reader.GetString() ?? "");
        }
        catch (FormatException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SplitKind value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
