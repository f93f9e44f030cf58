namespace ZoneAxis.Tests;

public class OrderedWorkTests
{
    private const int Ahead = 2;

    [Fact]
    public void Results_have_the_order_of_the_items_however_long_each_takes() =>
        Assert.Equal(Enumerable.Range(0, 100), OrderedWork.Run(Enumerable.Range(0, 100), SlowEveryTenth, Ahead, CancellationToken.None));

    [Fact]
    public void No_more_items_are_taken_ahead_than_memory_is_meant_for()
    {
        int taken = 0;
        IEnumerable<int> items = Enumerable.Range(0, 1000).Select(item =>
        {
            taken++;
            return item;
        });
        int results = 0;
        foreach (int _ in OrderedWork.Run(items, (item, _) => item, Ahead, CancellationToken.None))
        {
            results++;
            Assert.True(taken - results <= Ahead * Environment.ProcessorCount, $"{taken} items were taken for {results} results.");
        }

        Assert.Equal(1000, results);
    }

    [Fact]
    public void Who_takes_no_more_ends_the_work()
    {
        int done = 0;
        int first = OrderedWork.Run(Enumerable.Range(0, 100_000), (_, _) => Interlocked.Increment(ref done), Ahead, CancellationToken.None).First();
        int atEnd = Volatile.Read(ref done);
        Assert.InRange(first, 1, 100_000);
        Assert.InRange(atEnd, 1, Ahead * Environment.ProcessorCount);
        Thread.Sleep(20);
        Assert.Equal(atEnd, Volatile.Read(ref done));
    }

    [Fact]
    public void A_wish_to_stop_ends_it()
    {
        using CancellationTokenSource stop = new();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int result in OrderedWork.Run(Enumerable.Range(0, 1000), (item, _) => item, Ahead, stop.Token))
            {
                if (result == 10)
                    stop.Cancel();
                Assert.True(result <= 10, "A result was given after the wish to stop.");
            }
        });
    }

    [Fact]
    public void What_the_work_throws_is_thrown_at_its_place()
    {
        List<int> taken = [];
        InvalidDataException failure = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (int result in OrderedWork.Run(Enumerable.Range(0, 20), (item, _) => item == 7 ? throw new InvalidDataException("seven") : item, Ahead, CancellationToken.None))
                taken.Add(result);
        });
        Assert.Equal("seven", failure.Message);
        Assert.Equal(Enumerable.Range(0, 7), taken);
    }

    private static int SlowEveryTenth(int item, CancellationToken cancellation)
    {
        if (item % 10 == 0)
            Thread.Sleep(5);
        return item;
    }
}
