using System.Text.Json;
using System.Text.RegularExpressions;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed partial class NetworksVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_networks_are_listed_with_what_they_hold_and_cost()
    {
        CliRun run = CliRun.Of("networks", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement list = Assert.Single(run.Objects);
        Assert.Equal((224, 72), (list.GetProperty("side").GetInt32(), list.GetProperty("classes").GetInt32()));
        Dictionary<string, JsonElement> networks = list.GetProperty("networks").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);
        Assert.Equal(NetworkRegistry.All.Select(kind => kind.Name), networks.Keys);
        Assert.Equal(1_542_424, networks["msdn"].GetProperty("parameters").GetInt64());
        Assert.Equal(4 * 1_542_424, networks["msdn"].GetProperty("weightBytes").GetInt64());
        Assert.Contains(networks["densenet-121"].GetProperty("settings").EnumerateArray(), setting => setting.GetProperty("name").GetString() == "growthRate");
    }

    [Fact]
    public void A_side_too_small_for_a_network_stands_in_its_line()
    {
        CliRun run = CliRun.Of("networks", "--side", "40");
        Assert.Equal(0, run.Code);
        Assert.Contains("alexnet         The network option InputSide is 40; it must be at least 63.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_side_is_counted_too()
    {
        CliRun run = CliRun.Of("networks", "--side", "4096", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(Assert.Single(run.Objects).GetProperty("networks").EnumerateArray().Where(one => one.GetProperty("input")[2].GetInt32() > 1), one => Assert.True(one.GetProperty("activationBytes").GetInt64() > int.MaxValue / 8));
    }

    [Fact]
    public void The_table_of_the_documentation_is_what_the_program_prints()
    {
        string page = File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "docs", "networks.md"));
        foreach (Match block in ListBlock().Matches(page))
        {
            CliRun run = CliRun.Of([.. block.Groups[1].Value.Trim().Split(' ')]);
            Assert.Equal(run.Output.TrimEnd(), block.Groups[2].Value.TrimEnd());
        }

        Assert.NotEmpty(ListBlock().Matches(page));
    }

    [Theory]
    [InlineData("colour=3", "no setting colour; there are width")]
    [InlineData("width=0", "Width is 0; it must be at least 1")]
    [InlineData("width=2.5", "width is 2.5; it must be a whole number")]
    public void A_setting_that_does_not_fit_is_one_sentence(string setting, string sentence)
    {
        string source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(24)));
        Assert.Equal(0, CliRun.Of("corpus", source, "--out", _folder.File("corpus")).Code);
        CliRun run = CliRun.Of("train", "--corpus", _folder.File("corpus"), "--network", "resnet-18", "--side", "32", "--groups", "221,225", "--out", _folder.File("m"), "--set", setting);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_a_file_and_what_is_set_goes_before_it()
    {
        string source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(24)));
        Assert.Equal(0, CliRun.Of("corpus", source, "--out", _folder.File("corpus")).Code);
        string settings = _folder.Write("settings.json", """{"width": 4, "hiddenWidth": 8, "joinFeatures": true, "dropout": 0.25}""");
        CliRun run = CliRun.Of(
            "train", "--corpus", _folder.File("corpus"), "--network", "msvgg", "--side", "32", "--groups", "221,225", "--out", _folder.File("m"), "--epochs", "1", "--precision", "float32",
            "--settings", settings, "--set", "hiddenWidth=12", "--preset", "paper", "--batch", "8");
        Assert.True(run.Code == 0, run.Error);
        Learning.Models.ModelFolder model = Learning.Models.ModelFolder.Load(_folder.File("m"));
        MsvggOptions network = Assert.IsType<MsvggOptions>(model.Config.Network);
        Assert.Equal((4, 12, true, 0.25, 32), (network.Width, network.HiddenWidth, network.JoinFeatures, network.Dropout, network.InputSide));
        Assert.Equal((1e-5, 1e-7, 100, "paper", 10), (model.Training.Options.LearningRate, model.Training.Options.WeightDecay, model.Training.Options.FoldPasses, model.Training.Preset, model.Training.FoldsInTurn));
        string card = File.ReadAllText(Path.Combine(_folder.File("m"), "README.md"));
        Assert.Contains("- Folds: 10, of which another chose the best parameters every 100 passes", card, StringComparison.Ordinal);
        Assert.Contains("- Preset: `paper`", card, StringComparison.Ordinal);
        Assert.Contains("highest learning rate 1E-05, constant", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_none_of_settings_is_one_sentence()
    {
        Assert.Contains("settings.json: the setting width is \"wide\"", Refused("""{"width": "wide"}"""), StringComparison.Ordinal);
        Assert.Contains("settings.json is no JSON object of settings", Refused("[1]"), StringComparison.Ordinal);

        string Refused(string text)
        {
            CliRun run = CliRun.Of("train", "--corpus", _folder.Path, "--out", _folder.File("m"), "--settings", _folder.Write("settings.json", text));
            Assert.Equal((1, ""), (run.Code, run.Output));
            return run.Error;
        }
    }

    [GeneratedRegex(@"```\n\$ zoneaxis (networks[^\n]*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ListBlock();
}
