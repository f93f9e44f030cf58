using System.Globalization;
using BenchmarkDotNet.Running;
using ZoneAxis.Benchmarks;
using ZoneAxis.Benchmarks.Agreement;
using ZoneAxis.Benchmarks.Patterns;
using ZoneAxis.Benchmarks.Pictures;
using ZoneAxis.Benchmarks.Reflections;

switch (args)
{
    case [SymmetryAgreement.Verb, string shared, string output]:
        SymmetryAgreement.Write(shared, output);
        return 0;
    case [SymmetryInvariantWalk.Verb, string folder]:
        return SymmetryInvariantWalk.Run(folder);
    case [SymmetrySpeed.SupercellVerb]:
        SymmetrySpeed.MeasureSupercells();
        return 0;
    case [SymmetrySpeed.Verb, string crystals]:
        SymmetrySpeed.Measure(crystals);
        return 0;
    case [CrystalStatisticsTable.Verb, string crystals, string table]:
        CrystalStatisticsTable.Write(crystals, table);
        return 0;
    case [ShapingSpeed.Verb, string patterns]:
        ShapingSpeed.Measure(patterns);
        return 0;
    case [MadeUpSpeed.Verb, string count]:
        MadeUpSpeed.Measure(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case [PatternSpeed.Verb, string crystals, string images]:
        PatternSpeed.Measure(crystals, images);
        return 0;
    case [CorpusSpeed.MakeVerb, string crystals, string made]:
        CorpusSpeed.Make(crystals, made);
        return 0;
    case [CorpusSpeed.ReadVerb, string corpus]:
        CorpusSpeed.Read(corpus);
        return 0;
    case [ReflectionLattices.Verb, string crystals, string count, string seed, string half, string picture]:
        ReflectionLattices.Measure(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), half, Enum.Parse<LatticePicture>(picture, ignoreCase: true));
        return 0;
    case [ReflectionSymmetry.Verb, string crystals, string count, string seed, string half, string variants]:
        ReflectionSymmetry.Measure(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), half, int.Parse(variants, CultureInfo.InvariantCulture));
        return 0;
    case [ReflectionSymmetry.Verb, string crystals, string id]:
        ReflectionSymmetry.Explain(crystals, id);
        return 0;
    case [GroupFrequencyTable.Verb, string crystals, string table]:
        GroupFrequencyTable.Write(crystals, table);
        return 0;
    case [GroupWeightFit.Verb, string crystals, string count, string seed]:
        GroupWeightFit.Fit(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case [JoinedLists.FitVerb, string model, string crystals, string count, string seed]:
        JoinedLists.Fit(model, crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case [JoinedLists.Verb, string model, string crystals, string count, string seed, string half, string variants]:
        JoinedLists.Measure(model, crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), half, int.Parse(variants, CultureInfo.InvariantCulture));
        return 0;
    case [StructureAnswers.Verb, string model, string crystals, string count, string seed, string part]:
        StructureAnswers.Measure(model, crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), part);
        return 0;
    case [UnknownLists.Verb, string crystals, string count, string seed, string half]:
        UnknownLists.Measure(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), half);
        return 0;
    case [MeasuredLists.Verb, string lists]:
        MeasuredLists.Measure(lists, null);
        return 0;
    case [MeasuredLists.Verb, string lists, string model]:
        MeasuredLists.Measure(lists, model);
        return 0;
    case [NetworkSpeed.Verb, string kind]:
        NetworkSpeed.Measure(kind);
        return 0;
    case [NetworkSpeed.Verb, string kind, string side, string stemStride, string batch]:
        NetworkSpeed.Measure(kind, int.Parse(side, CultureInfo.InvariantCulture), int.Parse(stemStride, CultureInfo.InvariantCulture), int.Parse(batch, CultureInfo.InvariantCulture));
        return 0;
    case [NetworkMemory.Verb, string model]:
        NetworkMemory.Measure(model);
        return 0;
    case [InferenceSpeed.Verb, string model]:
        InferenceSpeed.Measure(model);
        return 0;
    case [DefectCost.Verb]:
        DefectCost.Measure();
        return 0;
    case [PictureBenchmark.Verb, string crystals, string count, string seed, string grade, .. string[] rest]:
        PictureBenchmark.Measure(crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), Enum.Parse<PictureGrade>(grade, ignoreCase: true), rest.FirstOrDefault());
        return 0;
    case [JoinedPictures.FitVerb, string model, string crystals, string count, string seed]:
        JoinedPictures.Fit(model, crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case [JoinedPictures.Verb, string model, string crystals, string count, string seed, string grade]:
        JoinedPictures.Measure(model, crystals, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), Enum.Parse<PictureGrade>(grade, ignoreCase: true));
        return 0;
    case [ExampleFrames.Verb, string structure, string folder, string seed]:
        ExampleFrames.Make(structure, folder, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case [FrameBenchmark.Verb, string crystals, string frames]:
        FrameBenchmark.Measure(crystals, frames);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PatternBenchmarks).Assembly).Run(args);
        return 0;
}
