using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>One run of a training, from its start or a checkpoint to its end or a stop.</summary>
internal sealed class TrainingSession : IDisposable
{
    private const double LossMemory = 0.98;

    // One overflow in 16-bit numbers is passed over; a row of them means that the parameters are lost.
    private const int LargestBrokenSteps = 20;

    // More than a training has steps, so that no two processes ever drop the same.
    private const long SeedsOfAProcess = 1L << 40;

    private readonly Network _network;
    private readonly ITrainingSet _set;
    private readonly FoldSchedule _folds;
    private readonly TrainingOptions _options;
    private readonly string? _checkpointPath;
    private readonly IProgress<TrainingProgress>? _progress;
    private readonly ProcessGroup _group;
    private readonly string _plan;
    private readonly Precision _precision;
    private readonly string? _precisionMessage;
    private readonly AdamState _adam;
    private readonly Tensor _best;
    private readonly Tensor _bestState;
    private readonly Tensor _stateBefore;
    private readonly TrainingClock _clock;
    private readonly Dictionary<string, Tensor> _buffers;
    private readonly long _firstStep;
    private readonly double _waitedBefore;
    private readonly Stopwatch _waiting = new();
    private TrainingState _state = new();
    private string? _damage;
    private double _savedAt;
    private int _brokenSteps;
    private double _done;
    private bool _isStopped;

    public TrainingSession(
        Network network,
        ITrainingSet set,
        IReadOnlyList<TrainingFold> folds,
        TrainingOptions options,
        string? checkpointPath,
        IProgress<TrainingProgress>? progress,
        ProcessGroup group)
    {
        _group = group;
        (_network, _set, _folds) = (network, set, new FoldSchedule(folds, options));
        (_options, _checkpointPath, _progress) = (options, checkpointPath, progress);
        _plan = Trainer.PlanOf(network, set, options, folds);
        _precision = PrecisionSupport.Resolve(options.Precision, options.Device, out _precisionMessage);
        _adam = new AdamState(network, options);
        _best = network.Parameters.detach().clone();
        _bestState = network.State.clone();
        _stateBefore = network.State.clone();
        _buffers = BuffersOf();
        Restore();
        (_firstStep, _waitedBefore) = (_state.Step, _state.WaitingSeconds);
        _clock = new TrainingClock(options, _state.Seconds, _folds.TotalSteps());
    }

    private bool KeepsAverage => _options.AverageDecay > 0;

    private ValidationRecord? LastValidation => _state.History.Count > 0 ? _state.History[^1] : null;

