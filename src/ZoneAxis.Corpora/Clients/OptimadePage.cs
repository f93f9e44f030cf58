using System.Collections.Immutable;
using System.Text.Json;

namespace ZoneAxis.Corpora;

/// <summary>What surrounds the entries of an OPTIMADE answer (specification 1.2, "JSON Response Schema: Common Fields").</summary>
/// <param name="Content">The answer as it came.</param>
/// <param name="Ids">Identifiers of the entries.</param>
/// <param name="Next"><c>links.next</c>, a text or an object with <c>href</c>; null where there is none or <c>meta.more_data_available</c> is false.</param>
/// <param name="Total"><c>meta.data_returned</c>: entries that match the filter, on all pages.</param>
/// <param name="PromisesMore">Whether <c>meta.more_data_available</c> is true.</param>
/// <param name="RequestDelay"><c>meta.request_delay</c>: time to wait before the next request.</param>
internal sealed record OptimadePage(
    byte[] Content, ImmutableArray<string> Ids, Uri? Next, long? Total, bool PromisesMore, TimeSpan? RequestDelay)
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="WebException">It is no list of structures.</exception>
    public static OptimadePage Read(WebAnswer answer)
    {
        using JsonDocument document = JsonAnswer.Parse(answer);
        IReadOnlyList<JsonElement> entries = JsonAnswer.Entries(document, answer.Address);
        JsonElement? meta = JsonAnswer.Find(document.RootElement, "meta");
        JsonValueKind? more = Member(meta, "more_data_available")?.ValueKind;
        return new OptimadePage(
            answer.Content,
            [.. entries.Select(entry => JsonAnswer.IdOf(entry, "id"))],
            more == JsonValueKind.False ? null : NextOf(document.RootElement, answer.Address),
            meta is null ? null : JsonAnswer.Count(meta.Value, "data_returned"),
            more == JsonValueKind.True,
            DelayOf(Member(meta, "request_delay")));
    }

    private static JsonElement? Member(JsonElement? parent, string name) => parent is null ? null : JsonAnswer.Find(parent.Value, name);

    private static Uri? NextOf(JsonElement root, Uri address)
    {
        if (Member(JsonAnswer.Find(root, "links"), "next") is not { } next)
            return null;
        string? text = next.ValueKind == JsonValueKind.String ? JsonAnswer.Text(next) : JsonAnswer.Text(next, "href");
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(address, text, out Uri? target)
            ? target
            : throw new WebException($"The answer of {WebAddress.Shown(address)} names '{ServerMessage.Shortened(text)}' as the next page, which is no address.", WebFailure.Final);
    }

    private static TimeSpan? DelayOf(JsonElement? delay) =>
        delay is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double seconds) && seconds >= 0 && seconds < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
