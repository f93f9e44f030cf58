using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;
using ZoneAxis.Benchmarks.Patterns;

if (args is [SymmetryAgreement.Verb, string shared, string output])
    SymmetryAgreement.Write(shared, output);
else if (args is [SymmetrySpeed.Verb, string corpus])
    SymmetrySpeed.Measure(corpus);
else if (args is [CorpusSpeed.MakeVerb, string source, string made])
    CorpusSpeed.Make(source, made);
else if (args is [CorpusSpeed.ReadVerb, string folder])
    CorpusSpeed.Read(folder);
else if (args is [PatternSpeed.Verb, string records, string images])
    PatternSpeed.Measure(records, images);
else
    BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
