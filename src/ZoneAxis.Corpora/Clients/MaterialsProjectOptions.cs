namespace ZoneAxis.Corpora;

/// <summary>What is asked of the Materials Project.</summary>
public sealed record MaterialsProjectOptions
{
    /// <summary>The environment variable that holds the key.</summary>
    public const string KeyVariable = "MP_API_KEY";

    /// <summary>Base address; default the Materials Project's own, as of 2024.</summary>
    public Uri Server { get; init; } = new("https://api.materialsproject.org");

    /// <summary>The key of the user's account; it goes into one header of the requests to <see cref="Server"/> and nowhere else.</summary>
    public required string Key { get; init; }

    /// <summary>Parameters of the summary endpoint, as "nelements=2&amp;is_stable=true"; default none: everything that is not deprecated.</summary>
    public string Query { get; init; } = "";

    /// <summary>Entries a page, at most 1000; default 500.</summary>
    public int PageLimit { get; init; } = 500;

    /// <summary>Hides the key.</summary>
    public override string ToString() => $"{nameof(MaterialsProjectOptions)} {{ {nameof(Server)} = {Server}, {nameof(Query)} = {Query}, {nameof(PageLimit)} = {PageLimit} }}";
}
