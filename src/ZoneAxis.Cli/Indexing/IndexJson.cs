using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Indexing;

/// <summary>What was found in pictures, as one line of JSON.</summary>
internal static class IndexJson
{
    /// <summary>Writes the line.</summary>
    public static void Write(TextWriter output, string input, IndexedFrames found, int top) => JsonOutput.WriteLine(output, new
    {
        Input = input,
        Pictures = FrameJson.Pictures(found),
        Cells = FrameJson.Cells(found),
        Next = FrameJson.Next(found),
        found.Problem,
        Reflections = found.Reflections?.Reflections.Length,
        Notes = found.Report?.Notes,
        Symbols = found.Report?.Analysis.Symbols.Take(top).Select(one => new { Symbol = one.Extinction.Symbol.ToString(), Groups = one.Extinction.Groups, one.Probability }),
        Groups = found.Report?.Analysis.Groups.Take(top).Select(one => new { one.Setting.Number, Symbol = one.Setting.ToString(), one.Probability }),
    });
}
