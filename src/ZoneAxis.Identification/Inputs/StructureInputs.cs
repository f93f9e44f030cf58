using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Reads the crystals that a user named, one by one, in their order; what cannot be read is an input too.</summary>
public static class StructureInputs
{
    /// <summary>The crystals of some files.</summary>
    /// <param name="paths">The files, as the user gave them.</param>
    public static IEnumerable<StructureInput> Read(IEnumerable<string> paths) => paths.SelectMany(Read);

    private static IEnumerable<StructureInput> Read(string path)
    {
        try
        {
            return StructureFile.FormatOf(path) == StructureFormat.JsonLines ? ReadLines(path) : ReadWhole(path);
        }
        catch (Exception failure)
        {
            return [StructureInput.Failed(path, null, failure)];
        }
    }

    private static IEnumerable<StructureInput> ReadWhole(string path)
    {
        IReadOnlyList<StructureResult> results = StructureFile.ReadEach(path);
        return results.Select((result, index) => Of(path, results.Count == 1 ? null : index + 1, result));
    }

    /// <summary>A data set may be larger than memory: line by line, and where the file ends in damage, what came before it all the same.</summary>
    private static IEnumerable<StructureInput> ReadLines(string path)
    {
        using IEnumerator<StructureResult> results = JsonLinesReader.ReadEach(path).GetEnumerator();
        bool isEmpty = true;
        while (Next(results, path) is { } input)
        {
            isEmpty = false;
            yield return input;
            if (input is { Place: null, Problem: not null })
                yield break;
        }
        if (isEmpty)
            yield return StructureInput.Failed(path, null, new CrystalFormatException(path, 0, 0, "the file holds no crystals."));
    }

    private static StructureInput? Next(IEnumerator<StructureResult> results, string path)
    {
        try
        {
            return results.MoveNext() ? Of(path, results.Current.Line, results.Current) : null;
        }
        catch (CrystalFormatException failure)
        {
            return StructureInput.Failed(path, null, failure);
        }
    }

    private static StructureInput Of(string path, int? place, StructureResult result) => result.Crystal is not null
        ? StructureInput.Of(path, place, result)
        : StructureInput.Failed(path, place, result.Error!);
}
