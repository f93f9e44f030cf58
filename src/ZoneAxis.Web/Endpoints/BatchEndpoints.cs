using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace ZoneAxis.Web;

/// <summary>Batches: started, watched, stopped, and taken away as tables.</summary>
internal static class BatchEndpoints
{
    private const string TaskMember = "task";
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="parts">What they share.</param>
    /// <param name="analyses">What may be asked, the first unless another is named.</param>
    public static void Map(IEndpointRouteBuilder routes, ServedParts parts, IReadOnlyList<IAnalysis> analyses)
    {
        routes.MapPost("batch", context => StartAsync(context, parts, analyses));
        routes.MapGet("batch", context => JsonAnswer.WriteAsync(context, new JsonObject { ["batches"] = new JsonArray([.. parts.Batches.All.Select(BatchTable.Summary)]) }));
        routes.MapGet("batch/{id}", context => JsonAnswer.WriteAsync(context, Whole(Asked(context, parts))));
        routes.MapGet("batch/{id}/events", context => SendEventsAsync(context, Asked(context, parts)));
        routes.MapPost("batch/{id}/cancel", context =>
        {
            Batch batch = Asked(context, parts);
            batch.Cancel();
            return JsonAnswer.WriteAsync(context, BatchTable.Summary(batch));
        });
        routes.MapGet("batch/{id}/table.csv", context => SendCsvAsync(context, Asked(context, parts)));
        routes.MapGet("batch/{id}/table.json", context => JsonAnswer.WriteAsync(context, new JsonArray([.. Asked(context, parts).From(0).Rows.Select(line => line.DeepClone())])));
        routes.MapGet("batch/{id}/rows/{place:int}", context => SendRowAsync(context, Asked(context, parts)));
    }

    private static Batch Asked(HttpContext context, ServedParts parts) => parts.Batches.Find((string?)context.GetRouteValue("id"));

    private static async Task StartAsync(HttpContext context, ServedParts parts, IReadOnlyList<IAnalysis> analyses)
    {
        RequestInputs inputs = await parts.Reader.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            inputs.RequireFiles();
            string? task = inputs.Options.Remove(TaskMember, out JsonNode? named) && named is JsonValue text && text.TryGetValue(out string? word) ? word : null;
            string name = OptionsReader.OneOf(task, [.. analyses.Select(analysis => analysis.Name)], TaskMember);
            Batch batch = parts.Batches.Start(analyses.Single(analysis => analysis.Name == name), inputs);
            context.Response.Headers.Location = $"/api/v1/batch/{batch.Id}";
            await JsonAnswer.WriteAsync(context, BatchTable.Summary(batch), StatusCodes.Status202Accepted);
        }
        catch (RequestException)
        {
            inputs.Dispose();
            throw;
        }
    }

    private static JsonObject Whole(Batch batch)
    {
        JsonObject whole = BatchTable.Summary(batch);
        whole["columns"] = JsonAnswer.Node(batch.Analysis.Columns.Paths);
        whole["rows"] = new JsonArray([.. batch.From(0).Rows.Select((line, place) => BatchTable.Row(batch, line, place))]);
        return whole;
    }

    private static Task SendCsvAsync(HttpContext context, Batch batch)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{batch.Analysis.Name}-{batch.Id}.csv\"";
        return context.Response.WriteAsync(BatchTable.Csv(batch), context.RequestAborted);
    }

    private static Task SendRowAsync(HttpContext context, Batch batch)
    {
        int place = int.Parse((string)context.GetRouteValue("place")!, System.Globalization.CultureInfo.InvariantCulture);
        JsonObject line = place >= 0 ? batch.From(place).Rows.FirstOrDefault() ?? throw RequestException.Missing("The batch has no such row.") : throw RequestException.Missing("The batch has no such row.");
        return JsonAnswer.WriteAsync(context, line.DeepClone());
    }

    /// <summary>Server-sent events (WHATWG HTML, 9.2): all rows so far, then each as it comes, then the end.</summary>
    private static async Task SendEventsAsync(HttpContext context, Batch batch)
    {
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        int place = 0;
        while (true)
        {
            (System.Collections.Immutable.ImmutableArray<JsonObject> rows, BatchState state, Task change) = batch.From(place);
            foreach (JsonObject line in rows)
                await SendAsync(context, "row", BatchTable.Row(batch, line, place++));
            await SendAsync(context, "progress", new JsonObject { ["done"] = place, ["total"] = batch.Total });
            if (state != BatchState.Running)
                break;
            await Task.WhenAny(change, Task.Delay(Heartbeat, context.RequestAborted));
            context.RequestAborted.ThrowIfCancellationRequested();
        }

        await SendAsync(context, "end", new JsonObject { ["state"] = JsonAnswer.Node(batch.State) });
    }

    private static async Task SendAsync(HttpContext context, string name, JsonObject data)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data.ToJsonString(JsonAnswer.Options)}\n\n"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
