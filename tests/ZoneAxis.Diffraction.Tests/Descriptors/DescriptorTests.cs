using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Descriptors;

/// <summary>What networks are given of a crystal.</summary>
public class DescriptorTests
{
    private static readonly CrystalSymmetry Symmetry = SymmetryFinder.Find(Make.ZincBlende, SymmetryTolerance.MaterialsProject);

    /// <summary>Names of descriptors of every kind, some with options that differ from the defaults.</summary>
    public static TheoryData<string> Names => [.. Options.Keys];

    private static Dictionary<string, DescriptorOptions> Options { get; } = new()
    {
        ["shaped"] = new ShapedDescriptorOptions { Side = 64 },
        ["text"] = new ShapedDescriptorOptions { Side = 64, Shaping = "text", TextConstants = new TextShapingOptions { Reach = 2.1 } },
        ["wide, along zone axes"] = new ShapedDescriptorOptions
        {
            Side = 48,
            Shaping = "wide",
            Constants = new ShapingOptions { Reach = 2.5 },
            Patterns = PatternParameters.Of(new ZoneAxes(new(1, 1, 0), new(1, 1, 1), new(-1, 0, 12)) { EwaldSurface = EwaldSurface.Flat, Beam = Beam.OfElectrons(200) }, name: "tilted"),
        },
        ["spot"] = new SpotDescriptorOptions { Side = 64 },
        ["raw"] = new RawDescriptorOptions { Side = 32 },
        ["reflection-table"] = new ReflectionTableOptions { SymprecAngstrom = 0.01, AngleToleranceDegrees = null },
        ["reflections"] = new ReflectionDescriptorOptions { Measured = MeasuredPart.SevenZones, Simulation = new SimulatedReflectionOptions { LeastSpacingAngstrom = 0.7, MostReflections = 500 } },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_descriptor_writes_as_many_bytes_as_it_says_and_something_in_them(string name)
    {
        Descriptor descriptor = Options[name].Create();
        byte[] bytes = descriptor.Describe(Symmetry);
        Assert.Equal(descriptor.Length, bytes.Length);
        Assert.Equal(descriptor.Options.Input, descriptor.Encoding.Shape);
        Assert.Contains(bytes, value => value != 0);
        Assert.Throws<ArgumentException>(() => descriptor.Write(Symmetry, new byte[descriptor.Length + 1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Options_come_back_from_JSON_and_make_the_same_bytes(string name)
    {
        DescriptorOptions options = Options[name];
        string text = JsonSerializer.Serialize(options);
        Assert.StartsWith($"{{\"kind\":\"{options.Kind}\",", text, StringComparison.Ordinal);
        DescriptorOptions read = JsonSerializer.Deserialize<DescriptorOptions>(text)!;
        Assert.Equal(text, JsonSerializer.Serialize(read));
        Assert.Equal(options.Create().Describe(Symmetry), read.Create().Describe(Symmetry));
        Assert.Equal((options.Geometry, options.Cell, options.Tolerance, options.Input, options.Description), (read.Geometry, read.Cell, read.Tolerance, read.Input, read.Description));
    }

    [Theory]
    [InlineData("{\"kind\":\"smell\"}", "The kind smell is unknown; this version knows ")]
    [InlineData("{\"side\":3}", "The member kind is missing; it must be ")]
    [InlineData("[]", "member kind")]
    public void JSON_of_no_kind_is_refused(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DescriptorOptions>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_kind_is_registered() =>
        Assert.Equal(Options.Values.Select(options => options.Kind).Distinct().Order(), DescriptorRegistry.Kinds.Keys.Order());

    [Fact]
    public void The_shaped_descriptor_equals_its_steps()
    {
        PatternTriple raw = new PatternSimulator(new Rotated45()).GreyTriple(SetyawanCurtaroloCell.Of(Symmetry));
        byte[] expected = new byte[ShapedPlanes.Length(64)];
        ShapedPlanes.Write(new ReleasedShaper().Shape(raw), 64, expected);
        Assert.Equal(expected, Options["shaped"].Create().Describe(Symmetry));
    }

    [Fact]
    public void Six_planes_are_nine_channels()
    {
        InputEncoding encoding = Options["shaped"].Create().Encoding;
        Assert.Equal([0, 1, 1, 3, 2, 3, 5, 5, 4], encoding.Sources);
        Assert.Equal((6, new InputShape(3, 3, 64, 64), 6 * 64 * 64), (encoding.StoredChannels, encoding.Shape, encoding.Length));
    }

    [Fact]
    public void The_spot_descriptor_holds_the_pattern_of_each_axis_in_a_channel()
    {
        SpotDescriptorOptions options = new() { Side = 256 };
        PatternTriple raw = new PatternSimulator(new Rotated45()).GreyTriple(SetyawanCurtaroloCell.Of(Symmetry));
        Assert.Equal([.. raw.X.Pixels, .. raw.Y.Pixels, .. raw.Z.Pixels], options.Create().Describe(raw));
        Assert.Equal((1, 3), (options.Input.Streams, options.Input.Channels));
        Assert.Equal((3, 1), (new RawDescriptorOptions().Input.Streams, new RawDescriptorOptions().Input.Channels));
    }

    [Fact]
    public void The_default_side_is_the_published_one() => Assert.Equal(6 * 224 * 224, new ShapedDescriptorOptions().Create().Length);

    [Fact]
    public void What_cannot_be_made_is_refused_with_a_sentence()
    {
        AssertRefused("side of the network's input is 0", new ShapedDescriptorOptions { Side = 0 });
        AssertRefused("2 of 256 × 256 px", new RawDescriptorOptions { Patterns = PatternParameters.Of(new ZoneAxes(new(1, 0, 0), new(1, 1, 0))) });
        AssertRefused("3 of 256 × 128 px", new SpotDescriptorOptions { Patterns = PatternParameters.Of(new Rotated45 { Detector = new Detector { Columns = 128 } }) });
        AssertRefused("There is no cell bent, but as-given, ita, setyawan-curtarolo.", new RawDescriptorOptions { Patterns = PatternParameters.Of(new Rotated45()) with { Cell = "bent" } });
        AssertRefused("There is no geometry bent", new SpotDescriptorOptions { Patterns = PatternParameters.Of(new Rotated45()) with { Geometry = "bent" } });
    }

    [Fact]
    public void Patterns_of_another_side_are_refused_with_both_sides()
    {
        GreyImage small = new(128, 128, new byte[128 * 128]);
        string message = Assert.Throws<ArgumentException>(() => new ShapedDescriptorOptions().Create().Describe(new PatternTriple(small, small, small))).Message;
        Assert.Contains("128 × 128 px; the network takes patterns of 256 × 256 px", message, StringComparison.Ordinal);
        GreyImage oblong = new(128, 64, new byte[128 * 64]);
        Assert.Contains("128 × 64", Assert.Throws<ArgumentException>(() => new PatternTriple(small, oblong, small).Side).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reflection_table_is_not_made_of_raw_patterns()
    {
        GreyImage picture = new(256, 256, new byte[256 * 256]);
        Assert.Contains("must be indexed first", Assert.Throws<ArgumentException>(() => new ReflectionTableOptions().Create().Describe(new PatternTriple(picture, picture, picture))).Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string sentence, DescriptorOptions options) =>
        Assert.Contains(sentence, Assert.Throws<ArgumentException>(options.Create).Message, StringComparison.Ordinal);
}
