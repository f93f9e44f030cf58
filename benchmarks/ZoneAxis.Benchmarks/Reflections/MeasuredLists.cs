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
            foreach (LaueProbability laue in analysis.LaueClasses.Take(4))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {laue.Test.LaueClass,-6} {laue.Test.Bravais} P {laue.Probability:0.000} R(int) {laue.Test.MergingError:0.000} CC {laue.Test.Correlation:0.000} sets {laue.Test.Compared} log {laue.Test.LogLikelihoodRatio:0.0} {laue.Test.Cell.Parameters}"));
            foreach (SymbolProbability one in analysis.Symbols.Take(3))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {one.Extinction} P {one.Probability:0.000}"));
            foreach (GroupProbability one in analysis.Groups.Take(4))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {one.Setting} P {one.Probability:0.000} absences {one.LogAbsences:0.0} statistics {one.LogStatistics:0.0} prior {one.LogPrior:0.0}"));
            foreach (ElementTest one in analysis.Elements)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {one.Condition,-28} forbidden {one.Forbidden.Number,4} I/s {one.Forbidden.MeanSignificance,6:0.0} seen {one.Forbidden.Seen,4} allowed {one.Allowed.Number,4} I/s {one.Allowed.MeanSignificance,6:0.0} log {one.LogLikelihoodRatio:0.0}"));
        }

        Console.WriteLine($"symbol {symbols} of {lists}, group first {first}, in the first three {inThree}");
    }
}
