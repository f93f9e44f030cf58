using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web.Tests;

/// <summary>Whatever is sent, the answer is a status and a sentence, and the server goes on.</summary>
public class HostileInputTests(RunningServer server)
{
    // A name that nobody else has made a file of.
    private static readonly string Climbing = $"zoneaxis-hostile-{Guid.NewGuid():N}.cif";

    private static readonly Dictionary<string, Func<(string Address, HttpContent Content)>> Posts = new()
    {
        ["a body of nothing"] = () => ("symmetry", new ByteArrayContent([])),
        ["a kind of body that is not taken"] = () => ("symmetry", new StringContent("data_", Encoding.UTF8, "text/plain")),
        ["parts without a boundary"] = () => ("symmetry", Raw("multipart/form-data", "hello")),
        ["parts that are cut off"] = () => ("symmetry", Raw("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.cif\"\r\n\r\ndata_x")),
        ["a part that says nothing of itself"] = () => ("symmetry", Raw("multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--\r\n")),
        ["a part with endless headers"] = () => ("symmetry", Raw("multipart/form-data; boundary=b", $"--b\r\n{string.Concat(Enumerable.Repeat("X-A: b\r\n", 5000))}\r\nx\r\n--b--\r\n")),
        ["a part of another name"] = () => ("symmetry", new MultipartFormDataContent { { new StringContent("x"), "path" } }),
        ["options that are a list"] = () => ("symmetry", RunningServer.Body("[1]")),
        ["options nested a hundred thousand deep"] = () => ("symmetry", RunningServer.Body(new string('[', 100_000))),
        ["options with a member twice"] = () => ("symmetry", RunningServer.Body("""{"inputs":["example:rutile.cif"],"symprecAngstrom":0.1,"symprecAngstrom":0.2}""")),
        ["options that are no text"] = () => ("symmetry", Raw("application/json", [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D])),
        ["an option that nobody knows"] = () => ("symmetry", RunningServer.Body("""{"inputs":["example:rutile.cif"],"outputPath":"x"}""")),
        ["an input that is a path"] = () => ("symmetry", RunningServer.Body("""{"inputs":["/etc/passwd"]}""")),
        ["an example outside of the examples"] = () => ("symmetry", RunningServer.Body("""{"inputs":["example:../README.md"]}""")),
        ["an upload that is not there"] = () => ("symmetry", RunningServer.Body("""{"inputs":["upload:../../etc"]}""")),
        ["a model outside of the models"] = () => ("identify", RunningServer.Body("""{"inputs":["example:rutile.cif"],"model":"../models/msdn-72"}""")),
        ["numbers beyond all measure"] = () => ("simulate", RunningServer.Body("""{"inputs":["example:rutile.cif"],"kilovolts":1e999}""")),
        ["a zone that is none"] = () => ("simulate", RunningServer.Body("""{"inputs":["example:rutile.cif"],"zone":[0,0,0]}""")),
        ["a zone of huge indices"] = () => ("simulate", RunningServer.Body("""{"inputs":["example:rutile.cif"],"zone":[2147483647,-2147483648,1]}""")),
        ["a cell of reflections that closes no angle"] = () => ("reflections", RunningServer.Body("""{"inputs":["example:quartz.hkl"],"cell":[1,1,1,170,170,170]}""")),
        ["too many files"] = () => ("symmetry", RunningServer.Form(null, [.. Enumerable.Range(0, RunningServer.MostFiles + 1).Select(k => ($"{k}.cif", new byte[1]))])),
        ["more bytes than are taken"] = () => ("symmetry", RunningServer.Form(null, ("large.cif", new byte[RunningServer.RequestBytes + (2 << 20)]))),
        ["more bytes than are taken, their number not stated"] = () => ("symmetry", Unstated(RunningServer.Form(null, ("large.cif", new byte[RunningServer.RequestBytes + (2 << 20)])))),
        ["an archive that expands a thousandfold"] = () => ("symmetry", RunningServer.Form(null, ("bomb.zip", Zip(("a.cif", new byte[64 << 20]))))),
        ["an archive of too many entries"] = () => ("symmetry", RunningServer.Form(null, ("many.zip", Zip([.. Enumerable.Range(0, 500).Select(k => ($"{k}.cif", new byte[1]))])))),
        ["an archive that is damaged"] = () => ("symmetry", RunningServer.Form(null, ("broken.zip", [.. "PK\u0003\u0004"u8, .. new byte[200]]))),
        ["a packed text that expands a thousandfold"] = () => ("symmetry", RunningServer.Form(null, ("bomb.cif.gz", Gzip(new byte[64 << 20])))),
        ["noise that calls itself a CIF"] = () => ("symmetry", RunningServer.Form(null, ("noise.cif", Noise(100_000)))),
        ["noise whose name says nothing"] = () => ("identify", RunningServer.Form(null, ("noise", Noise(1000)))),
        ["a name that climbs out of its folder"] = () => ("symmetry", RunningServer.Form(null, ($"../{Climbing}", "data_x"u8.ToArray()))),
        ["a name of control characters"] = () => ("symmetry", RunningServer.Form(null, ("a\u202Egnp.cif", "data_x"u8.ToArray()))),
        ["a cell without end"] = () => ("symmetry", RunningServer.Form(null, ("huge.cif", Encoding.ASCII.GetBytes("data_x\n_cell_length_a 1e308\n_cell_length_b 1e308\n_cell_length_c 1e308\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\nloop_\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nC 0 0 0\n")))),
        ["a cell of more atoms than are taken"] = () => ("symmetry", RunningServer.Form(null, ("many.vasp", Encoding.ASCII.GetBytes("x\n1\n100 0 0\n0 100 0\n0 0 100\nC\n2000000000\nDirect\n0 0 0\n")))),
        ["a picture that claims a thousand million pixels"] = () => ("pictures", RunningServer.Form(null, ("large.png", PngHead(60_000, 60_000)))),
        ["an array that claims more than there is"] = () => ("pictures", RunningServer.Form(null, ("large.npy", Npy("(1000000, 1000000)", "<f8")))),
        ["an array of objects, which would be programs"] = () => ("pictures", RunningServer.Form(null, ("evil.npy", Npy("(1,)", "|O")))),
        ["a picture with a scale of its own that is none"] = () => ("pictures", RunningServer.Form("""{"frames":[{"inverseAngstromPerPixel":-1}]}""", ("a.png", PngHead(4, 4)))),
        ["a mask of a hundred thousand shapes"] = () => ("pictures", RunningServer.Body($$"""{"inputs":["example:rutile.cif"],"frames":[{"mask":[{{string.Join(',', Enumerable.Repeat("{}", 30_000))}}]}]}""")),
        ["a list whose numbers never end"] = () => ("reflections", RunningServer.Form(null, ("a.hkl", Encoding.ASCII.GetBytes(new string('9', 1_000_000))))),
        ["a batch of nothing"] = () => ("batch", RunningServer.Body("{}")),
        ["a batch of an unknown task"] = () => ("batch", RunningServer.Body("""{"task":"train","inputs":["example:rutile.cif"]}""")),
    };