    public TrainingResult Run(CancellationToken cancellation)
    {
        foreach (string message in new[] { _damage, _precisionMessage }.OfType<string>())
            Report(0, message);
        RequireOneStart();
        Agree(cancellation);
        while (_done < 1 && !_isStopped)
            RunEpoch(cancellation);
        if (_isStopped && _done < 1)
        {
            Save();
            return new TrainingResult(_state, _precision, false);
        }

        if (LastValidation?.Step != _state.Step)
            Validate();
        Save();
        UseBest();
        return new TrainingResult(_state, _precision, true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _adam.Dispose();
        _best.Dispose();
        _bestState.Dispose();
        _stateBefore.Dispose();
    }

    private void Restore()
    {
        if (_checkpointPath is null)
            return;
        try
        {
            (_state, _damage) = Checkpoint.Load(_checkpointPath, _buffers, _plan) ?? (_state, null);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What a checkpoint holds, by name. A network without state leaves its buffers out.</summary>
    private Dictionary<string, Tensor> BuffersOf()
    {
        Dictionary<string, Tensor> buffers = new()
        {
            ["parameters"] = _network.Parameters,
            ["mean"] = _adam.Mean,
            ["square"] = _adam.Square,
            ["average"] = _adam.Average,
            ["best"] = _best,
        };
        if (_network.StateLayout.Length > 0)
            (buffers["state"], buffers["bestState"]) = (_network.State, _bestState);
        return buffers;
    }

    private void RunEpoch(CancellationToken cancellation)
    {
        int[] order = EpochOrder.Of(_folds.Of(_state.Epoch).Training, _options.Seed, _state.Epoch);
        ArraySegment<int> rest = new ArraySegment<int>(order)[Math.Min(order.Length, _state.StepInEpoch * _options.BatchSize)..];
        using IEnumerator<Batch> batches = BatchReader.Read(_set, rest, _options.BatchSize, Share.Of(_group), _state.Epoch, _options.DataThreads, CancellationToken.None).GetEnumerator();
        while (Await(batches) is { } batch)
        {
            double rate = _options.RateAt(_state.Step, _done);
            TakeStep(batch, Math.Min(_options.BatchSize, order.Length - (_state.StepInEpoch * _options.BatchSize)), rate, order);
            Report(rate, null);
            SaveWhenDue();
            Agree(cancellation);
            if (_isStopped || _done >= 1)
                break;
        }

        if (_state.StepInEpoch * _options.BatchSize < order.Length)
            return;
        _state = _state with { Epoch = _state.Epoch + 1, StepInEpoch = 0 };
        Validate();
        // What was best on one fold is not comparable with what is on another. At the end there is no other.
        if (_folds.ChangesAt(_state.Epoch) && _done < 1)
            _state = _state with { BestAccuracy = null };
        Save();
        Agree(cancellation);
    }

    /// <summary>The next batch, null after the last; counts the time until it is there.</summary>
    private Batch? Await(IEnumerator<Batch> batches)
    {
        _waiting.Start();
        bool isThere = batches.MoveNext();
        _waiting.Stop();
        return isThere ? batches.Current : null;
    }

    /// <summary>What all processes go by: how much is done, by the clock of the first, and whether any of them was asked to stop.</summary>
    private void Agree(CancellationToken cancellation)
    {
        Span<double> values = [_group.IsFirst ? _clock.Done(_state.Step) : 0, cancellation.IsCancellationRequested ? 1 : 0];
        _group.Sum(values);
        (_done, _isStopped) = (values[0], values[1] > 0);
    }

    /// <summary>Demands that all processes begin at the same step of the same training.</summary>
    private void RequireOneStart()
    {
        double plan = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(_plan)));
        Span<double> sums = [_state.Step, plan];
        _group.Sum(sums);
        if (sums[0] != (double)_group.Size * _state.Step)
            throw new TrainingException($"Process {_group.Rank} of {_group.Size} begins at step {_state.Step}, others elsewhere: the folder of the checkpoint must be one that all machines share.");
        if (sums[1] != _group.Size * plan)
            throw new TrainingException($"Process {_group.Rank} of {_group.Size} has other options or crystals than the others: all must be started with the same command.");
    }

    private void TakeStep(Batch batch, int batchCount, double rate, int[] order)
    {
        using DisposeScope scope = NewDisposeScope();
        FlatBuffer.Copy(_network.State, _stateBefore);
        (double loss, Tensor gradient) = _group.Size == 1 ? GradientOf(batch) : SharedGradientOf(batch, batchCount);
        if (!double.IsFinite(loss))
            throw new TrainingException(BrokenLoss(loss, order));
        bool isTaken = _adam.Step(gradient, rate, _state.Step);
        // What broke the gradient may have broken the state that was gathered with it.
        if (!isTaken)
            FlatBuffer.Copy(_stateBefore, _network.State);
        _brokenSteps = isTaken ? 0 : _brokenSteps + 1;
        if (_brokenSteps > 0 && _state.Step == 0)
            throw new TrainingException("The first gradient of the training is not finite: the parameters to begin with are broken.");
        if (_brokenSteps >= LargestBrokenSteps)
            throw new TrainingException($"The last {_brokenSteps} gradients are not finite, up to step {_state.Step}: begin again with a lower learning rate than {_options.LearningRate}.");
        double smooth = _state.Loss is { } before && double.IsFinite(before) ? (LossMemory * before) + ((1 - LossMemory) * loss) : loss;
        _state = _state with
        {
            Step = _state.Step + 1,
            StepInEpoch = _state.StepInEpoch + 1,
            Loss = double.IsFinite(smooth) ? smooth : _state.Loss,
            Seconds = _clock.Seconds,
            WaitingSeconds = _waitedBefore + _waiting.Elapsed.TotalSeconds,
        };
    }

    private (double Loss, Tensor Gradient) GradientOf(Batch batch)
    {
        // What is dropped depends on the seed, the step and the process alone, so that a resumed training drops the same.
        using Generator dropping = random.manual_seed(_options.Seed + _state.Step + (_group.Rank * SeedsOfAProcess));
        Device device = _network.Parameters.device;
        return _network.ComputeGradient(InputBatch.Expand(batch.Stored, _set.Encoding, device), tensor(batch.Classes).to(device), _precision, _options.LabelSmoothing);
    }

    /// <summary>Loss and gradient of a batch of which each process has a share; the state becomes the mean of theirs, weighted by their crystals.</summary>
    private (double Loss, Tensor Gradient) SharedGradientOf(Batch share, int batchCount)
    {
        double part = (double)share.Classes.Length / batchCount;
        (double loss, Tensor gradient) = share.Classes.Length > 0 ? GradientOf(share) : (0, zeros_like(_network.Parameters, requires_grad: false));
        Span<double> losses = [part * loss];
        _group.Sum(losses);
        SumOf(gradient, part);
        SumOf(_network.State, part);
        return (losses[0], gradient);
    }

    private void SumOf(Tensor buffer, double part)
    {
        using IDisposable noGradient = no_grad();
        using HeldScalars numbers = new();
        buffer.mul_(numbers.Of(part));
        if (buffer.numel() == 0)
            return;
        // On the processor that is the buffer itself.
        using Tensor here = buffer.cpu();
        _group.Sum(MemoryMarshal.Cast<byte, float>(here.bytes));
        if (buffer.device_type != DeviceType.CPU)
            buffer.copy_(here);
    }

    /// <summary>Names the batch whose loss is not finite.</summary>
    private string BrokenLoss(double loss, int[] order)
    {
        int start = _state.StepInEpoch * _options.BatchSize;
        IEnumerable<string> names = order.Skip(start).Take(_options.BatchSize).Select(_set.NameOf);
        int batches = (order.Length + _options.BatchSize - 1) / _options.BatchSize;
        string cause = _state.Step == 0
            ? "a number of these crystals or of the fresh parameters is not finite"
            : $"begin again with a lower learning rate than {_options.LearningRate.ToString(CultureInfo.InvariantCulture)}, or look at these crystals";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The loss is {loss} at step {_state.Step + 1}, pass {_state.Epoch + 1}, batch {_state.StepInEpoch + 1} of {batches}: {cause}. The batch holds {string.Join(", ", names)}.");
    }

    private void Validate()
    {
        // The pass that has ended says which fold chooses; before the first has, its own.
        IReadOnlyList<int> validation = _folds.Of(_state.StepInEpoch == 0 ? Math.Max(_state.Epoch - 1, 0) : _state.Epoch).Validation;
        if (validation.Count == 0)
        {
            KeepAsBest(KeepsAverage ? _adam.Average : _network.Parameters);
            _state = _state with { BestIsAverage = KeepsAverage };
            return;
        }

        double accuracy = Measure(validation);
        Consider(accuracy, _network.Parameters, false);
        double? average = null;
        if (KeepsAverage)
        {
            // The average is measured with the state of the parameters that it follows: the state is a moving mean of its own.
            using Tensor own = _network.Parameters.detach().clone();
            FlatBuffer.Copy(_adam.Average, _network.Parameters);
            average = Measure(validation);
            FlatBuffer.Copy(own, _network.Parameters);
            Consider(average.Value, _adam.Average, true);
        }

        ValidationRecord record = new(_state.Epoch, _state.Step, _state.Loss ?? double.NaN, accuracy, average);
        _state = _state with { History = [.. _state.History, record], Seconds = _clock.Seconds };
        Report(_options.RateAt(_state.Step, _done), null);
    }

    private double Measure(IReadOnlyList<int> validation)
    {
        (int start, int count) = Share.Of(_group).Of(validation.Count);
        Span<double> hits = [Evaluator.Hits(_network, _set, [.. validation.Skip(start).Take(count)], _precision)];
        _group.Sum(hits);
        return hits[0] / validation.Count;
    }

    private void Consider(double accuracy, Tensor parameters, bool isAverage)
    {
        if (accuracy < _state.BestAccuracy)
            return;
        KeepAsBest(parameters);
        _state = _state with { BestAccuracy = accuracy, BestIsAverage = isAverage };
    }

    private void KeepAsBest(Tensor parameters)
    {
        FlatBuffer.Copy(parameters, _best);
        FlatBuffer.Copy(_network.State, _bestState);
    }

    private void UseBest()
    {
        FlatBuffer.Copy(_best, _network.Parameters);
        FlatBuffer.Copy(_bestState, _network.State);
    }

    private void SaveWhenDue()
    {
        if (_clock.SecondsNow - _savedAt >= TimeSpan.FromMinutes(_options.CheckpointMinutes).TotalSeconds)
            Save();
    }

    private void Save()
    {
        _state = _state with { Seconds = _clock.Seconds };
        _savedAt = _clock.SecondsNow;
        if (_checkpointPath is not null && _group.IsFirst)
            Checkpoint.Save(_checkpointPath, _buffers, _state, _plan);
    }

    private void Report(double rate, string? message) =>
        _progress?.Report(new TrainingProgress(
            _state.Epoch,
            _state.Step,
            _clock.Done(_state.Step),
            _state.Loss ?? double.NaN,
            rate,
            (_state.Step - _firstStep) * _options.BatchSize / Math.Max(_clock.SecondsNow, double.Epsilon),
            TimeSpan.FromSeconds(_clock.Seconds),
            LastValidation,
            message)
        {
            History = _state.History,
            WaitingShare = _waiting.Elapsed.TotalSeconds / Math.Max(_clock.SecondsNow, double.Epsilon),
        });
}
