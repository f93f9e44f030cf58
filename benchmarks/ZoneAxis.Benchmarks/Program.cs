using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else if (args is [SymmetryInvariantWalk.Verb, string folder])
    return SymmetryInvariantWalk.Run(folder);
else if (args is [SymmetrySpeed.Verb, string corpus])
    SymmetrySpeed.Measure(corpus);
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
return 0;
