namespace ZoneAxis.Corpora;

/// <summary>A structure that could not be imported: one line of the file of failures.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Id">What the source calls the structure.</param>
/// <param name="Problem">Why it could not be imported, as a sentence.</param>
public sealed record ImportFailure(string Source, string Id, string Problem)
{
    /// <summary>The file of failures within a corpus: one JSON object a line.</summary>
    public const string FileName = "failures.jsonl";
}
