using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>
/// The Materials Project (A. Jain et al., APL Mater. 1, 011002 (2013)) through its REST API: <c>materials/summary/</c> with <c>_skip</c> and
/// <c>_limit</c>, key in the header <c>X-API-KEY</c>.
/// </summary>
public sealed class MaterialsProjectSource : WebSource
{
    private const string Endpoint = "materials/summary/";
    private const string Fields = "material_id,formula_pretty,symmetry,theoretical,last_updated,structure";
    private const string KeyHeader = "X-API-KEY";
    private const string KeyOrigin = $"{MaterialsProjectOptions.KeyVariable} to the key on your account's page at https://next-gen.materialsproject.org/api";
    private const int LargestPage = 1000;

    private readonly MaterialsProjectOptions _options;
    private readonly Uri _all;

    /// <summary>A request to the Materials Project.</summary>
    /// <param name="options">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A page is to have less than one entry or more than 1000.</exception>
    /// <exception cref="WebException">There is no key, the address is wrong, or the query holds what is set here.</exception>
    public MaterialsProjectSource(MaterialsProjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageLimit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.PageLimit, LargestPage);
        WebAddress.Parse(options.Server.OriginalString, "the address of the Materials Project's API");
        _options = options;
        Key = new WebKey(KeyHeader, options.Key, options.Server, KeyOrigin);
        _all = QueryText.With(WebAddress.Below(options.Server, Endpoint), [.. ParametersOf(options.Query), ("_fields", Fields)]);
    }

    /// <inheritdoc/>
    public override string Name => "Materials Project";

    /// <inheritdoc/>
    public override string Attribution => "Materials Project, CC BY 4.0 (entries of GNoME have terms of their own)";

    /// <inheritdoc/>
    public override string Request => $"mp {_all.AbsoluteUri}";

    /// <inheritdoc/>
    internal override WebKey Key { get; }

    /// <inheritdoc/>
    internal override string FirstPlace => "0";

    /// <inheritdoc/>
    internal override async Task<WebPage> FetchAsync(PoliteClient client, string place, CancellationToken cancellation)
    {
        long skip = long.Parse(place, CultureInfo.InvariantCulture);
        Uri address = QueryText.With(_all, ("_limit", Text(_options.PageLimit)), ("_skip", Text(skip)));
        return await client.GetAsync(address, answer => PageOf(answer, skip), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    internal override IEnumerable<SourcedStructure> Read(byte[] content)
    {
        using JsonDocument document = JsonAnswer.Parse(content);
        foreach (JsonElement entry in JsonAnswer.Entries(document, _all))
        {
            string id = IdOf(entry);
            yield return EntryReading.Of(id, () => PymatgenReader.ParseEach(entry.GetRawText(), $"{Name} {id}")[0], facts => facts with
            {
                Label = GroupOf(entry),
                IsExperimental = JsonAnswer.Find(entry, "theoretical")?.ValueKind switch
                {
                    JsonValueKind.False => true,
                    JsonValueKind.True => false,
                    _ => null,
                },
            });
        }
    }

    private static IEnumerable<(string Name, string Value)> ParametersOf(string query)
    {
        (string Name, string Value)[] parameters = [.. QueryText.Parse(query)];
        if (parameters.FirstOrDefault(one => one.Name.StartsWith('_') || one.Value.Length == 0) is { Name: not null } wrong)
            throw new WebException($"'{wrong.Name}' is no condition for the Materials Project; parameters as nelements=2&is_stable=true were expected.", WebFailure.Final);
        return parameters.Any(one => one.Name == "deprecated") ? parameters : parameters.Prepend(("deprecated", "false"));
    }

    /// <summary>The next page begins behind what came, whatever was asked for: a server may give fewer.</summary>
    private static WebPage PageOf(WebAnswer answer, long skip)
    {
        using JsonDocument document = JsonAnswer.Parse(answer);
        ImmutableArray<string> ids = [.. JsonAnswer.Entries(document, answer.Address).Select(IdOf)];
        long? total = JsonAnswer.Find(document.RootElement, "meta") is { } meta ? JsonAnswer.Count(meta, "total_doc") : null;
        long reached = skip + ids.Length;
        bool isLast = ids.IsEmpty || reached >= total;
        return new WebPage(answer.Content, ids, isLast ? null : Text(reached), total);
    }

    private static string IdOf(JsonElement entry) => JsonAnswer.IdOf(entry, "material_id");

    private static int? GroupOf(JsonElement entry) =>
        JsonAnswer.Find(entry, "symmetry") is { } symmetry && JsonAnswer.Count(symmetry, "number") is >= 1 and <= SpaceGroups.Count and { } number ? (int)number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
