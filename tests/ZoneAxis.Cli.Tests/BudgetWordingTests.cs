using ZoneAxis.Cli.Reproducing;

namespace ZoneAxis.Cli.Tests;

public class BudgetWordingTests
{
    [Fact]
    public void Trainings_of_another_budget_than_the_records_are_named()
    {
        ReproductionRecord record = new()
        {
            BudgetMinutes = 90,
            Crystals = 1,
            Sources = ["made up"],
            Runs = [Run("msdn", 90), Run("ziletti", 20), Run("alexnet", 20) with { State = ReproductionState.NotRun }, Run("vgg-11", 20) with { Groups = 8 }],
        };
        Assert.Equal(" Not so, up to now: `ziletti` had 20 minutes.", BudgetWording.Others(record));
        Assert.Equal("", BudgetWording.Others(record with { Runs = [Run("msdn", 90)] }));
    }

    private static ReproductionResult Run(string network, double minutes) => new()
    {
        Name = network,
        Series = ReproductionSeries.Networks,
        Title = network,
        Network = network,
        Descriptor = "shaped",
        Patterns = "rotated45",
        Groups = 72,
        Side = 128,
        BudgetMinutes = minutes,
        State = ReproductionState.Finished,
    };
}
