using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using ZoneAxis.Learning.Processes;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Reads batches ahead on other threads, while the network computes.</summary>
/// <remarks>The other threads use no tensors: those would start a second team of processor threads that fight the first.</remarks>
internal static class BatchReader
{
    private const int BatchesAhead = 3;

    /// <summary>Reads crystals in the given order, of each batch the share of one process; the last batch may be smaller, and a share empty.</summary>
    /// <param name="set">The crystals.</param>
    /// <param name="order">Which, and in which order.</param>
    /// <param name="batchSize">Crystals a batch, of all processes together.</param>
    /// <param name="share">The share of this process.</param>
    /// <param name="pass">The pass of the training that they are read for; null for the crystals as they are.</param>
    /// <param name="threads">Crystals that are read at once; 0 for as many as there are processors.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<Batch> Read(
        ITrainingSet set, IReadOnlyList<int> order, int batchSize, Share share, int? pass = null, int threads = 0, CancellationToken cancellation = default)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<Batch> channel = Channel.CreateBounded<Batch>(BatchesAhead);
        Task reading = Task.Run(() => Fill(channel.Writer, order, batchSize, share, Make, stop.Token), CancellationToken.None);
        try
        {
            while (channel.Reader.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult())
            {
                while (channel.Reader.TryRead(out Batch? batch))
                    yield return batch;
            }
        }
        finally
        {
            stop.Cancel();
            reading.GetAwaiter().GetResult();
        }

        Batch Make(int start, int count) => BatchReader.Make(set, order, start, count, pass, new ParallelOptions
        {
            MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount,
            CancellationToken = stop.Token,
        });
    }

    private static async Task Fill(
        ChannelWriter<Batch> writer, IReadOnlyList<int> order, int batchSize, Share share, Func<int, int, Batch> make, CancellationToken cancellation)
    {
        try
        {
            for (int start = 0; start < order.Count; start += batchSize)
            {
                (int first, int count) = share.Of(Math.Min(batchSize, order.Count - start));
                await writer.WriteAsync(make(start + first, count), cancellation).ConfigureAwait(false);
            }

            writer.Complete();
        }
        catch (OperationCanceledException)
        {
            writer.TryComplete();
        }
        catch (Exception e)
        {
            // The one who reads the batches gets the error.
            writer.TryComplete(e);
        }
    }

    private static Batch Make(ITrainingSet set, IReadOnlyList<int> order, int start, int count, int? pass, ParallelOptions threads)
    {
        int size = set.Encoding.Length;
        Batch batch = new(new byte[count * size], new long[count]);
        try
        {
            Parallel.For(0, count, threads, place => Copy(set, order[start + place], pass, batch, place));
        }
        catch (AggregateException several)
        {
            // The first crystal that cannot be read is enough to say.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return batch;
    }

    private static void Copy(ITrainingSet set, int index, int? pass, Batch batch, int place)
    {
        int size = set.Encoding.Length;
        Span<byte> destination = batch.Stored.AsSpan(place * size, size);
        batch.Classes[place] = set.ClassOf(index);
        if (pass is { } one)
            set.Copy(index, one, destination);
        else
            set.Copy(index, destination);
    }
}