    public static TheoryData<string> Kinds => [.. Posts.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_wrong_is_refused_by_a_sentence(string kind)
    {
        (string address, HttpContent content) = Posts[kind]();
        using (content)
        {
            (int status, JsonNode answer) = await server.PostAsync(address, content);
            AssertRefused(status, answer);
        }

        await server.NothingIsHeldAsync();
        // The server lays inputs into a folder of the temporary folder.
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), Climbing)));
    }

    [Theory]
    [InlineData("examples/..%2f..%2fREADME.md")]
    [InlineData("examples/%2e%2e/%2e%2e/README.md")]
    [InlineData("uploads/..%2f..%2fetc%2fpasswd")]
    [InlineData("pictures/preview?input=example%3Arutile.cif")]
    [InlineData("pictures/preview?input=example%3A..%2F..%2FREADME.md")]
    [InlineData("batch/..%2f..%2f/table.csv")]
    [InlineData("nothing")]
    public async Task What_is_not_there_is_said_to_be_none(string address)
    {
        (int status, JsonNode answer) = await server.GetAsync(address);
        AssertRefused(status, answer);
    }

    [Fact]
    public async Task Files_beside_the_page_are_not_served()
    {
        foreach (string path in new[] { "/../ZoneAxis.Web.csproj", "/%2e%2e/ZoneAxis.Web.csproj", "/..%5cZoneAxis.Web.csproj" })
        {
            string answer = await ExchangeAsync($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 4", answer);
        }
    }

    [Theory]
    [InlineData("PUT /api/v1/symmetry HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /api/v1/about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /api/v1/about HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /api/v1/symmetry HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /api/v1/symmetry HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /api/v1/symmetry HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /api/v1/symmetry HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Requests_that_no_browser_would_send_for_this_page_are_refused(string request) => Assert.Matches("^HTTP/1.1 4", await ExchangeAsync(request));

    [Fact]
    public async Task A_request_line_or_a_header_without_end_is_cut_off()
    {
        Assert.Matches("^HTTP/1.1 4", await ExchangeAsync($"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 4", await ExchangeAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: {new string('a', 100_000)}\r\n\r\n"));
    }

    [Fact]
    public async Task What_a_client_calls_a_file_is_shown_without_its_folders()
    {
        (_, JsonNode answer) = await server.PostAsync("symmetry", RunningServer.Form(null, ("C:\\secret\\../rutile.cif", RunningServer.Example("rutile.cif"))));
        Assert.Equal("rutile.cif", answer["results"]![0]!["input"]!.GetValue<string>());
    }

    private static void AssertRefused(int status, JsonNode answer)
    {
        Assert.InRange(status, 400, 499);
        string[] sentences = answer["error"] is { } error ? [error.GetValue<string>()] : [.. answer["results"]!.AsArray().Select(line => line!["error"]!.GetValue<string>())];
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence =>
        {
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetTempPath(), sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("unexpected error", sentence, StringComparison.Ordinal);
        });
    }

    /// <summary>Sends bytes as they are and reads what comes back until the server closes the connection.</summary>
    private async Task<string> ExchangeAsync(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", server.Server.Address.Port);
        await using NetworkStream stream = client.GetStream();
        StringBuilder answer = new();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
            byte[] block = new byte[4096];
            int read;
            while ((read = await stream.ReadAsync(block)) > 0)
                answer.Append(Encoding.UTF8.GetString(block, 0, read));
        }
        catch (IOException)
        {
            // The server closes what it has refused, at times before all is read.
        }

        return answer.ToString();
    }

    private static ByteArrayContent Raw(string type, string body) => Raw(type, Encoding.ASCII.GetBytes(body));

    private static ByteArrayContent Raw(string type, byte[] body)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static StreamContent Unstated(MultipartFormDataContent form)
    {
        StreamContent content = new(new UnseekableStream(form.ReadAsStream()));
        content.Headers.ContentType = form.Headers.ContentType;
        return content;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(content);
        return packed.ToArray();
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    /// <summary>A PNG that ends after the chunk in which it says its size, before that chunk's sum.</summary>
    private static byte[] PngHead(int columns, int rows) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. BigEndian(columns), .. BigEndian(rows), 8, 0, 0, 0, 0];

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static byte[] Npy(string shape, string type)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}").PadRight(117) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)head.Length, 0, .. Encoding.ASCII.GetBytes(head), .. new byte[64]];
    }
}
