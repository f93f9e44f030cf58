using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ZoneAxis.Web;

/// <summary>Reads the bodies of requests: files and options, as multipart/form-data or as JSON, or one file by itself, whose name the address has.</summary>
/// <param name="limits">How much is read.</param>
/// <param name="budget">What all requests together may hold.</param>
/// <param name="named">Finds an input that the options name.</param>
internal sealed class RequestReader(WebLimits limits, ByteBudget budget, Func<string, InputFile> named)
{
    private const string FilePart = "file";
    private const string OptionsPart = "options";
    private const string InputsMember = "inputs";
    private const string NameParameter = "name";
    private const int BlockBytes = 1 << 16;
    private const int LongestBoundary = 100;
    private const int PartHeaders = 16;
    private const int PartHeaderBytes = 16 * 1024;

    // Options name inputs, tilts and masks, never contents.
    private const int OptionBytes = 1 << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stop">Stops reading.</param>
    /// <exception cref="RequestException">It is wrong or too large, or too much is being read already.</exception>
    public async Task<RequestInputs> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        long held = 0;
        void Take(long bytes)
        {
            budget.Take(bytes);
            held += bytes;
        }

        try
        {
            (List<(string, byte[])> sent, JsonObject options) = await ReadBodyAsync(request, Take, stop);
            ImmutableArray<string> names = NamesIn(options);
            ImmutableArray<InputFile> files = [.. names.Select(named), .. InputFile.Grouped(Unpacked(sent, Take))];
            return new RequestInputs(files, names, options, () => budget.Give(held));
        }
        catch
        {
            budget.Give(held);
            throw;
        }
    }

    private async Task<(List<(string, byte[])>, JsonObject)> ReadBodyAsync(HttpRequest request, Action<long> take, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "Send multipart/form-data with parts called file, or application/json.");
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return ([], Parse(await ReadAllAsync(request.Body, OptionBytes, take, stop)));
        if (type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            return ([(InputFile.Shown(request.Query[NameParameter]), await ReadAllAsync(request.Body, limits.RequestBytes, take, stop))], []);
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, $"The request is {type.MediaType}; multipart/form-data with parts called file, application/json, or application/octet-stream was expected.");
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw RequestException.Wrong("The request says no boundary between its parts, or too long a one.");
        return await ReadPartsAsync(new MultipartReader(boundary, request.Body) { HeadersCountLimit = PartHeaders, HeadersLengthLimit = PartHeaderBytes }, take, stop);
    }

    private async Task<(List<(string, byte[])>, JsonObject)> ReadPartsAsync(MultipartReader reader, Action<long> take, CancellationToken stop)
    {
        List<(string, byte[])> files = [];
        JsonObject? options = null;
        long left = limits.RequestBytes;
        while (await NextAsync(reader, stop) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out ContentDispositionHeaderValue? disposition))
                throw RequestException.Wrong("A part of the request does not say what it is.");
            switch (HeaderUtilities.RemoveQuotes(disposition.Name).ToString())
            {
                case FilePart:
                    if (files.Count == limits.Files)
                        throw RequestException.TooLarge($"The request has more than {limits.Files} files; send them in several.");
                    byte[] content = await ReadAllAsync(part.Body, left, take, stop);
                    left -= content.Length;
                    files.Add((InputFile.Shown(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()), content));
                    break;
                case OptionsPart when options is null:
                    options = Parse(await ReadAllAsync(part.Body, OptionBytes, take, stop));
                    break;
                case var other:
                    throw RequestException.Wrong($"The request has a part called '{InputFile.Shown(other)}'; {FilePart}, any number of times, and {OptionsPart}, once, were expected.");
            }
        }

        return (files, options ?? []);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken stop)
    {
        try
        {
            return await reader.ReadNextSectionAsync(stop);
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw RequestException.Wrong("The request's parts are cut off or do not end with their boundary.");
        }
    }

    private static async Task<byte[]> ReadAllAsync(Stream body, long most, Action<long> take, CancellationToken stop)
    {
        using MemoryStream all = new();
        byte[] block = new byte[BlockBytes];
        try
        {
            int read;
            while ((read = await body.ReadAsync(block, stop)) > 0)
            {
                if (all.Length + read > most)
                    throw RequestException.TooLarge($"The request has more than {most} bytes in one place; this server takes no more.");
                take(read);
                all.Write(block, 0, read);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw RequestException.Wrong("The request's parts are cut off or do not end with their boundary.");
        }

        return all.ToArray();
    }

    private static JsonObject Parse(byte[] text)
    {
        try
        {
            // Bytes that are no UTF-8 would become replacement characters, and a name another one.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(text);
            if (text.Length == 0)
                return [];
            return JsonNode.Parse(text, nodeOptions: null, Strict) is JsonObject members ? members : throw RequestException.Wrong("The options are no JSON object.");
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw RequestException.Wrong("The options are no valid JSON: an object with each member once was expected.");
        }
    }

    private List<(string, byte[])> Unpacked(List<(string Name, byte[] Content)> sent, Action<long> take)
    {
        List<(string, byte[])> all = [];
        long left = limits.RequestBytes;
        foreach ((string name, byte[] content) in sent)
        {
            if (!Archive.IsOne(content))
            {
                all.Add((name, content));
                continue;
            }

            IReadOnlyList<(string, byte[] Content)> inside = Archive.Unpack(name, content, limits.Files - all.Count, left, take);
            left -= inside.Sum(file => (long)file.Content.Length);
            all.AddRange(inside);
        }

        return all;
    }

    private ImmutableArray<string> NamesIn(JsonObject options)
    {
        if (!options.Remove(InputsMember, out JsonNode? inputs) || inputs is null)
            return [];
        if (inputs is not JsonArray list || list.Count > limits.Files || !list.All(one => one is JsonValue value && value.TryGetValue(out string? _)))
            throw RequestException.Wrong($"inputs must be a list of at most {limits.Files} texts such as \"example:rutile.cif\".");
        return [.. list.Select(one => one!.GetValue<string>())];
    }
}
