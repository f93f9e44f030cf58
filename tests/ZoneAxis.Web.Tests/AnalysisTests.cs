using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web.Tests;

/// <summary>What the server answers about structures and lists.</summary>
public class AnalysisTests(RunningServer server)
{
    [Fact]
    public async Task Symmetry_is_the_line_of_the_command_line_with_what_the_page_draws()
    {
        (int status, JsonNode answer) = await server.PostAsync("symmetry", RunningServer.Form(null, ("rutile.cif", RunningServer.Example("rutile.cif"))));
        Assert.Equal(200, status);
        JsonObject result = answer["results"]![0]!.AsObject();
        SymmetryResult expected = new SymmetryJob(new SymmetryRequest()).Of(StructureInputs.Read([Path.Combine(RunningServer.Options.ExamplesFolder, "rutile.cif")]).Single());
        JsonObject line = JsonNode.Parse(SymmetryJson.Line("rutile.cif", expected, expected.Report!))!.AsObject();
        Assert.All(line, member => Assert.Equal(member.Value?.ToJsonString(), result[member.Key]?.ToJsonString()));
        Assert.Equal("O2Ti", result["formula"]!.GetValue<string>());
        Assert.Equal(6, result["drawing"]!["atoms"]!.AsArray().Count);
        Assert.Equal(16, result["operationTexts"]!.AsArray().Count);
    }

