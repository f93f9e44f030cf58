using System.Text.Json;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Networks;

public class NetworkRegistryTests
{
    private static readonly InputShape Images = new(3, 3, 64, 64);

    [Fact]
    public void Networks_are_listed_with_their_settings()
    {
        NetworkKind kind = NetworkRegistry.All.Single(one => one.Name == NetworkRegistry.DefaultKind);
        Assert.Equal(["stemStride", "stemKernel", "stemWidth", "growthRate", "bottleneckWidth", "dropout", "featureDropout", "joinFeatures"], kind.Settings.Select(setting => setting.Name));
        Assert.Equal((2, true), kind.Settings.Where(setting => setting.Name == "stemStride").Select(setting => (setting.Default, setting.IsWhole)).Single());
        Assert.All(kind.Settings, setting => Assert.EndsWith(".", setting.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_are_made_of_an_input_classes_and_settings()
    {
        MsdnOptions made = Assert.IsType<MsdnOptions>(Make(new() { ["stemStride"] = 4, ["dropout"] = 0.25, ["growthRate"] = 16 }));
        Assert.Equal((64, 3, 10, 4, 0.25, 0, 16), (made.InputSide, made.InputChannels, made.ClassCount, made.StemStride, made.Dropout, made.FeatureDropout, made.GrowthRate));
        Assert.Equal(Images, made.Input);
        Assert.Equal(2, ((MsdnOptions)NetworkRegistry.Find("msdn").Defaults).StemStride);
    }

    [Fact]
    public void An_unknown_setting_is_refused_with_those_there_are() =>
        AssertRefused(() => Make(new() { ["inputSide"] = 32 }), "no setting inputSide; there are stemStride, stemKernel,");

    [Fact]
    public void A_part_of_a_whole_number_is_refused() => AssertRefused(() => Make(new() { ["stemStride"] = 2.5 }), "The network setting stemStride is 2.5; it must be a whole number.");

    [Fact]
    public void A_value_out_of_its_range_is_refused_by_name() => AssertRefused(() => Make(new() { ["dropout"] = 1 }), "The network option Dropout is 1; it must be in [0, 1).");

    [Theory]
    [InlineData(2, 3, 64, 64)]
    [InlineData(3, 3, 64, 32)]
    public void An_input_that_does_not_fit_is_refused(int streams, int channels, int rows, int columns) =>
        AssertRefused(() => NetworkRegistry.MakeOptions("msdn", new InputShape(streams, channels, rows, columns), 10, new Dictionary<string, double>()), $"cannot take {streams} × {channels} × {rows} × {columns} numbers");

    [Fact]
    public void An_unknown_kind_is_refused_with_those_there_are() =>
        AssertRefused(() => NetworkRegistry.MakeOptions("oracle", Images, 10, new Dictionary<string, double>()), "no networks of the kind oracle, but msdn");

    [Fact]
    public void A_fresh_network_is_zero_until_it_is_initialised()
    {
        using Network network = NetworkRegistry.Create(SmallNetworks.Options);
        Assert.All(FlatBuffer.ToArray(network.Parameters), value => Assert.Equal(0, value));
        network.Initialize(seed: 1);
        Assert.Contains(FlatBuffer.ToArray(network.Parameters), value => value != 0);
    }

    [Fact]
    public void Options_in_JSON_say_their_kind_first_and_come_back_whole()
    {
        NetworkOptions options = SmallNetworks.Options with { Dropout = 0.5 };
        string text = JsonSerializer.Serialize(options);
        Assert.StartsWith("""{"kind":"msdn","ClassCount":4,"InputSide":16,""", text, StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<NetworkOptions>(text)));
    }

    [Fact]
    public void Options_in_JSON_without_a_kind_are_of_the_first_kind() =>
        Assert.Equal(5, Assert.IsType<MsdnOptions>(JsonSerializer.Deserialize<NetworkOptions>("""{"ClassCount":5}""")).ClassCount);

    [Fact]
    public void Options_in_JSON_of_an_unknown_kind_are_refused() =>
        Assert.Contains("oracle", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NetworkOptions>("""{"kind":"oracle"}""")).Message, StringComparison.Ordinal);

    private static NetworkOptions Make(Dictionary<string, double> settings) => NetworkRegistry.MakeOptions("msdn", Images, 10, settings);

    private static void AssertRefused(Action make, string part) => Assert.Contains(part, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
