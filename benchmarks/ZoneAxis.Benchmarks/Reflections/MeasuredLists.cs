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
    public static void Measure(string folder)
    {
        (int symbols, int inThree, int first, int lists) = (0, 0, 0, 0);
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
        }

        Console.WriteLine($"symbol {symbols} of {lists}, group first {first}, in the first three {inThree}");
    }
}
