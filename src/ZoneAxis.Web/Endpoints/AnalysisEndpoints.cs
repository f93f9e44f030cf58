using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Symmetry, simulation, identification, lists and pictures.</summary>
internal static class AnalysisEndpoints
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="parts">What they share.</param>
    /// <returns>The analyses that batches may ask for.</returns>
    public static IReadOnlyList<IAnalysis> Map(IEndpointRouteBuilder routes, ServedParts parts)
    {
        WebLimits limits = parts.Options.Limits;
        ListAnalysis lists = new(limits);
        NearestCrystals nearest = new(parts.Examples, limits);
        PictureAnalysis pictures = new(limits, nearest);
        IReadOnlyList<IAnalysis> analyses = [new IdentifyAnalysis(limits, parts.Models, lists, pictures, nearest), new SymmetryAnalysis(limits), lists];
        foreach (IAnalysis analysis in analyses)
            MapWork(routes, parts, analysis.Name, (inputs, stop) => [.. analysis.Run(inputs.Files, inputs.Options, forPage: true, stop)]);
        SimulationAnalysis simulation = new(limits);
        MapWork(routes, parts, "simulate", (inputs, stop) => [.. Simulated(simulation, inputs, stop)]);
        MapWork(routes, parts, "pictures", (inputs, stop) => [Addressed(pictures.Run(inputs.Files, OptionsReader.Read<PictureOptions>(inputs.Options), stop), inputs)]);
        return analyses;
    }

    private static void MapWork(IEndpointRouteBuilder routes, ServedParts parts, string name, Func<RequestInputs, CancellationToken, IReadOnlyList<JsonObject>> work) =>
        routes.MapPost(name, async context =>
        {
            using RequestInputs inputs = await parts.Reader.ReadAsync(context.Request, context.RequestAborted);
            inputs.RequireFiles();
            await JsonAnswer.WriteResultsAsync(context, await parts.Queue.RunAsync(stop => work(inputs, stop), context.RequestAborted));
        });

    private static IEnumerable<JsonObject> Simulated(SimulationAnalysis simulation, RequestInputs inputs, CancellationToken stop)
    {
        SimulationOptions options = OptionsReader.Read<SimulationOptions>(inputs.Options);
        foreach (InputFile file in inputs.Files)
            yield return Simulated(simulation, file, options, stop);
    }

    private static JsonObject Simulated(SimulationAnalysis simulation, InputFile file, SimulationOptions options, CancellationToken stop)
    {
        try
        {
            return simulation.Run(file, options, stop);
        }
        catch (ZoneAxisException failure) when (failure is not RequestException)
        {
            return new JsonObject { ["input"] = file.Name, ["error"] = WebHint.AddTo(failure is CrystalFormatException ? failure.Message : $"{file.Name}: {failure.Message}", failure.Remedy) };
        }
    }

    /// <summary>Says where else previews are, of pictures that the server keeps.</summary>
    private static JsonObject Addressed(JsonObject line, RequestInputs inputs)
    {
        foreach (JsonNode? picture in line["pictures"]!.AsArray())
        {
            if (picture!.AsObject() is { } one && one.Remove("place", out JsonNode? place) && inputs.NamedAs.ElementAtOrDefault(place!.GetValue<int>()) is { } name)
                one["previewAddress"] = $"/api/v1/pictures/preview?input={Uri.EscapeDataString(name)}";
        }

        return line;
    }
}
