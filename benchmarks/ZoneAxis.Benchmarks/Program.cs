using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;
using ZoneAxis.Benchmarks.Patterns;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else if (args is [SymmetrySpeed.Verb, string corpus])
    SymmetrySpeed.Measure(corpus);
else if (args is [CrystalStatisticsTable.Verb, string crystals, string table])
    CrystalStatisticsTable.Write(crystals, table);
else if (args is [ShapingSpeed.Verb, string patterns])
    ShapingSpeed.Measure(patterns);
else if (args is [MadeUpSpeed.Verb, string count])
    MadeUpSpeed.Measure(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
else if (args is [PatternSpeed.Verb, string records, string images])
    PatternSpeed.Measure(records, images);
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
