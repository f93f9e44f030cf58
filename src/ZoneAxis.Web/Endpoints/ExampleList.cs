using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>The list of examples as the page shows it. A folder of pictures is one example, its options.json says what is known of them.</summary>
internal static class ExampleList
{
    private const string OptionsFile = "options.json";
    private const string ReadMe = "README.md";

    /// <summary>The list.</summary>
    /// <param name="examples">The files.</param>
    /// <param name="limits">Limits of reading.</param>
    public static JsonNode Of(ExampleFiles examples, WebLimits limits)
    {
        JsonArray list = [];
        foreach (string name in examples.Names.Where(name => !name.Contains('/') && name != ReadMe && !examples.IsCompanion(name)))
        {
            InputFile file = examples.Find(name)!;
            list.Add(JsonAnswer.Node(new { Name = name, Input = $"example:{name}", Kind = InputKinds.Of(file, limits), Title = TitleOf(name), file.Bytes }));
        }

        foreach (IGrouping<string, string> folder in examples.Names.Where(name => name.Contains('/')).GroupBy(name => name[..name.LastIndexOf('/')]))
            list.Add(OfFolder(folder.Key, [.. folder], examples));
        return new JsonObject { ["examples"] = list };
    }

    private static JsonNode OfFolder(string folder, string[] names, ExampleFiles examples)
    {
        string[] pictures = [.. names.Where(name => !name.EndsWith($"/{OptionsFile}", StringComparison.Ordinal) && !examples.IsCompanion(name))];
        JsonNode? options = examples.Find($"{folder}/{OptionsFile}") is { } file ? JsonNode.Parse(file.Content) : null;
        return JsonAnswer.Node(new
        {
            Name = folder,
            Kind = InputKind.Pictures,
            Title = TitleOf(folder),
            Files = pictures.Select(name => $"example:{name}"),
            Bytes = pictures.Sum(name => examples.Find(name)!.Bytes),
            Options = options,
        });
    }

    /// <summary>"barium-iron-arsenide.cif" is called "Barium iron arsenide".</summary>
    private static string TitleOf(string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name).Replace('-', ' ');
        return stem.Length == 0 ? name : char.ToUpperInvariant(stem[0]) + stem[1..];
    }
}
