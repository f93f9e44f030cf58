using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>
/// Entries of the Crystallography Open Database (S. Gražulis et al., J. Appl. Cryst. 42, 726 (2009)) by their numbers: one CIF each from
/// <c>NUMBER.cif</c>, several at once.
/// </summary>
public sealed partial class CodSource : WebSource
{
    private readonly CodOptions _options;

    /// <summary>A request to the COD.</summary>
    /// <param name="options">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A batch is to have less than one entry.</exception>
    /// <exception cref="WebException">The address is wrong, or there are no numbers.</exception>
    public CodSource(CodOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        WebAddress.Parse(options.Server.OriginalString, "the address of the COD");
        if (options.Ids.IsDefaultOrEmpty)
            throw new WebException("No COD number is given, at least one was expected.", WebFailure.Final);
        _options = options;
    }

    /// <inheritdoc/>
    public override string Name => "COD";

    /// <inheritdoc/>
    public override string Attribution => "Crystallography Open Database, CC0";

    /// <inheritdoc/>
    public override string Request => string.Create(
        CultureInfo.InvariantCulture,
        $"cod {_options.Server.AbsoluteUri} {_options.Ids.Length} numbers, sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _options.Ids))))}, {_options.BatchSize} a batch");

    /// <inheritdoc/>
    internal override string FirstPlace => "0";

    /// <inheritdoc/>
    internal override async Task<WebPage> FetchAsync(PoliteClient client, string place, CancellationToken cancellation)
    {
        int first = int.Parse(place, CultureInfo.InvariantCulture);
        string[] ids = [.. _options.Ids.Skip(first).Take(_options.BatchSize)];
        CodOutcome[] outcomes = await Task.WhenAll(ids.Select(id => TryFetchAsync(client, id, cancellation))).ConfigureAwait(false);
        // One entry that the server chokes on is listed; where nothing at all comes, the server is down.
        if (Array.TrueForAll(outcomes, outcome => outcome.Failure is { Kind: not WebFailure.Missing }))
            throw outcomes[0].Failure!;
        int reached = first + ids.Length;
        return new WebPage(
            JsonSerializer.SerializeToUtf8Bytes(outcomes.Select(outcome => outcome.Entry)),
            [.. ids],
            reached < _options.Ids.Length ? reached.ToString(CultureInfo.InvariantCulture) : null,
            _options.Ids.Length,
            outcomes.Count(outcome => outcome.Failure is not null));
    }

    /// <inheritdoc/>
    internal override IEnumerable<SourcedStructure> Read(byte[] content) =>
        (JsonSerializer.Deserialize<CodEntry[]>(content) ?? []).Select(entry => entry.Cif is null
            ? SourcedStructure.Failed("", entry.Id, entry.Problem ?? $"There is no CIF of {entry.Id}.")
            : EntryReading.Of(entry.Id, () => FirstOf(CifReader.ParseEach(entry.Cif, $"{Name} {entry.Id}")), facts => facts with { Label = GroupOf(entry.Cif) }));

    /// <summary>The first crystal of a CIF with several data blocks.</summary>
    private static StructureResult FirstOf(IReadOnlyList<StructureResult> blocks) => blocks.FirstOrDefault(block => block.Crystal is not null) ?? blocks[0];

    private static int? GroupOf(string cif) =>
        GroupNumber().Match(cif) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= SpaceGroups.Count and var group
            ? group
            : null;

    [GeneratedRegex(@"^_(?:space_group_IT_number|symmetry_Int_Tables_number)\s+['""]?(\d{1,3})\b", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex GroupNumber();

    private async Task<CodOutcome> TryFetchAsync(PoliteClient client, string id, CancellationToken cancellation)
    {
        try
        {
            string cif = await client.GetAsync(WebAddress.Below(_options.Server, $"{id}.cif"), CifOf, cancellation).ConfigureAwait(false);
            return new CodOutcome(new CodEntry(id, cif, null), null);
        }
        catch (WebException e) when (e.Kind != WebFailure.Final)
        {
            string problem = e.Kind == WebFailure.Missing ? $"The COD has no entry {id}." : e.Message;
            return new CodOutcome(new CodEntry(id, null, problem), e);
        }
    }

    /// <summary>A page that says that the server is being repaired comes with the same status as a CIF.</summary>
    private static string CifOf(WebAnswer answer)
    {
        string text = TextOf(answer.Content);
        return text.Contains("data_", StringComparison.OrdinalIgnoreCase)
            ? text
            : throw new WebException($"The answer of {WebAddress.Shown(answer.Address)} is no CIF, it has no data block (data_…).", WebFailure.Passing);
    }

    private static string TextOf(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private sealed record CodOutcome(CodEntry Entry, WebException? Failure);
}
