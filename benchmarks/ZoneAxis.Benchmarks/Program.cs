using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
