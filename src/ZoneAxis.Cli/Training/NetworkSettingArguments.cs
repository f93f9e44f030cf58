using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using ZoneAxis.Cli.Options;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Training;

/// <summary>The options that choose what a network has to choose, by name or from a file of names.</summary>
internal sealed class NetworkSettingArguments
{
    private const string Form = "NAME=VALUE with a number, as growthRate=12";

    private static readonly JsonSerializerOptions Json = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "A setting of the network by its name; may be given again. 'zoneaxis networks --json' lists the settings of every network, " + HelpOfStandard(),
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _file = new("--settings")
    {
        Description = "A JSON file of such settings, as {\"growthRate\": 12, \"dropout\": 0.2}; what --set says goes before it.",
        HelpName = "FILE",
    };

    /// <summary>The options.</summary>
    public NetworkSettingArguments()
    {
        _set.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => !TryParse(token.Value, out _)))
                result.AddError($"--set is {token.Value}; it must be {Form}.");
        });
    }

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        verb.Add(_set);
        verb.Add(_file);
    }

    /// <summary>What was chosen.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="InvalidDataException">The file is none of settings.</exception>
    public Dictionary<string, double> Of(ParseResult parsed)
    {
        Dictionary<string, double> settings = parsed.GetValue(_file) is { } path ? Read(path) : [];
        foreach (string text in parsed.GetValue(_set) ?? [])
        {
            if (TryParse(text, out KeyValuePair<string, double> setting))
                settings[setting.Key] = setting.Value;
        }

        return settings;
    }

    private static string HelpOfStandard() =>
        $"{NetworkRegistry.DefaultKind} has {string.Join(", ", NetworkRegistry.Find(NetworkRegistry.DefaultKind).Settings.Select(setting => setting.Name))}.";

    private static bool TryParse(string text, out KeyValuePair<string, double> setting)
    {
        string[] halves = text.Split('=', 2, StringSplitOptions.TrimEntries);
        double value = 0;
        bool isSetting = halves.Length == 2 && halves[0].Length > 0
            && NumberText.TryNumber(halves[1], out value);
        setting = isSetting ? new(halves[0], value) : default;
        return isSetting;
    }

    private static Dictionary<string, double> Read(string path)
    {
        try
        {
            Dictionary<string, JsonElement> members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(path), Json) ?? [];
            return members.ToDictionary(member => member.Key, member => NumberOf(path, member.Key, member.Value));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no JSON object of settings: {e.Message}", e);
        }
    }

    private static double NumberOf(string path, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => throw new InvalidDataException($"{path}: the setting {name} is {value.GetRawText()}; it must be a number, true or false."),
    };
}
