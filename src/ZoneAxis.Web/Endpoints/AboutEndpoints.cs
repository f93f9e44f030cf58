using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Web;

/// <summary>What the server says of itself: limits, models, measured results, and the description of its addresses.</summary>
internal static class AboutEndpoints
{
    private static readonly string[] OfPatterns = ["structure", "pictures"];
    private static readonly string[] OfStructures = ["structure"];

    private const string Card = "README.md";
    private const string Description = "ZoneAxis.Web.openapi.json";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="parts">What they share.</param>
    /// <param name="isLoopback">Whether nobody else reaches it.</param>
    public static void Map(IEndpointRouteBuilder routes, ServedParts parts, bool isLoopback)
    {
        WebLimits limits = parts.Options.Limits;
        routes.MapGet("about", context => JsonAnswer.WriteAsync(context, JsonAnswer.Node(new
        {
            Version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            Limits = new { limits.RequestBytes, limits.Files, limits.Pictures, limits.Pixels, limits.Atoms, Seconds = limits.Time.TotalSeconds, limits.Workers, limits.Waiting },
            IsLoopback = isLoopback,
        })));
        Lazy<JsonNode> models = new(() => new JsonObject { ["models"] = new JsonArray([.. parts.Models.Names.Select(name => Model(parts.Models, name))]) });
        routes.MapGet("models", context => JsonAnswer.WriteAsync(context, models.Value));
        routes.MapGet("results", context => SendResultsAsync(context, parts.Options.ResultsFile));
        routes.MapGet("openapi.json", SendDescriptionAsync);
    }

    private static JsonNode Model(ModelShelf models, string name)
    {
        ModelFolder folder = models.Load(name);
        string card = Path.Combine(models.PathOf(name), Card);
        return JsonAnswer.Node(new
        {
            Name = name,
            IsStandard = models.IsStandard(name),
            folder.Config.Network.Kind,
            Groups = folder.Classes.Count,
            folder.Config.Descriptor.Geometry,
            Descriptor = folder.Config.Descriptor.Description,
            Accuracy = new { Top1 = folder.Metrics.TopAccuracies.Count > 0 ? folder.Metrics.TopAccuracies[0] : (double?)null, Top5 = folder.Metrics.TopAccuracies.Count > 4 ? folder.Metrics.TopAccuracies[4] : (double?)null, Crystals = folder.Metrics.TestCount },
            folder.Config.Temperature,
            Card = File.Exists(card) ? File.ReadAllText(card) : null,
            CanIdentify = folder.Config.Descriptor is Diffraction.PatternDescriptorOptions ? OfPatterns : OfStructures,
        });
    }

    private static async Task SendResultsAsync(HttpContext context, string file)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        if (File.Exists(file))
            await context.Response.SendFileAsync(file, context.RequestAborted);
        else
            await JsonAnswer.WriteAsync(context, new JsonObject { ["tables"] = new JsonArray(), ["plots"] = new JsonArray() });
    }

    private static async Task SendDescriptionAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using Stream description = Assembly.GetExecutingAssembly().GetManifestResourceStream(Description)!;
        await description.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
