using Google.Protobuf;
using ZoneAxis.Learning.Graphs;

namespace ZoneAxis.Learning.Training;

/// <summary>The course of a training as TensorBoard reads it, written while it lasts: what <see cref="LearningCurve"/> holds, and speed and waiting besides.</summary>
/// <remarks>A training that goes on adds to the file of before; what it does again, having been killed after a validation and before its checkpoint, stands there once.</remarks>
public sealed class LearningEvents : IProgress<TrainingProgress>
{
    /// <summary>Name of the file in a model's folder; TensorBoard takes every file with "tfevents" in its name.</summary>
    public const string FileName = "learning-curve.tfevents";

    // Fields of Event, Summary and Summary.Value: tensorflow/core/util/event.proto, tensorflow/core/framework/summary.proto.
    private const int WallTime = 1;
    private const int Step = 2;
    private const int FileVersion = 3;
    private const int Summary = 5;
    private const int Value = 1;
    private const int Tag = 1;
    private const int SimpleValue = 2;
    private const string Version = "brain.Event:2";
    private const double MillisecondsASecond = 1000;

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly IProgress<TrainingProgress>? _next;
    private long? _written;

    /// <summary>Nothing is written before the first validation.</summary>
    /// <param name="folder">The folder of the file.</param>
    /// <param name="next">Is told everything too; null for nobody.</param>
    /// <param name="clock">Says what time it is; null for the system's.</param>
    public LearningEvents(string folder, IProgress<TrainingProgress>? next = null, TimeProvider? clock = null) =>
        (_path, _next, _clock) = (Path.Combine(folder, FileName), next, clock ?? TimeProvider.System);

    /// <summary>Adds the validations that are not in the file yet.</summary>
    /// <param name="value">The standing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.History.Count > 0 && !(value.History[^1].Step <= _written))
            Write(value);
        _next?.Report(value);
    }

    private void Write(TrainingProgress progress)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        using FileStream file = new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        long done = _written ?? Resume(file);
        file.Seek(0, SeekOrigin.End);
        foreach (ValidationRecord record in progress.History.Where(record => record.Step > done))
            Append(file, Event().Add(Step, record.Step).Add(Summary, ValuesOf(record, progress)));
        _written = progress.History[^1].Step;
    }

    /// <summary>Cuts off a record that a crash left half written, and begins a file that has none.</summary>
    /// <returns>The last step in the file; −1 where it has none.</returns>
    private long Resume(FileStream file)
    {
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        List<byte[]> records = EventRecords.Read(bytes, out int end);
        file.SetLength(end);
        if (records.Count > 0)
            return records.Max(StepOf);
        Append(file, Event().Add(FileVersion, Version));
        return -1;
    }

    private static long StepOf(byte[] content)
    {
        CodedInputStream input = new(content);
        long step = -1;
        while (input.ReadTag() is not 0 and uint tag)
        {
            if (WireFormat.GetTagFieldNumber(tag) == Step)
                step = input.ReadInt64();
            else
                input.SkipLastField();
        }

        return step;
    }

    private static ProtoMessage ValuesOf(ValidationRecord record, TrainingProgress progress)
    {
        List<(string Tag, double Value)> values = [("loss/training", record.Loss), ("accuracy/validation", record.Accuracy)];
        if (record.AverageAccuracy is { } average)
            values.Add(("accuracy/validation of the average", average));
        values.Add(("passes", record.Epoch));
        if (record == progress.Validation)
            values.AddRange([("speed/crystals a second", progress.CrystalsPerSecond), ("speed/share waited for crystals", progress.WaitingShare), ("learning rate", progress.LearningRate)]);
        return new ProtoMessage().AddEach(Value, values.Select(one => new ProtoMessage().Add(Tag, one.Tag).Add(SimpleValue, (float)one.Value)));
    }

    private ProtoMessage Event() => new ProtoMessage().Add(WallTime, _clock.GetUtcNow().ToUnixTimeMilliseconds() / MillisecondsASecond);

    private static void Append(Stream file, ProtoMessage message) => EventRecords.Append(file, message.ToArray());
}
