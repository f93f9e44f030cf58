using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Turns whatever goes wrong into a status and one sentence; a client sees neither a trace nor a path.</summary>
/// <param name="next">What comes after.</param>
/// <param name="log">Takes faults of this program with all that is known of them.</param>
internal sealed class FailureAnswers(RequestDelegate next, TextWriter log)
{
    private const string RetryAfterSeconds = "2";

    /// <summary>Passes a request on and answers for it where that fails.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status400BadRequest && context.Response.ContentLength is null && context.Response.ContentType is null)
                await WriteAsync(context, context.Response.StatusCode, SentenceOf(context));
        }
        catch (Exception failure)
        {
            await AnswerAsync(context, failure);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception failure)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to read it.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        (int status, string sentence) = failure switch
        {
            RequestException refused => (refused.Status, refused.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "The request is larger than this server takes; send fewer or smaller files."),
            BadHttpRequestException wrong => (wrong.StatusCode, "The request breaks the rules of HTTP."),
            OperationCanceledException => (StatusCodes.Status504GatewayTimeout, "The work took longer than this server allows; send less at a time."),
            ZoneAxisException known => (StatusCodes.Status422UnprocessableEntity, known.Message),
            _ => (StatusCodes.Status500InternalServerError, $"The server met a fault of its own ({failure.GetType().Name}); please report it with what was sent."),
        };
        if (status == StatusCodes.Status500InternalServerError)
            await log.WriteLineAsync($"zoneaxis: {context.Request.Method} {context.Request.Path}: {failure}");
        await WriteAsync(context, status, sentence);
    }

    private static string SentenceOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {context.Request.Method}.",
        StatusCodes.Status415UnsupportedMediaType => "Send multipart/form-data or application/json.",
        _ => "The request was refused.",
    };

    private static async Task WriteAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await JsonAnswer.WriteAsync(context, new JsonObject { ["error"] = sentence }, status);
    }
}
