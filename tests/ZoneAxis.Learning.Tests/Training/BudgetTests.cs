using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Trainings that last a given time.</summary>
public sealed class BudgetTests : IDisposable
{
    private const double Minutes = 0.002;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-budget").FullName;
    private readonly BarsTrainingSet _set = new(40, 16, 4);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(BudgetClock.Wall)]
    [InlineData(BudgetClock.Processor)]
    public void A_training_that_has_spent_its_minutes_goes_on_with_more_of_them(BudgetClock clock)
    {
        TrainingState first = Train(Minutes, clock);
        Assert.True(first.Seconds >= 60 * Minutes);
        TrainingState same = Train(Minutes, clock);
        Assert.Equal(first.Step, same.Step);
        TrainingState longer = Train(first.Seconds / 60 + Minutes, clock);
        Assert.True(longer.Step > first.Step, $"{longer.Step} steps after {first.Step}.");
        Assert.True(longer.Seconds >= first.Seconds + (60 * Minutes));
    }

    [Fact]
    public void Minutes_and_passes_are_two_trainings()
    {
        Train(Minutes, BudgetClock.Processor);
        Assert.Throws<TrainingException>(() => Train(null, BudgetClock.Processor));
        Assert.Throws<TrainingException>(() => Train(Minutes, BudgetClock.Wall));
    }

    private TrainingState Train(double? minutes, BudgetClock clock)
    {
        using Msdn network = SmallNetworks.Make();
        TrainingOptions options = new() { BudgetMinutes = minutes, BudgetClock = clock, Epochs = 1, BatchSize = 8, Precision = Precision.Float32, DataThreads = 1 };
        TrainingResult result = Trainer.Train(
            network, _set, [.. Enumerable.Range(0, 32)], [.. Enumerable.Range(32, 8)], options, Path.Combine(_folder, "checkpoint.safetensors"), cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.Completed);
        return result.State;
    }
}
