namespace ZoneAxis.Web;

/// <summary>A file that a client has left with the server.</summary>
/// <param name="Id">What it is called in requests.</param>
/// <param name="File">The file.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Upload(string Id, InputFile File, InputKind Kind);