    [Fact]
    public async Task Files_to_take_away_hold_the_same_crystal()
    {
        (_, JsonNode answer) = await server.PostAsync("symmetry", RunningServer.Body("""{"inputs":["example:quartz.cif"]}"""));
        JsonArray files = answer["results"]![0]!["downloads"]!.AsArray();
        Assert.Equal(["quartz.ita.cif", "quartz.ita.vasp", "quartz.sc.cif", "quartz.sc.vasp"], files.Select(file => file!["name"]!.GetValue<string>()));
        Assert.All(files, file =>
        {
            using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes(file!["content"]!.GetValue<string>()));
            Crystal crystal = StructureFile.ReadEach(content, file["name"]!.GetValue<string>(), null, out _).Single().Crystal!;
            Assert.Equal(154, SymmetryFinder.Find(crystal).Number);
        });
    }

    [Fact]
    public async Task Every_titanium_of_rutile_has_six_bonds()
    {
        (_, JsonNode answer) = await server.PostAsync("symmetry", RunningServer.Body("""{"inputs":["example:rutile.cif"]}"""));
        JsonNode drawing = answer["results"]![0]!["drawing"]!;
        string[] elements = [.. drawing["atoms"]!.AsArray().Select(atom => atom!["element"]!.GetValue<string>())];
        int[] bonds = new int[elements.Length];
        foreach (JsonNode? bond in drawing["bonds"]!.AsArray())
        {
            bonds[bond![0]!.GetValue<int>()]++;
            bonds[bond[1]!.GetValue<int>()]++;
        }

        Assert.All(elements.Zip(bonds).Where(atom => atom.First == "Ti"), atom => Assert.Equal(6, atom.Second));
    }

    [Fact]
    public async Task Spots_have_the_symmetry_of_their_zone_and_leave_forbidden_places_empty()
    {
        (int status, JsonNode answer) = await server.PostAsync("simulate", RunningServer.Body("""{"inputs":["example:rutile.cif"],"zone":[0,0,1],"strongest":5000}"""));
        Assert.Equal(200, status);
        JsonNode[] spots = [.. answer["results"]![0]!["spots"]!.AsArray().Select(spot => spot!)];
        Dictionary<(int, int, int), double> intensities = spots.Where(spot => !spot["isForbidden"]!.GetValue<bool>()).ToDictionary(IndexOf, spot => spot["intensity"]!.GetValue<double>());
        Assert.Equal(1, intensities.Values.Max());
        // The beam is along the fourfold axis: all of {hk0} are equally excited.
        Assert.All(intensities.Where(one => one.Key.Item3 == 0), one => Assert.Equal(one.Value, intensities[(one.Key.Item2, -one.Key.Item1, 0)], 1e-9));
        HashSet<(int, int, int)> forbidden = [.. spots.Where(spot => spot["isForbidden"]!.GetValue<bool>()).Select(IndexOf)];
        Assert.Contains((1, 0, 0), forbidden);
        Assert.DoesNotContain((1, 1, 0), forbidden);
        Assert.Empty(forbidden.Intersect(intensities.Keys));
    }

    [Fact]
    public async Task Counts_add_up_to_the_dose()
    {
        (_, JsonNode answer) = await server.PostAsync("simulate", RunningServer.Body("""{"inputs":["example:silicon.cif"],"zone":[1,1,0],"dose":100000,"strongest":5000}"""));
        double counts = answer["results"]![0]!["spots"]!.AsArray().Sum(spot => spot!["counts"]?.GetValue<double>() ?? 0);
        // Poisson: four standard deviations.
        Assert.InRange(counts, 100_000 - 4 * Math.Sqrt(100_000), 100_000 + 4 * Math.Sqrt(100_000));
    }

    [Fact]
    public async Task A_structure_is_identified_and_its_groups_put_together()
    {
        (int status, JsonNode answer) = await server.PostAsync("identify", RunningServer.Body("""{"inputs":["example:rutile.cif"],"top":3}"""));
        Assert.Equal(200, status);
        JsonNode result = answer["results"]![0]!;
        Assert.Equal("agree", result["verdict"]!.GetValue<string>());
        Assert.Equal(3, result["candidates"]!.AsArray().Count);
        Assert.Equal("tetragonal", result["grouped"]![0]!["system"]!.GetValue<string>());
        Assert.False(result["isUnknown"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_group_that_the_model_does_not_know_is_called_unknown()
    {
        (_, JsonNode answer) = await server.PostAsync("identify", RunningServer.Body("""{"inputs":["example:quartz.cif"]}"""));
        Assert.True(answer["results"]![0]!["isUnknown"]!.GetValue<bool>());
        Assert.Contains("154 P3_221", answer["results"]![0]!["unknownReason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_its_cell_beside_it_gives_elements_statistics_and_laws()
    {
        (int status, JsonNode answer) = await server.PostAsync("reflections", RunningServer.Form(null, ("q.hkl", RunningServer.Example("quartz.hkl")), ("q.ins", RunningServer.Example("quartz.ins"))));
        Assert.Equal(200, status);
        JsonNode result = Assert.Single(answer["results"]!.AsArray())!;
        Assert.Equal("q.hkl", result["input"]!.GetValue<string>());
        Assert.Equal("P 3_1 - -", result["extinction"]!.GetValue<string>());
        Assert.Equal(11, result["laws"]!["z"]!.AsArray().Count);
        Assert.Equal(11, result["reflections"]!["statistics"]!["general"]!["cumulative"]!.AsArray().Count);
        Assert.Equal(1, result["grouped"]!.AsArray().Sum(system => system!["probability"]!.GetValue<double>()), 1e-3);
    }

    [Fact]
    public async Task A_list_without_a_cell_is_answered_when_the_cell_is_stated()
    {
        // The example states its cell behind the list.
        string reflections = string.Concat(System.Text.Encoding.ASCII.GetString(RunningServer.Example("quartz.hkl")).Split('\n').Take(300).Select(line => $"{line}\n"));
        (string, byte[]) list = ("q.hkl", System.Text.Encoding.ASCII.GetBytes(reflections));
        (int refused, JsonNode why) = await server.PostAsync("reflections", RunningServer.Form(null, list));
        Assert.Equal(422, refused);
        Assert.Contains("as cell", why["results"]![0]!["error"]!.GetValue<string>(), StringComparison.Ordinal);
        (int status, JsonNode answer) = await server.PostAsync("reflections", RunningServer.Form("""{"cell":[4.916,4.916,5.4054,90,90,120]}""", list));
        Assert.Equal(200, status);
        Assert.Equal("trigonal", answer["results"]![0]!["system"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_several_inputs_each_has_its_line_in_their_order()
    {
        (int status, JsonNode answer) = await server.PostAsync(
            "identify", RunningServer.Form("""{"inputs":["example:quartz.hkl","example:halite.cif"]}""", ("broken.cif", "data_\n"u8.ToArray()), ("pyrite.cif", RunningServer.Example("pyrite.cif"))));
        Assert.Equal(200, status);
        Assert.Equal(["quartz.hkl", "halite.cif", "broken.cif", "pyrite.cif"], answer["results"]!.AsArray().Select(line => line!["input"]!.GetValue<string>()));
        Assert.Contains("broken.cif", answer["results"]![2]!["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_can_be_asked_about()
    {
        (_, JsonNode answer) = await server.GetAsync("examples");
        string[] structures = [.. answer["examples"]!.AsArray().Where(one => one!["kind"]!.GetValue<string>() == "structure").Select(one => one!["input"]!.GetValue<string>())];
        Assert.True(structures.Length >= 30, string.Create(CultureInfo.InvariantCulture, $"There are {structures.Length} structures."));
        Assert.DoesNotContain(answer["examples"]!.AsArray(), one => one!["kind"]!.GetValue<string>() == "unknown");
        (int status, JsonNode symmetries) = await server.PostAsync("symmetry", RunningServer.Body(new JsonObject { ["inputs"] = new JsonArray([.. structures.Select(name => (JsonNode)name)]) }.ToJsonString()));
        Assert.Equal(200, status);
        Assert.All(symmetries["results"]!.AsArray(), line => Assert.Null(line!["error"]));
    }

    private static (int, int, int) IndexOf(JsonNode spot) => (spot["hkl"]![0]!.GetValue<int>(), spot["hkl"]![1]!.GetValue<int>(), spot["hkl"]![2]!.GetValue<int>());
}
