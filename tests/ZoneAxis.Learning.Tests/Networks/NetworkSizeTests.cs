using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>Parameters and multiplications of the networks as published; nothing of them is allocated.</summary>
public class NetworkSizeTests
{
    [Theory]
    [InlineData(MsdnOptions.KindName, 72, 1_542_424)]
    [InlineData(MsvggOptions.KindName, 20, 128_848_276)]
    [InlineData(ZilettiOptions.KindName, 7, 365_463)]
    [InlineData(AlexNetOptions.KindName, 1000, 61_100_840)]
    [InlineData(Vgg11Options.KindName, 1000, 132_863_336)]
    [InlineData(ResNet18Options.KindName, 1000, 11_689_512)]
    [InlineData(ResNet50Options.KindName, 1000, 25_557_032)]
    [InlineData(DenseNet121Options.KindName, 1000, 7_978_856)]
    public void A_network_has_exactly_the_parameters_that_it_was_published_with(string kind, int classes, long parameters) =>
        Assert.Equal(parameters, NetworkCost.Of(OptionsOf(kind, classes)).Parameters);

    // In thousand millions, as the documentation of torchvision 0.21 states them for its weights; it counts convolutions and linear layers, as is done here.
    // DenseNet-121 is left out: here its transitions take means first, which saves some.
    [Theory]
    [InlineData(AlexNetOptions.KindName, 0.71)]
    [InlineData(Vgg11Options.KindName, 7.61)]
    [InlineData(ResNet18Options.KindName, 1.81)]
    [InlineData(ResNet50Options.KindName, 4.09)]
    public void A_network_multiplies_as_often_as_is_known(string kind, double thousandMillions) =>
        Assert.Equal(thousandMillions, NetworkCost.Of(OptionsOf(kind, 1000)).MultiplyAdds / 1e9, 0.01);

    [Fact]
    public void Three_streams_cost_three_times_one_and_share_all_parameters()
    {
        NetworkCost one = NetworkCost.Of(OptionsOf(Vgg11Options.KindName, 20));
        NetworkCost three = NetworkCost.Of(OptionsOf(MsvggOptions.KindName, 20));
        Assert.Equal((one.Parameters, 3 * one.MultiplyAdds, 3 * one.Activations), (three.Parameters, three.MultiplyAdds, three.Activations));
    }

    [Fact]
    public void The_running_statistics_are_counted_apart() => Assert.Equal(256, NetworkCost.Of(OptionsOf(ZilettiOptions.KindName, 7)).StateNumbers);

    [Fact]
    public void A_small_network_costs_what_is_counted_by_hand()
    {
        LayerWalk walk = new(new LayerSequence(new Convolution("stem", 2, kernel: 3, padding: 1), new Rectifier(), new GlobalPooling(), new OutputLayer(5, "output")), new(2, 3, 4, 4));
        Assert.Equal((2 * 3 * 9) + 2 + (2 * 5) + 5, walk.Parameters.Length);
        Assert.Equal(2 * ((16 * 2 * 27) + 10), walk.MultiplyAdds);
        Assert.Equal(2 * ((16 * 2) + 2 + 5), walk.Activations);
    }

    [Theory]
    [InlineData(AlexNetOptions.KindName, 63)]
    [InlineData(Vgg11Options.KindName, 32)]
    [InlineData(DenseNet121Options.KindName, 29)]
    [InlineData(ZilettiOptions.KindName, 4)]
    public void Too_small_a_side_is_refused_with_the_least(string kind, int least)
    {
        ImageNetworkOptions options = (ImageNetworkOptions)OptionsOf(kind, 4);
        (options with { InputSide = least }).Validate();
        ArgumentException error = Assert.Throws<ArgumentException>((options with { InputSide = least - 1 }).Validate);
        Assert.Equal($"The network option InputSide is {least - 1}; it must be at least {least}.", error.Message);
    }

    private static NetworkOptions OptionsOf(string kind, int classes) => NetworkRegistry.Find(kind).Defaults with { ClassCount = classes };
}
