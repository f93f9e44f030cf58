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
        int found = 0;
        for (int number = 1; source.Next(number) is { } line; number++)
        {
            if (line.Text.Length == 0 && line.Problem is null)
                continue;
            found++;
            yield return line.Problem is { } problem ? StructureInput.Failed(path, problem) : Parse(path, line.Text, number);
        }

        if (found == 0)
            yield return StructureInput.Failed(path, new CrystalFormatException(path, 0, 0, "the file holds no crystals.").Message);
    }

    private static StructureInput Parse(string path, string line, int number)
    {
        string name = StructureInput.NameWithin(path, number);
        try
        {
            return StructureInput.Of(name, JsonLinesReader.Parse(line, path, number).Crystal);
        }
        catch (Exception failure)
        {
            return StructureInput.Failed(name, FailureReport.SentenceOf(failure));
        }
    }

    private readonly record struct Line(string Text, string? Problem);

    /// <summary>The lines of a file; where reading fails, one last line with the reason.</summary>
    private sealed class LineSource(string path) : IDisposable
    {
        private StreamReader? _reader;
        private bool _failed;

        internal Line? Next(int number)
        {
            if (_failed)
                return null;
            try
            {
                _reader ??= new StreamReader(Open(path), Encoding.UTF8);
                return _reader.ReadLine() is { } text ? new Line(text.Trim(), null) : null;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                _failed = true;
                return new Line("", SentenceOf(failure, number));
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

        private string SentenceOf(Exception failure, int number) => failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => new CrystalFormatException(path, 0, 0, "there is no such file.").Message,
            InvalidDataException => new CrystalFormatException(path, number, 0, "the gzip data are damaged or end too early.").Message,
            _ => new CrystalFormatException(path, 0, 0, $"the file cannot be read ({failure.Message.TrimEnd('.')}).").Message,
        };
    }
}
