using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Prints the tables of an analysis, for finding out why an answer is what it is.</summary>
public static class AnalysisTables
{
    /// <summary>Prints them.</summary>
    public static void Print(ReflectionAnalysis analysis)
    {
        foreach (CentringTest one in analysis.Centrings.OrderBy(one => one.Forbidden.MeanSignificance).Take(5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {one.Name,-24} forbidden {one.Forbidden.Number,5} z {one.Forbidden.MeanIntensity:0.0000} I/s {one.Forbidden.MeanSignificance:0.0} seen {one.Forbidden.Seen} allowed {one.Allowed.Number}"));
        foreach (LaueProbability laue in analysis.LaueClasses.Take(6))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {laue.Test.LaueClass,-6} {laue.Test.Bravais} P {laue.Probability:0.000} R(int) {laue.Test.MergingError:0.000} CC {laue.Test.Correlation:0.000} sets {laue.Test.Compared} log {laue.Test.LogLikelihoodRatio:0.0} {laue.Test.Cell.Parameters}"));
        foreach (SymbolProbability one in analysis.Symbols.Take(3))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {one.Extinction} P {one.Probability:0.000}"));
        foreach (GroupProbability one in analysis.Groups.Take(4))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {one.Setting} P {one.Probability:0.000} absences {one.LogAbsences:0.0} statistics {one.LogStatistics:0.0} prior {one.LogPrior:0.0}"));
        foreach (ElementTest one in analysis.Elements)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {one.Condition,-28} forbidden {one.Forbidden.Number,4} z {one.Forbidden.MeanIntensity:0.0000} I/s {one.Forbidden.MeanSignificance,6:0.0} seen {one.Forbidden.Seen,4} allowed {one.Allowed.Number,4} I/s {one.Allowed.MeanSignificance,6:0.0} log {one.LogLikelihoodRatio:0.0}"));
    }
}
