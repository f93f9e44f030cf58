using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>Reads and writes options of several kinds as JSON objects whose first member, <c>kind</c>, says which they are.</summary>
/// <typeparam name="TBase">What the kinds have in common.</typeparam>
/// <param name="kinds">The type of each kind.</param>
/// <param name="kindOf">The kind of options.</param>
/// <param name="defaultKind">The kind of an object that states none; null where it must state one.</param>
public abstract class KindConverter<TBase>(IReadOnlyDictionary<string, Type> kinds, Func<TBase, string> kindOf, string? defaultKind) : JsonConverter<TBase>
    where TBase : class
{
    private const string KindMember = "kind";

    /// <inheritdoc/>
    /// <exception cref="JsonException">The kind is missing or unknown, or its members are not those of its kind.</exception>
    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject members)
            throw new JsonException($"An object with a member {KindMember} was expected.");
        string kind = members[KindMember]?.ToString() ?? defaultKind ?? throw new JsonException($"The member {KindMember} is missing; it must be {Known}.");
        if (!kinds.TryGetValue(kind, out Type? type))
            throw new JsonException($"The kind {kind} is unknown; this version knows {Known}.");
        members.Remove(KindMember);
        return (TBase?)members.Deserialize(type, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options)
    {
        JsonObject members = JsonSerializer.SerializeToNode(value, value.GetType(), options)!.AsObject();
        members.Insert(0, KindMember, kindOf(value));
        members.WriteTo(writer, options);
    }

    private string Known => string.Join(", ", kinds.Keys);
}
