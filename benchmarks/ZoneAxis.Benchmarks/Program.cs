using System.Globalization;
using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;
using ZoneAxis.Benchmarks.Patterns;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else if (args is [SymmetrySpeed.Verb, string corpus])
    SymmetrySpeed.Measure(corpus);
else if (args is [ReflectionLattices.Verb, string crystals, string count, string seed, string half])
    ReflectionLattices.Measure(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), half);
else if (args is [PatternSpeed.Verb, string records, string images])
    PatternSpeed.Measure(records, images);
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
