using System.IO.Compression;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Inputs;

/// <summary>Reads a JSON-lines file of crystals such that a wrong line does not hide those behind it.</summary>
internal static class JsonLinesInputs
{
    private const byte GzipFirst = 0x1F;
    private const byte GzipSecond = 0x8B;

    /// <summary>The crystals of a file, one by one as they are asked for; the file stays open meanwhile.</summary>
    /// <param name="path">A JSON-lines file, plain or gzip.</param>
    internal static IEnumerable<StructureInput> Read(string path)
    {
        using LineSource source = new(path);
        bool isEmpty = true;
        for (int number = 1; source.TryNext(number, out string text, out CrystalFormatException? problem); number++)
        {
            if (problem is null && text.Length == 0)
                continue;
            isEmpty = false;
            yield return problem is null ? Parse(path, text, number) : StructureInput.Failed(path, null, problem);
        }

        if (isEmpty)
            yield return StructureInput.Failed(path, null, new CrystalFormatException(path, 0, 0, "the file holds no crystals."));
    }

    private static StructureInput Parse(string path, string line, int number)
    {
        try
        {
            return StructureInput.Of(path, number, JsonLinesReader.Parse(line, path, number).Crystal);
        }
        catch (Exception failure)
        {
            return StructureInput.Failed(path, number, failure);
        }
    }

    /// <summary>The lines of a file, without the spaces around them; where reading fails, one last line with the reason.</summary>
    private sealed class LineSource(string path) : IDisposable
    {
        private StreamReader? _reader;
        private bool _failed;

        internal bool TryNext(int number, out string text, out CrystalFormatException? problem)
        {
            (text, problem) = ("", null);
            if (_failed)
                return false;
            try
            {
                _reader ??= new StreamReader(Open(path), Encoding.UTF8);
                string? line = _reader.ReadLine();
                text = line?.Trim() ?? "";
                return line is not null;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                _failed = true;
                problem = Explain(failure, number);
                return true;
            }
        }

        public void Dispose() => _reader?.Dispose();

        private static Stream Open(string path)
        {
            FileStream file = File.OpenRead(path);
            bool isGzip = file.ReadByte() == GzipFirst && file.ReadByte() == GzipSecond;
            file.Position = 0;
            return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        }

        private CrystalFormatException Explain(Exception failure, int number) => failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => new(path, 0, 0, "there is no such file."),
            InvalidDataException => new(path, number, 0, "the gzip data are damaged or end too early."),
            _ => new(path, 0, 0, $"the file cannot be read ({failure.Message.TrimEnd('.')})."),
        };
    }
}
