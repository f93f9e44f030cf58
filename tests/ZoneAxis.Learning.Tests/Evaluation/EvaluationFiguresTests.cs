using System.Collections.Immutable;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Evaluation;

/// <summary>The figures of a report, on predictions few enough to count by hand.</summary>
public sealed class EvaluationFiguresTests
{
    // Triclinic twice (one extinction class), monoclinic, cubic.
    private static readonly ImmutableArray<int> Groups = [1, 2, 14, 225];

    /// <summary>Four crystals of 1, of which one is answered 2 and one 14; two of 2, one answered 1; two of 14, both right; none of 225.</summary>
    private static Predictions Small { get; } = Of("small", (1, 0), (1, 0), (1, 1), (1, 2), (2, 1), (2, 0), (14, 2), (14, 2));

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_intervals_are_those_of_Newcombes_table(int hits, int count, double low, double high)
    {
        // R. G. Newcombe, Statistics in Medicine 17, 857 (1998), table I, method 3.
        CountedShare share = new(count, hits);
        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Fact]
    public void Without_crystals_a_share_can_be_anything() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));

    [Fact]
    public void Symmetry_alone_allows_on_the_papers_counts_what_its_tables_say()
    {
        double[] ceiling = [.. SymmetryCeiling.Of(PaperCounts.Trained)];
        Assert.Equal([0.758, 0.980, 1.000], ceiling.Take(3).Select(share => Math.Round(share, 3)));
        Assert.Equal(47, SymmetryCeiling.ClassesOf(PaperGroups.SeventyTwo));
    }

    [Fact]
    public void Groups_have_their_support_recall_precision_and_F1()
    {
        EvaluationFigures figures = EvaluationFigures.Of(Small);
        ClassScore first = figures.Groups[0];
        Assert.Equal((4, 2, 3, 2), (first.Right.Crystals, first.Right.Hits, first.Answered.Crystals, first.Answered.Hits));
        Assert.Equal(4.0 / 7, first.F1, 1e-12);
        Assert.Equal(double.NaN, figures.Groups[3].Right.Share);
        Assert.Equal(5.0 / 8, figures.MicroAverage, 1e-12);
        Assert.Equal((0.5 + 0.5 + 1) / 3, figures.MacroRecall, 1e-12);
        Assert.Equal(((2.0 / 3) + 0.5 + (2.0 / 3)) / 3, figures.MacroPrecision, 1e-12);
    }

    [Fact]
    public void A_wrong_group_may_be_of_the_right_class_and_system()
    {
        EvaluationFigures figures = EvaluationFigures.Of(Small);
        Assert.Equal(new CountedShare(8, 7), figures.RightSystem);
        Assert.Equal(new CountedShare(8, 7), figures.RightExtinctionClass);
        SystemScore triclinic = figures.Systems[0];
        Assert.Equal((CrystalSystem.Triclinic, 3, 5), (triclinic.System, triclinic.Right.Hits, triclinic.RightSystem.Hits));
        Assert.Equal(0.5, triclinic.MeanOfGroups, 1e-12);
        Assert.Equal([2, 1, 0], figures.SystemErrors[0]);
        Assert.Equal([0, 0, 0], figures.SystemErrors[1]);
        // Of six triclinic crystals four are of the more frequent group.
        Assert.Equal([6.0 / 8, 1, 1, 1, 1], figures.Ceiling);
    }

    [Fact]
    public void What_is_confused_most_often_comes_first_with_whether_absences_could_tell()
    {
        ImmutableArray<GroupConfusion> errors = Small.CommonErrors(2);
        Assert.Equal(new GroupConfusion(1, 2, 1, 0.25, true), errors[0]);
        Assert.False(Small.CommonErrors(9).Single(pair => pair.Answer == 14).SameExtinctionClass);
    }

    [Fact]
    public void Bins_and_coverage_hold_every_crystal_once()
    {
        ImmutableArray<ReliabilityBin> bins = Small.Reliability();
        Assert.Equal(15, bins.Length);
        Assert.Equal((8, 5), (bins.Sum(bin => bin.Right.Crystals), bins.Sum(bin => bin.Right.Hits)));
        double error = bins.Where(bin => bin.Right.Crystals > 0).Sum(bin => bin.Right.Crystals * Math.Abs(bin.Confidence - bin.Right.Share)) / 8;
        Assert.Equal(Small.CalibrationError, error, 1e-6);
        ImmutableArray<CoveragePoint> coverage = Small.Coverage();
        Assert.Equal((1.0, 5.0 / 8), (coverage[^1].Coverage, coverage[^1].Accuracy));
        Assert.Equal(coverage.Select(point => point.LeastConfidence).OrderDescending(), coverage.Select(point => point.LeastConfidence));
    }

    [Fact]
    public void The_temperature_can_be_taken_back_and_is_kept_in_the_file()
    {
        Predictions honest = Small.AtTemperature(2.5);
        Assert.Equal(2.5, honest.Temperature);
        foreach ((Prediction before, Prediction after) in Small.All.Zip(honest.AtTemperatureOne.All))
            Assert.All(before.Probabilities.Zip(after.Probabilities), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        string path = Path.Combine(Path.GetTempPath(), $"zoneaxis-{Guid.NewGuid():N}.parquet");
        try
        {
            PredictionFile.Write(path, honest);
            Assert.Equal(2.5, PredictionFile.Read(path).Temperature);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_gain_is_counted_crystal_by_crystal_whatever_the_order()
    {
        Predictions other = Of("other", (1, 0), (1, 2), (1, 0), (1, 2), (2, 1), (2, 1), (14, 0), (14, 0));
        Predictions turned = new(other.Model, other.Precision, other.Classes, [.. other.All.Reverse()]);
        ModelComparison comparison = EvaluationFigures.Of(Small, turned).Comparison!;
        Assert.Equal(("other", 8, 3, 2), (comparison.Other, comparison.All.Crystals, comparison.All.Gained, comparison.All.Lost));
        Assert.Equal(1.0 / 8, comparison.All.Gain, 1e-12);
        SystemGain monoclinic = comparison.Systems.Single(gain => gain.System == CrystalSystem.Monoclinic);
        Assert.Equal((2, 1.0, 0.0), (monoclinic.Crystals, monoclinic.Accuracy, monoclinic.OtherAccuracy));
    }

    [Fact]
    public void Models_that_were_measured_on_other_crystals_are_not_compared()
    {
        Predictions fewer = new("fewer", Precision.Float32, Groups, [.. Small.All.Take(3)]);
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => EvaluationFigures.Of(Small, fewer));
        Assert.Contains("5 are missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_predictions_there_is_a_sentence() =>
        Assert.Contains("no predictions", Assert.Throws<InvalidDataException>(() => EvaluationFigures.Of(new Predictions("none", Precision.Float32, Groups, []))).Message, StringComparison.Ordinal);

    /// <summary>Predictions of which the class said has the largest probability, each a little surer than the one before.</summary>
    private static Predictions Of(string model, params (int Group, int Answer)[] crystals) => new(
        model,
        Precision.Float32,
        Groups,
        [.. crystals.Select((one, place) => new Prediction($"c{place}", one.Group, [.. Enumerable.Range(0, Groups.Length).Select(answer => answer == one.Answer ? 0.55f + (0.05f * place) : (0.45f - (0.05f * place)) / 3)]))]);
}
