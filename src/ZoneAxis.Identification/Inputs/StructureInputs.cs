using System.Security.Cryptography;
using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Reads the crystals that a user named, one by one, in their order; what cannot be read is an input too.</summary>
public static class StructureInputs
{
    /// <summary>The path that means standard input, where <see cref="StructureReading.StandardInput"/> says what that is.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "standard input";

    /// <summary>The crystals of some files. Each is opened once, so pipes will do.</summary>
    /// <param name="paths">The files, as the user gave them.</param>
    /// <param name="reading">How they are read; <see cref="StructureReading.Default"/> if null.</param>
    public static IEnumerable<StructureInput> Read(IEnumerable<string> paths, StructureReading? reading = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => Read(path, reading ?? StructureReading.Default));
    }

    private static IEnumerable<StructureInput> Read(string path, StructureReading reading)
    {
        try
        {
            if (path == StandardInput && reading.StandardInput is { } open)
            {
                using Stream content = open();
                return ReadOnce(path, StandardInputName, StructureFile.ReadBytes(content, StandardInputName, reading.Options), reading.Options);
            }
            if (StructurePaths.ProblemOf(path) is { } problem)
                return [StructureInput.Failed(path, null, new CrystalFormatException(path, 0, 0, problem))];
            // A pipe has no length, and can be neither read twice nor hashed afterwards.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                return ReadOnce(path, path, StructureFile.ReadBytes(path, reading.Options), reading.Options);
            return StructureFile.FormatOfName(path) == StructureFormat.JsonLines ? ReadLines(path, reading.Options) : ReadWhole(path, reading.Options);
        }
        catch (Exception failure)
        {
            return [StructureInput.Failed(path, null, failure)];
        }
    }

    private static IEnumerable<StructureInput> ReadOnce(string path, string name, byte[] bytes, CrystalReadOptions options)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        IReadOnlyList<StructureResult> results = StructureFile.ReadEach(new MemoryStream(bytes), name, options, out StructureFormat format);
        return Inputs(path, results, format).Select(input => input with { Sha256 = hash });
    }

    private static IEnumerable<StructureInput> ReadWhole(string path, CrystalReadOptions options)
    {
        IReadOnlyList<StructureResult> results = StructureFile.ReadEach(path, options, out StructureFormat format);
        return Inputs(path, results, format);
    }

    private static IEnumerable<StructureInput> Inputs(string path, IReadOnlyList<StructureResult> results, StructureFormat format) => results.Select((result, index) =>
        Of(path, format == StructureFormat.JsonLines ? result.Line : results.Count == 1 ? null : index + 1, result));

    /// <summary>A data set may be larger than memory: line by line, and where the file ends in damage, what came before it all the same.</summary>
    private static IEnumerable<StructureInput> ReadLines(string path, CrystalReadOptions options)
    {
        using IEnumerator<StructureResult> results = JsonLinesReader.ReadEach(path, options).GetEnumerator();
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
