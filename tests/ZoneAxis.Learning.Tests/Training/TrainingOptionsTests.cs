using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

public class TrainingOptionsTests
{
    [Fact]
    public void The_rate_rises_in_the_warm_up_and_falls_to_its_final_part()
    {
        TrainingOptions options = new() { LearningRate = 1, WarmUpSteps = 9, FinalRatePart = 0.1 };
        Assert.Equal(0.1, options.RateAt(0, 0), 1e-12);
        Assert.Equal(1, options.RateAt(9, 0), 1e-12);
        Assert.Equal(0.55, options.RateAt(100, 0.5), 1e-12);
        Assert.Equal(0.1, options.RateAt(100, 1), 1e-12);
        Assert.Equal(1, (options with { Schedule = LearningRateSchedule.Constant }).RateAt(100, 1), 1e-12);
    }

    [Fact]
    public void A_value_out_of_its_range_is_refused_by_name()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new TrainingOptions { ClipNorm = 0 }.Validate());
        Assert.Contains("ClipNorm", error.Message, StringComparison.Ordinal);
    }
}
