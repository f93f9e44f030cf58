using System.Text.Json.Serialization;

namespace ZoneAxis.Crystallography;

/// <summary>Compiled reader of <see cref="JsonLineCrystal"/>: a data set has 100,000 lines and more.</summary>
[JsonSerializable(typeof(JsonLineCrystal))]
internal sealed partial class JsonLineContext : JsonSerializerContext;
