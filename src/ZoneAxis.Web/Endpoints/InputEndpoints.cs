using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Examples, uploads, and pictures for the eye.</summary>
internal static class InputEndpoints
{
    private const string Bytes = "application/octet-stream";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="parts">What they share.</param>
    public static void Map(IEndpointRouteBuilder routes, ServedParts parts)
    {
        Lazy<JsonNode> examples = new(() => ExampleList.Of(parts.Examples, parts.Options.Limits));
        routes.MapGet("examples", context => JsonAnswer.WriteAsync(context, examples.Value));
        routes.MapGet("examples/{**name}", context => SendAsync(context, parts.Examples.Find((string?)context.GetRouteValue("name") ?? "")));
        routes.MapPost("uploads", context => UploadAsync(context, parts));
        routes.MapGet("uploads/{id}", context => SendAsync(context, parts.Uploads.Find((string)context.GetRouteValue("id")!)?.File));
        routes.MapDelete("uploads/{id}", context =>
        {
            if (!parts.Uploads.Remove((string)context.GetRouteValue("id")!))
                throw RequestException.Missing("There is no such upload.");
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        routes.MapGet("pictures/preview", context => PreviewAsync(context, parts));
    }

    private static async Task UploadAsync(HttpContext context, ServedParts parts)
    {
        using RequestInputs inputs = await parts.Reader.ReadAsync(context.Request, context.RequestAborted);
        inputs.RequireFiles();
        if (inputs.Options.Count > 0)
            throw RequestException.Wrong("Uploads have no options; send them with what is asked about the files.");
        // What a file is may take a look at all of it.
        Upload[] uploads = await parts.Queue.RunAsync(_ => inputs.Files.Select(parts.Uploads.Add).ToArray(), context.RequestAborted);
        await JsonAnswer.WriteAsync(context, JsonAnswer.Node(new
        {
            Uploads = uploads.Select(one => new { one.Id, Input = $"upload:{one.Id}", one.File.Name, one.File.Bytes, one.Kind, Companions = one.File.Companions.IsEmpty ? null : one.File.Companions.Select(file => file.Name) }),
        }));
    }

    private static Task SendAsync(HttpContext context, InputFile? file)
    {
        if (file is null)
            throw RequestException.Missing("There is no such file.");
        context.Response.ContentType = Bytes;
        context.Response.ContentLength = file.Content.Length;
        context.Response.Headers.ContentDisposition = "attachment";
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static async Task PreviewAsync(HttpContext context, ServedParts parts)
    {
        PicturePreview preview = new();
        preview = new PicturePreview(
            Number(context, "exponent", preview.Exponent, 0.05, 2), Number(context, "low", preview.Low, 0, 1), Number(context, "high", preview.High, 0, 1));
        InputFile file = parts.Named(context.Request.Query["input"].ToString());
        byte[] png = await parts.Queue.RunAsync(_ => Preview(file, preview, parts.Options.Limits), context.RequestAborted);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = png.Length;
        await context.Response.Body.WriteAsync(png, context.RequestAborted);
    }

    private static byte[] Preview(InputFile file, PicturePreview preview, WebLimits limits)
    {
        using InputFolder folder = new([file]);
        try
        {
            return preview.Of(PatternFile.Read(folder.Paths[0], Reading.OfPictures(limits)).Image);
        }
        catch (PatternFileException unread)
        {
            throw new RequestException(StatusCodes.Status422UnprocessableEntity, folder.Renamed(unread.Message));
        }
    }

    private static double Number(HttpContext context, string name, double usual, double least, double most)
    {
        string text = context.Request.Query[name].ToString();
        if (text.Length == 0)
            return usual;
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number)
            ? OptionsReader.Within(number, usual, least, most, name)
            : throw RequestException.Wrong($"{name} is no number.");
    }
}
