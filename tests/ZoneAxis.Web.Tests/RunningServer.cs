using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ZoneAxis.Tests;

namespace ZoneAxis.Web.Tests;

/// <summary>A server on loopback, on a port that is free, with limits that tests reach quickly.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    /// <summary>Most bytes of a request.</summary>
    public const int RequestBytes = 8 << 20;

    /// <summary>Most files of a request.</summary>
    public const int MostFiles = 60;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public WebServer Server { get; } = WebServer.Make(Options);

    public HttpClient Client { get; } = new();

    public static WebServerOptions Options { get; } = new()
    {
        Port = 0,
        PageFolder = Path.Combine(SharedData.ProjectRoot, "src", "ZoneAxis.Web", "wwwroot"),
        Limits = new WebLimits { RequestBytes = RequestBytes, TextBytes = 4 << 20, Files = MostFiles, Pixels = 1 << 22, Time = TimeSpan.FromMinutes(5), Workers = 2, Waiting = 64 },
    };

    public async ValueTask InitializeAsync()
    {
        await Server.StartAsync();
        Client.BaseAddress = new Uri(Server.Address, "/api/v1/");
        Client.Timeout = TimeSpan.FromMinutes(5);
        // What is too large is refused before it is sent.
        Client.DefaultRequestHeaders.ExpectContinue = true;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.StopAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Demands that no bytes of requests are held; those of the last answer may be given back a moment after it was read.</summary>
    public async Task NothingIsHeldAsync()
    {
        for (int tries = 0; Server.BytesHeld > 0 && tries < 1000; tries++)
            await Task.Delay(10);
        Assert.Equal(0, Server.BytesHeld);
    }

    /// <summary>An example's bytes.</summary>
    public static byte[] Example(string name) => File.ReadAllBytes(Path.Combine(SharedData.ProjectRoot, "examples", name));

    /// <summary>Parts called file, and options where there are any.</summary>
    public static MultipartFormDataContent Form(string? options, params (string Name, byte[] Content)[] files)
    {
        MultipartFormDataContent form = [];
        foreach ((string name, byte[] content) in files)
            form.Add(new ByteArrayContent(content), "file", name);
        if (options is not null)
            form.Add(new StringContent(options), "options");
        return form;
    }

    /// <summary>Options as a body.</summary>
    public static StringContent Body(string options) => new(options, Encoding.UTF8, Json);

    /// <summary>Posts and reads the answer, whatever its status.</summary>
    public async Task<(int Status, JsonNode Answer)> PostAsync(string address, HttpContent content)
    {
        using HttpResponseMessage response = await Client.PostAsync(new Uri(address, UriKind.Relative), content);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Gets and reads the answer, whatever its status.</summary>
    public async Task<(int Status, JsonNode Answer)> GetAsync(string address)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
