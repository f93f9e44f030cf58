using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>A folder of its own for the inputs of a request while they are worked on, under names that the server makes up.</summary>
internal sealed class InputFolder : IDisposable
{
    private readonly string _folder;
    private readonly ImmutableArray<(string Stem, InputFile File)> _named;

    /// <summary>Writes inputs down.</summary>
    /// <param name="files">The inputs.</param>
    public InputFolder(IReadOnlyList<InputFile> files)
    {
        // Only this user may look into it.
        _folder = Directory.CreateTempSubdirectory("zoneaxis-").FullName;
        try
        {
            string mark = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
            // All are as long: no name is the beginning of another one.
            _named = [.. files.Select((file, k) => (string.Create(CultureInfo.InvariantCulture, $"{mark}-{k:D9}"), file))];
            Paths = [.. _named.Select(one => Write(one.Stem, one.File))];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where the inputs lie, in their order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>What the client calls an input.</summary>
    /// <param name="path">One of <see cref="Paths"/>, or what begins with it.</param>
    public string NameOf(string path) => Renamed(path);

    /// <summary>Puts the clients' names in the place of the server's wherever an answer has them.</summary>
    /// <param name="line">A result as JSON, one object.</param>
    public JsonObject Read(string line)
    {
        JsonObject result = JsonNode.Parse(line)!.AsObject();
        Rename(result);
        return result;
    }

    /// <summary>A text with the clients' names in the place of the server's.</summary>
    /// <param name="text">A sentence or a path.</param>
    public string Renamed(string text)
    {
        foreach ((string stem, InputFile file) in _named)
        {
            if (!text.Contains(stem, StringComparison.Ordinal))
                continue;
            foreach (InputFile one in file.Companions.Prepend(file))
                text = text.Replace(PathOf(stem, one), one.Name, StringComparison.Ordinal).Replace(stem + Endings.Of(one.Name), one.Name, StringComparison.Ordinal);
            text = text.Replace(Path.Combine(_folder, stem), file.Stem, StringComparison.Ordinal).Replace(stem, file.Stem, StringComparison.Ordinal);
        }

        return text.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // What another program holds open is left for the system to clear away.
        }
    }

    private string PathOf(string stem, InputFile file) => Path.Combine(_folder, stem + Endings.Of(file.Name));

    private string Write(string stem, InputFile file)
    {
        foreach (InputFile one in file.Companions.Prepend(file))
            File.WriteAllBytes(PathOf(stem, one), one.Content);
        return PathOf(stem, file);
    }

    private void Rename(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members.ToArray())
                    members[name] = Renamed(value);
                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                    list[i] = Renamed(list[i]);
                break;
        }
    }

    private JsonNode? Renamed(JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue(out string? words))
            return Renamed(words) is var renamed && renamed == words ? value.DeepClone() : JsonValue.Create(renamed);
        if (value is JsonObject or JsonArray)
            Rename(value);
        return value is JsonObject or JsonArray ? value.DeepClone() : value?.DeepClone();
    }
}
