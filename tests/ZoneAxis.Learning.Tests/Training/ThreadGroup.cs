using ZoneAxis.Learning.Processes;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Threads of one process that train together as processes do.</summary>
internal sealed class ThreadGroup : ProcessGroup
{
    private readonly Meeting _meeting;

    private ThreadGroup(Meeting meeting, int rank) => (_meeting, Rank) = (meeting, rank);

    public override int Rank { get; }

    public override int Size => _meeting.Barrier.ParticipantCount;

    public static ThreadGroup[] Of(int size)
    {
        Meeting meeting = new(new Barrier(size), new double[size][]);
        return [.. Enumerable.Range(0, size).Select(rank => new ThreadGroup(meeting, rank))];
    }

    public override void Abort(int exitCode) => throw new InvalidOperationException($"Aborted with {exitCode}.");

    internal override void Sum(Span<float> values)
    {
        double[] sums = SumOf([.. values.ToArray().Select(value => (double)value)]);
        for (int i = 0; i < sums.Length; i++)
            values[i] = (float)sums[i];
    }

    internal override void Sum(Span<double> values) => SumOf(values.ToArray()).CopyTo(values);

    private double[] SumOf(double[] mine)
    {
        _meeting.Values[Rank] = mine;
        _meeting.Barrier.SignalAndWait();
        double[] sums = [.. Enumerable.Range(0, mine.Length).Select(i => _meeting.Values.Sum(values => values[i]))];
        _meeting.Barrier.SignalAndWait();
        return sums;
    }

    private sealed record Meeting(Barrier Barrier, double[][] Values);
}
