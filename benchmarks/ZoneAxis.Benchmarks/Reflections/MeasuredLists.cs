using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Analyses measured reflection lists whose groups are known.</summary>
public static class MeasuredLists
{
    public const string Verb = "reflection-measured";

    /// <summary>Prints what is found of each list beside its group.</summary>
    /// <param name="folder">Lists as CIF, with truth.tsv: name and group number in its first columns.</param>
    /// <param name="model">Folder of a model to join with the analysis; null for none.</param>
    public static void Measure(string folder, string? model)
    {
        using Identifier? identifier = model is null ? null : Identifier.Open(model);
        (int symbols, int inThree, int first, int lists) = (0, 0, 0, 0);
        (int joinedFirst, int joinedInThree, int networkFirst, int unknown) = (0, 0, 0, 0);
        foreach (string[] fields in File.ReadLines(Path.Combine(folder, "truth.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            int group = int.Parse(fields[1], CultureInfo.InvariantCulture);
            ReflectionList list = ReflectionFile.Read(Path.Combine(folder, fields[0] + ".cif.gz"));
            Stopwatch watch = Stopwatch.StartNew();
            ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(list);
            long milliseconds = watch.ElapsedMilliseconds;
            bool symbol = analysis.Symbols[0].Extinction.Groups.Contains(group);
            int place = analysis.Groups.Select(one => one.Setting.Number).ToList().IndexOf(group) + 1;
            lists++;
            symbols += symbol ? 1 : 0;
            inThree += place is > 0 and <= 3 ? 1 : 0;
            first += place == 1 ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fields[0]}: {analysis.Unique} unique of {list.Reflections.Length}, {milliseconds} ms; symbol {(symbol ? "right" : "WRONG")}, group at place {place}"));
            AnalysisTables.Print(analysis);
            if (identifier is null)
                continue;
            Identification answer = identifier.Identify(fields[0], new ReflectionReport(analysis, ReflectionStatistics.Of(analysis)));
            int joined = answer.Candidates.ToList().FindIndex(found => found.Is(group)) + 1, network = answer.ByNetwork?.ToList().FindIndex(found => found.Is(group)) + 1 ?? 0;
            joinedFirst += joined == 1 ? 1 : 0;
            joinedInThree += joined is > 0 and <= 3 ? 1 : 0;
            networkFirst += network == 1 ? 1 : 0;
            unknown += answer.Unknown is null ? 0 : 1;
            Candidate? best = answer.Candidates is [var one, ..] ? one : null;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   joined: place {joined}, {best?.Name} {best?.Probability:0.000}; network: place {network}, {answer.ByNetwork?[0].Name} {answer.ByNetwork?[0].Probability:0.000}. {answer.Note} {answer.Unknown}"));
        }

        Console.WriteLine($"symbol {symbols} of {lists}, group first {first}, in the first three {inThree}");
        if (identifier is not null)
            Console.WriteLine($"joined with the network: group first {joinedFirst}, in the first three {joinedInThree}, unknown {unknown}; network alone: first {networkFirst}");
    }
}
