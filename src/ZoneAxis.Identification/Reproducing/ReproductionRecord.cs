using System.Collections.Immutable;
using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What a reproduction has reached so far; the file <c>results.json</c> of its folder, which is whole at any moment.</summary>
public sealed record ReproductionRecord
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "results.json";

    /// <summary>Minutes of processor time for each network at 72 groups.</summary>
    public required double BudgetMinutes { get; init; }

    /// <summary>Crystals of the 72 groups in the corpus.</summary>
    public required int Crystals { get; init; }

    /// <summary>Names of the sources of the corpus.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Whether it is a quick one, on 2,000 crystals.</summary>
    public bool Quick { get; init; }

    /// <summary>All runs, in their order.</summary>
    public required ImmutableArray<ReproductionResult> Runs { get; init; }

    /// <summary>The folder of a run.</summary>
    /// <param name="folder">Folder of the reproduction.</param>
    /// <param name="run">Name of the run.</param>
    public static string FolderOf(string folder, string run) => Path.Combine(folder, "runs", run);

    /// <summary>Reads the record of a folder; null where there is none yet.</summary>
    /// <param name="folder">Folder of the reproduction.</param>
    /// <exception cref="InvalidDataException">The file is no such record.</exception>
    public static ReproductionRecord? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return IndentedJson.Parse<ReproductionRecord>(File.ReadAllText(path));
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"{path} is no record of a reproduction: {failure.Message} Remove it; runs that are finished are then trained anew.", failure);
        }
    }

    /// <summary>The record as JSON.</summary>
    public string ToJson() => IndentedJson.Text(this);

    /// <summary>The result of a run; null where there is none.</summary>
    /// <param name="run">Name of the run.</param>
    public ReproductionResult? Find(string run) => Runs.FirstOrDefault(one => one.Name == run);

    /// <summary>The record with another result of a run.</summary>
    internal ReproductionRecord With(ReproductionResult result) => this with { Runs = [.. Runs.Select(one => one.Name == result.Name ? result : one)] };

    /// <summary>Writes it.</summary>
    internal void Write(string folder) => WholeFile.Write(Path.Combine(folder, FileName), ToJson());
}
