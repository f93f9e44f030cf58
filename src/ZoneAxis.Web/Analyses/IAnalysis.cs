using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>Something that the server answers about inputs; the lines are those of the command line.</summary>
internal interface IAnalysis
{
    /// <summary>Its name, as addresses and batches have it.</summary>
    string Name { get; }

    /// <summary>Which members of its lines are the columns of a table.</summary>
    CsvColumns Columns { get; }

    /// <summary>Answers one input after the other, in their order.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="options">Options, checked before the first answer.</param>
    /// <param name="forPage">Whether what the page draws is added to the lines.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RequestException">An option is wrong.</exception>
    IEnumerable<JsonObject> Run(IReadOnlyList<InputFile> files, JsonObject options, bool forPage, CancellationToken stop);
}
