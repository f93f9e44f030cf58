using System.Threading.Channels;
using ZoneAxis.Learning.Processes;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Reads batches ahead on another thread, while the network computes.</summary>
/// <remarks>The other thread uses no tensors: those would start a second team of processor threads that fight the first.</remarks>
internal static class BatchReader
{
    private const int BatchesAhead = 3;

    /// <summary>Reads crystals in the given order, of each batch the share of one process; the last batch may be smaller, and a share empty.</summary>
    public static IEnumerable<Batch> Read(ITrainingSet set, IReadOnlyList<int> order, int batchSize, Share share, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<Batch> channel = Channel.CreateBounded<Batch>(BatchesAhead);
        Task reading = Task.Run(() => Fill(channel.Writer, set, order, batchSize, share, stop.Token), CancellationToken.None);
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
    }

    private static async Task Fill(
        ChannelWriter<Batch> writer, ITrainingSet set, IReadOnlyList<int> order, int batchSize, Share share, CancellationToken cancellation)
    {
        try
        {
            for (int start = 0; start < order.Count; start += batchSize)
            {
                (int first, int count) = share.Of(Math.Min(batchSize, order.Count - start));
                await writer.WriteAsync(Make(set, order, start + first, count), cancellation).ConfigureAwait(false);
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

    private static Batch Make(ITrainingSet set, IReadOnlyList<int> order, int start, int count)
    {
        int size = set.Encoding.Length;
        Batch batch = new(new byte[count * size], new long[count]);
        for (int i = 0; i < count; i++)
        {
            int index = order[start + i];
            batch.Classes[i] = set.ClassOf(index);
            set.Copy(index, batch.Stored.AsSpan(i * size, size));
        }

        return batch;
    }
}
