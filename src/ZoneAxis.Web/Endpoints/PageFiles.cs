using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace ZoneAxis.Web;

/// <summary>The page: its files, and index.html at every address that the page itself makes sense of.</summary>
internal static class PageFiles
{
    private const string Index = "index.html";

    /// <summary>Adds them.</summary>
    /// <param name="app">Where to.</param>
    /// <param name="folder">The folder of the page.</param>
    public static void Use(WebApplication app, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        PhysicalFileProvider files = new(Path.GetFullPath(folder));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = sent => sent.Context.Response.Headers.CacheControl = sent.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.MapFallback("{**path:nonfile}", async context =>
        {
            if (context.Request.Path.StartsWithSegments("/api") || !files.GetFileInfo(Index).Exists)
                throw RequestException.Missing("There is nothing at this address.");
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            await context.Response.SendFileAsync(files.GetFileInfo(Index), context.RequestAborted);
        });
    }
}
