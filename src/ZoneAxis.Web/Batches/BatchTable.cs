using System.Globalization;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>The rows of a batch as the page and spreadsheets take them.</summary>
internal static class BatchTable
{
    /// <summary>A row: the line, and its cells by the columns of the analysis.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="line">The line.</param>
    /// <param name="place">Its place, from 0.</param>
    public static JsonObject Row(Batch batch, JsonObject line, int place)
    {
        JsonArray cells = [];
        foreach (string path in batch.Analysis.Columns.Paths)
            cells.Add((JsonNode?)CsvWriter.TextAt(line, path));
        return new JsonObject { ["place"] = place, ["line"] = line.DeepClone(), ["cells"] = cells };
    }

    /// <summary>The table as comma-separated values, as the command line writes them.</summary>
    /// <param name="batch">The batch.</param>
    public static string Csv(Batch batch)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        using CsvWriter csv = new(text, batch.Analysis.Columns);
        foreach (JsonObject line in batch.From(0).Rows)
            csv.WriteLine(line.ToJsonString(JsonAnswer.Options));
        return text.ToString();
    }

    /// <summary>How a batch stands, without its rows.</summary>
    /// <param name="batch">The batch.</param>
    public static JsonObject Summary(Batch batch) => JsonAnswer.Node(new
    {
        batch.Id,
        Task = batch.Analysis.Name,
        batch.State,
        Done = batch.From(0).Rows.Length,
        batch.Total,
        batch.Started,
        Address = $"/batch/{batch.Id}",
    }).AsObject();
}
