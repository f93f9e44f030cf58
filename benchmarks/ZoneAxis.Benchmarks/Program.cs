using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else if (args is [SymmetrySpeed.Verb, string corpus])
    SymmetrySpeed.Measure(corpus);
else if (args is [DefectCost.Verb])
    DefectCost.Measure();
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
