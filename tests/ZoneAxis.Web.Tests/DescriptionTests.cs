using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web.Tests;

/// <summary>The OpenAPI document is of the addresses that there are, and of their options.</summary>
public class DescriptionTests(RunningServer server)
{
    private static readonly Dictionary<string, Type> Options = new()
    {
        ["SymmetryOptions"] = typeof(SymmetryOptions),
        ["SimulationOptions"] = typeof(SimulationOptions),
        ["IdentifyOptions"] = typeof(IdentifyOptions),
        ["ReflectionOptions"] = typeof(ListOptions),
        ["PictureOptions"] = typeof(PictureOptions),
        ["FrameOptions"] = typeof(FrameOptions),
    };

    public static TheoryData<string> Schemas => [.. Options.Keys];

    [Fact]
    public async Task Every_address_is_described_and_none_that_is_not()
    {
        (int status, JsonNode document) = await server.GetAsync("openapi.json");
        Assert.Equal(200, status);
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        string[] described = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}")).Order(StringComparer.Ordinal)];
        Assert.Equal(server.Server.Routes.Where(route => route.Contains("/api/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), described);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task The_options_are_those_that_are_read(string schema)
    {
        (_, JsonNode document) = await server.GetAsync("openapi.json");
        IEnumerable<string> described = document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(member => member.Key).Where(name => name != "inputs");
        IEnumerable<string> read = Options[schema].GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
        Assert.Equal(read.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_reference_within_the_document_leads_somewhere()
    {
        (_, JsonNode document) = await server.GetAsync("openapi.json");
        string[] references = [.. References(document)];
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, step) => node?[step])));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
