namespace ZoneAxis;

/// <summary>What was found in pictures, as one line of JSON; docs/json.md describes every member.</summary>
public static class IndexJson
{
    /// <summary>The members that fit a row of CSV.</summary>
    public static CsvColumns Columns { get; } = new(
        ["input", "cells[0].reduced", "cells[0].bravais[0].symbol", "cells[0].bravais[0].cell", "cells[0].chiSquared", "groups[0].number", "groups[0].probability", "error"]);

    /// <summary>The line.</summary>
    /// <param name="input">What to call the pictures.</param>
    /// <param name="found">What was found in them.</param>
    /// <param name="top">How many extinction symbols and groups to write, at least 1.</param>
    public static string Line(string input, IndexedFrames found, int top)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(found);
        return JsonLine.Of(new
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

    /// <summary>Why there is no answer.</summary>
    /// <param name="input">What to call the pictures.</param>
    /// <param name="problem">The reason, a sentence.</param>
    public static string Line(string input, string problem) => JsonLine.Of(new { Input = input, Error = problem });
}
