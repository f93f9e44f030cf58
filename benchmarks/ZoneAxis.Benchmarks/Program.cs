using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
