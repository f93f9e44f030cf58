using System.Text.Json.Nodes;

namespace ZoneAxis.Web.Tests;

/// <summary>Many inputs at once.</summary>
public class BatchTests(RunningServer server)
{
    [Fact]
    public async Task A_batch_tells_each_row_as_it_comes_and_then_its_end()
    {
        (int status, JsonNode started) = await server.PostAsync("batch", RunningServer.Body("""{"task":"symmetry","inputs":["example:rutile.cif","example:halite.cif","example:quartz.cif"]}"""));
        Assert.Equal(202, status);
        string id = started["id"]!.GetValue<string>();
        string events = await server.Client.GetStringAsync(new Uri($"batch/{id}/events", UriKind.Relative));
        string[] names = [.. events.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..])];
        Assert.Equal(3, names.Count(name => name == "row"));
        Assert.Equal("end", names[^1]);
        (_, JsonNode whole) = await server.GetAsync($"batch/{id}");
        Assert.Equal("done", whole["state"]!.GetValue<string>());
        Assert.Equal([136, 225, 154], whole["rows"]!.AsArray().Select(row => row!["line"]!["number"]!.GetValue<int>()));
        Assert.Equal(whole["columns"]!.AsArray().Count, whole["rows"]![0]!["cells"]!.AsArray().Count);
        (_, JsonNode row) = await server.GetAsync($"batch/{id}/rows/1");
        Assert.Equal("halite", row["crystal"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_row_of_many_has_the_name_of_its_own_input()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(k => $"crystal-{(char)('a' + k)}.cif")];
        (_, JsonNode started) = await server.PostAsync("batch", RunningServer.Form("""{"task":"symmetry"}""", [.. names.Select(name => (name, RunningServer.Example("copper.cif")))]));
        string id = started["id"]!.GetValue<string>();
        await server.Client.GetStringAsync(new Uri($"batch/{id}/events", UriKind.Relative));
        (_, JsonNode whole) = await server.GetAsync($"batch/{id}");
        Assert.Equal(names, whole["rows"]!.AsArray().Select(row => row!["line"]!["input"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_table_is_the_CSV_of_the_command_line()
    {
        (_, JsonNode started) = await server.PostAsync("batch", RunningServer.Body("""{"task":"symmetry","inputs":["example:rutile.cif"]}"""));
        string id = started["id"]!.GetValue<string>();
        await server.Client.GetStringAsync(new Uri($"batch/{id}/events", UriKind.Relative));
        string[] lines = (await server.Client.GetStringAsync(new Uri($"batch/{id}/table.csv", UriKind.Relative))).Split("\r\n");
        Assert.Equal(string.Join(',', SymmetryJson.Columns.Paths), lines[0]);
        Assert.StartsWith("rutile.cif,rutile,136,P4_2/mnm,tetragonal,", lines[1], StringComparison.Ordinal);
        (_, JsonNode table) = await server.GetAsync($"batch/{id}/table.json");
        Assert.Equal(136, table[0]!["number"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_stops_and_keeps_what_is_done()
    {
        JsonArray inputs = [.. Enumerable.Repeat("example:kaolinite.cif", RunningServer.MostFiles)];
        (_, JsonNode started) = await server.PostAsync("batch", RunningServer.Body(new JsonObject { ["inputs"] = inputs }.ToJsonString()));
        string id = started["id"]!.GetValue<string>();
        (int status, JsonNode cancelled) = await server.PostAsync($"batch/{id}/cancel", RunningServer.Body("{}"));
        Assert.Equal(200, status);
        Assert.Equal("cancelled", cancelled["state"]!.GetValue<string>());
        string events = await server.Client.GetStringAsync(new Uri($"batch/{id}/events", UriKind.Relative));
        Assert.Contains("\"cancelled\"", events, StringComparison.Ordinal);
        (_, JsonNode whole) = await server.GetAsync($"batch/{id}");
        Assert.True(whole["rows"]!.AsArray().Count < RunningServer.MostFiles);
    }

    [Fact]
    public async Task An_archive_is_a_batch_of_its_files()
    {
        using MemoryStream packed = new();
        using (System.IO.Compression.ZipArchive archive = new(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in new[] { "rutile.cif", "halite.cif" })
            {
                using Stream entry = archive.CreateEntry($"folder/{name}").Open();
                entry.Write(RunningServer.Example(name));
            }
        }

        (_, JsonNode started) = await server.PostAsync("batch", RunningServer.Form("""{"task":"symmetry"}""", ("crystals.zip", packed.ToArray())));
        Assert.Equal(2, started["total"]!.GetValue<int>());
        await server.Client.GetStringAsync(new Uri($"batch/{started["id"]!.GetValue<string>()}/events", UriKind.Relative));
        (_, JsonNode whole) = await server.GetAsync($"batch/{started["id"]!.GetValue<string>()}");
        Assert.Equal(["rutile.cif", "halite.cif"], whole["rows"]!.AsArray().Select(row => row!["line"]!["input"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_batch_that_is_not_there_is_said_to_be_none()
    {
        (int status, JsonNode answer) = await server.GetAsync("batch/nothing");
        Assert.Equal(404, status);
        Assert.Contains("no such batch", answer["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
