using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web.Tests;

/// <summary>Pictures of an orthorhombic lattice, 4 × 5 × 6 Å, along its axes.</summary>
public class PictureTests(RunningServer server)
{
    private static readonly string[] Axes = ["a", "b", "c"];
    private static readonly string[] Basis = ["first", "second"];

    private const int Side = 256;
    private const double Scale = 0.008;
    private const string Tilts = """{"inverseAngstromPerPixel":0.008,"frames":[{"tilt":[0,0]},{"tilt":[90,0]},{"tilt":[0,-90]}],"goniometer":{"alpha":[-60,60],"beta":[-60,60]}}""";

    private const string TwoTilts = """{"inverseAngstromPerPixel":0.008,"frames":[{"tilt":[0,0]},{"tilt":[90,0]}],"goniometer":{"alpha":[-60,60],"beta":[-60,60]}}""";

    private static readonly (double, double)[] Edges = [(0.25, 0.2), (0.25, 1 / 6.0), (1 / 6.0, 0.2)];

    [Fact]
    public async Task Three_frames_with_tilts_give_cell_angles_indices_and_what_next()
    {
        (int status, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form(Tilts, Pictures()));
        Assert.Equal(200, status);
        JsonNode result = answer["results"]![0]!;
        Assert.Null(result["error"]);
        Assert.Equal([4, 5, 6], Axes.Select(name => Math.Round(result["cell"]![name]!.GetValue<double>(), 1)).Order());
        Assert.Equal(3, result["pairs"]!.AsArray().Count);
        Assert.All(result["pairs"]!.AsArray(), pair => Assert.InRange(pair!["differenceDegrees"]!.GetValue<double>(), -1, 1));
        JsonNode picture = result["pictures"]![0]!;
        Assert.Equal(Side, picture["rows"]!.GetValue<int>());
        Assert.StartsWith("data:image/png;base64,", picture["preview"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(picture["found"]!.AsArray(), spot => spot!["hkl"] is not null);
        // A face-centred lattice of twice the edges would show the same along the three axes.
        Assert.NotEmpty(result["next"]!.AsArray());
    }

    [Fact]
    public async Task Where_the_next_zones_are_is_where_the_goniometer_meets_them()
    {
        // Every other reflection is missing in a row: two zones leave open whether a screw axis along it or a glide plane through it does that.
        (_, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form(TwoTilts, ("one.png", Picture(0.25, 0.2, isHalved: true)), Pictures()[1]));
        JsonNode result = answer["results"]![0]!;
        Assert.NotEmpty(result["next"]!.AsArray());
        // The first picture, at no tilt, is one of the axes: the angle between an axis and [uvw] of an orthorhombic cell is what the goniometer turns.
        int[] first = [.. result["zonesTable"]![0]!["zone"]!.AsArray().Select(index => index!.GetValue<int>())];
        double[] edges = [.. Axes.Select(name => result["cell"]![name]!.GetValue<double>())];
        Assert.All(result["next"]!.AsArray(), next =>
        {
            double[] along = [.. next!["zone"]!.AsArray().Select((index, k) => index!.GetValue<int>() * edges[k])];
            double cosine = Math.Abs(along.Select((x, k) => x * Math.Abs(first[k])).Sum()) / Math.Sqrt(along.Sum(x => x * x));
            (double alpha, double beta) = (next["alpha"]!.GetValue<double>(), next["beta"]!.GetValue<double>());
            Assert.Equal(cosine, Math.Cos(alpha * Math.PI / 180) * Math.Cos(beta * Math.PI / 180), 0.02);
        });
    }

    [Fact]
    public async Task The_same_pictures_are_identified()
    {
        (int status, JsonNode answer) = await server.PostAsync("identify", RunningServer.Form(Tilts, Pictures()));
        Assert.Equal(200, status);
        Assert.Contains("orthorhombic", answer["results"]![0]!["candidates"]!.AsArray().Select(one => one!["system"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("rutile-frames", 136)]
    [InlineData("anatase-frames", 141)]
    public async Task The_frames_of_the_examples_are_answered_by_the_group_of_their_crystal(string name, int number)
    {
        (_, JsonNode examples) = await server.GetAsync("examples");
        JsonNode example = Assert.Single(examples["examples"]!.AsArray(), one => one!["name"]!.GetValue<string>() == name)!;
        Assert.Equal("pictures", example["kind"]!.GetValue<string>());
        JsonObject options = example["options"]!.DeepClone().AsObject();
        options["inputs"] = example["files"]!.DeepClone();
        Assert.Equal(3, options["inputs"]!.AsArray().Count);
        (int status, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Body(options.ToJsonString()));
        Assert.Equal(200, status);
        JsonNode result = answer["results"]![0]!;
        Assert.Equal(number, result["groups"]![0]!["number"]!.GetValue<int>());
        Assert.False(result["isUnknown"]?.GetValue<bool>() ?? false);
    }

    [Fact]
    public async Task A_centre_given_by_hand_moves_the_indices()
    {
        // One lattice vector off, so that the lattice is the same.
        (_, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form("""{"inverseAngstromPerPixel":0.008,"frames":[{"beam":[152.5,127.5]}]}""", Pictures()[0]));
        JsonNode picture = answer["results"]![0]!["pictures"]![0]!;
        Assert.InRange(picture["beamRow"]!.GetValue<double>(), 151.5, 153.5);
    }

    [Fact]
    public async Task Spots_behind_a_mask_are_not_found()
    {
        (_, JsonNode free) = await server.PostAsync("pictures", RunningServer.Form("""{"inverseAngstromPerPixel":0.008}""", Pictures()[0]));
        (_, JsonNode masked) = await server.PostAsync("pictures", RunningServer.Form("""{"inverseAngstromPerPixel":0.008,"frames":[{"mask":[{"rectangle":[0,0,256,80]},{"circle":[128,200,20]},{"polygon":[[0,240],[256,240],[256,256],[0,256]]}]}]}""", Pictures()[0]));
        Assert.Contains(FoundIn(free), spot => spot.Column < 70);
        Assert.DoesNotContain(FoundIn(masked), spot => spot.Column < 70 || Math.Sqrt(Math.Pow(spot.Row - 128, 2) + Math.Pow(spot.Column - 200, 2)) < 15);
        Assert.NotEmpty(FoundIn(masked));
    }

    [Fact]
    public async Task A_lattice_drawn_by_hand_is_fitted_to_the_spots()
    {
        // The true vectors are 31.25 px along columns and 25 px along rows.
        (int status, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form("""{"inverseAngstromPerPixel":0.008,"frames":[{"lattice":{"first":[0.5,30.9],"second":[25.3,-0.4]}}]}""", Pictures()[0]));
        Assert.Equal(200, status);
        JsonNode basis = answer["results"]![0]!["pictures"]![0]!["basis"]!;
        Assert.True(basis["isGiven"]!.GetValue<bool>());
        double[] lengths = [.. Basis.Select(name => Math.Sqrt(basis[name]!.AsArray().Sum(x => Math.Pow(x!.GetValue<double>(), 2)))).Order()];
        Assert.Equal(25, lengths[0], 0.1);
        Assert.Equal(31.25, lengths[1], 0.1);
    }

    [Fact]
    public async Task A_picture_whose_scale_nobody_states_has_its_lattice_in_pixels()
    {
        (int status, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form(null, Pictures()[0]));
        Assert.Equal(200, status);
        JsonObject picture = answer["results"]![0]!["pictures"]![0]!.AsObject();
        Assert.False(picture.ContainsKey("inverseAngstromPerPixel"));
        Assert.NotEmpty(picture["latticeBases"]!.AsArray());
    }

    [Fact]
    public async Task A_picture_without_spots_is_shown_with_the_reason()
    {
        (int status, JsonNode answer) = await server.PostAsync("pictures", RunningServer.Form(null, ("empty.png", Empty())));
        Assert.Equal(422, status);
        JsonNode picture = answer["results"]![0]!["pictures"]![0]!;
        Assert.Contains("empty.png", picture["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(picture["preview"]);
    }

    [Fact]
    public async Task An_upload_is_known_for_what_it_is_and_shown_with_any_contrast()
    {
        (_, JsonNode answer) = await server.PostAsync("uploads", RunningServer.Form(null, Pictures()[0], ("rutile.cif", RunningServer.Example("rutile.cif")), ("q.hkl", RunningServer.Example("quartz.hkl")), ("q.ins", RunningServer.Example("quartz.ins"))));
        Assert.Equal(["pictures", "structure", "reflections"], answer["uploads"]!.AsArray().Select(one => one!["kind"]!.GetValue<string>()));
        string input = answer["uploads"]![0]!["input"]!.GetValue<string>();
        byte[] png = await server.Client.GetByteArrayAsync(new Uri($"pictures/preview?input={Uri.EscapeDataString(input)}&exponent=0.3&low=0.1&high=0.99", UriKind.Relative));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png.Take(4));
        (_, JsonNode shown) = await server.PostAsync("pictures", RunningServer.Body(new JsonObject { ["inputs"] = new JsonArray(input) }.ToJsonString()));
        Assert.Equal($"/api/v1/pictures/preview?input={Uri.EscapeDataString(input)}", shown["results"]![0]!["pictures"]![0]!["previewAddress"]!.GetValue<string>());
    }

    private static IEnumerable<(double Row, double Column)> FoundIn(JsonNode answer) =>
        answer["results"]![0]!["pictures"]![0]!["found"]!.AsArray().Select(spot => (spot!["row"]!.GetValue<double>(), spot["column"]!.GetValue<double>()));

    private static (string, byte[])[] Pictures() => [.. Edges.Select((edges, k) => (string.Create(CultureInfo.InvariantCulture, $"frame{k}.png"), Picture(edges.Item1, edges.Item2)))];

    private static byte[] Empty() => Encoded(new double[64 * 64], 64);

    private static byte[] Picture(double alongColumns, double alongRows, bool isHalved = false)
    {
        double[] values = new double[Side * Side];
        for (int i = -8; i <= 8; i++)
        {
            for (int j = -8; j <= 8; j++)
            {
                if (isHalved && i == 0 && j % 2 != 0)
                    continue;
                AddSpot(values, 127.5 + i * alongColumns / Scale, 127.5 + j * alongRows / Scale, (i, j) == (0, 0) ? 60_000 : 20_000 * Math.Exp(-0.2 * (i * i + j * j)));
            }
        }

        return Encoded(values, Side);
    }

    private static byte[] Encoded(double[] values, int side)
    {
        Random noise = new(1);
        ushort[] greys = [.. values.Select(value => (ushort)Math.Min(65_535, value + 20 + 8 * noise.NextDouble()))];
        string path = Path.GetTempFileName();
        try
        {
            new Grey16Image(side, side, greys).WritePng(path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AddSpot(double[] values, double column, double row, double peak)
    {
        for (int r = Math.Max(0, (int)row - 6); r <= Math.Min(Side - 1, (int)row + 6); r++)
        {
            for (int c = Math.Max(0, (int)column - 6); c <= Math.Min(Side - 1, (int)column + 6); c++)
                values[r * Side + c] += peak * Math.Exp(-((c - column) * (c - column) + (r - row) * (r - row)) / (2 * 1.4 * 1.4));
        }
    }
}
