using ZoneAxis.Learning.Networks;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>One run of a training, from its start or a checkpoint to its end or a stop.</summary>
internal sealed class TrainingSession : IDisposable
{
    private const double LossMemory = 0.98;

    // One overflow in 16-bit numbers is passed over; a row of them means that the parameters are lost.
    private const int LargestBrokenSteps = 20;

    private readonly Msdn _network;
    private readonly ITrainingSet _set;
    private readonly IReadOnlyList<int> _train;
    private readonly IReadOnlyList<int> _validation;
    private readonly TrainingOptions _options;
    private readonly string? _checkpointPath;
    private readonly IProgress<TrainingProgress>? _progress;
    private readonly string _plan;
    private readonly Precision _precision;
    private readonly string? _precisionMessage;
    private readonly AdamState _adam;
    private readonly Tensor _best;
    private readonly TrainingClock _clock;
    private readonly Dictionary<string, Tensor> _buffers;
    private readonly long _firstStep;
    private TrainingState _state = new();
    private double _savedAt;
    private int _brokenSteps;

    internal TrainingSession(
        Msdn network,
        ITrainingSet set,
        IReadOnlyList<int> train,
        IReadOnlyList<int> validation,
        TrainingOptions options,
        string? checkpointPath,
        IProgress<TrainingProgress>? progress)
    {
        (_network, _set, _train, _validation) = (network, set, train, validation);
        (_options, _checkpointPath, _progress) = (options, checkpointPath, progress);
        _plan = Trainer.PlanOf(network, set, options, train, validation);
        _precision = PrecisionSupport.Resolve(options.Precision, out _precisionMessage);
        _adam = new AdamState(network, options);
        _best = network.Parameters.detach().clone();
        _buffers = new()
        {
            ["parameters"] = network.Parameters,
            ["mean"] = _adam.Mean,
            ["square"] = _adam.Square,
            ["average"] = _adam.Average,
            ["best"] = _best,
        };
        if (checkpointPath is not null && File.Exists(checkpointPath))
            _state = Checkpoint.Load(checkpointPath, _buffers, _plan);
        _firstStep = _state.Step;
        _clock = new TrainingClock(options, _state.Seconds, (train.Count + options.BatchSize - 1) / options.BatchSize);
    }

    private bool KeepsAverage => _options.AverageDecay > 0;

    private double Done => _clock.Done(_state.Step);

    private ValidationRecord? LastValidation => _state.History.Count > 0 ? _state.History[^1] : null;

    internal TrainingResult Run(CancellationToken cancellation)
    {
        if (_precisionMessage is not null)
            Report(0, _precisionMessage);
        while (Done < 1 && !cancellation.IsCancellationRequested)
            RunEpoch(cancellation);
        if (cancellation.IsCancellationRequested && Done < 1)
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
    }

    private void RunEpoch(CancellationToken cancellation)
    {
        var order = EpochOrder.Of(_train, _options.Seed, _state.Epoch);
        var rest = new ArraySegment<int>(order)[Math.Min(order.Length, _state.StepInEpoch * _options.BatchSize)..];
        foreach (var batch in BatchReader.Read(_set, rest, _options.BatchSize, CancellationToken.None))
        {
            var rate = _options.RateAt(_state.Step, Done);
            TakeStep(batch, rate);
            Report(rate, null);
            SaveWhenDue();
            if (cancellation.IsCancellationRequested || Done >= 1)
                break;
        }

        if (_state.StepInEpoch * _options.BatchSize < order.Length)
            return;
        _state = _state with { Epoch = _state.Epoch + 1, StepInEpoch = 0 };
        Validate();
        Save();
    }

    private void TakeStep(Batch batch, double rate)
    {
        // What is dropped depends on the seed and the step alone, so that a resumed training drops the same.
        if (_network.Options.Dropout > 0 || _network.Options.FeatureDropout > 0)
            random.manual_seed(_options.Seed + _state.Step);
        using var scope = NewDisposeScope();
        var images = StreamImages.Expand(batch.Planes, _set.Side);
        var (loss, gradient) = MsdnGradient.Compute(_network, images, tensor(batch.Classes), _precision, _options.LabelSmoothing);
        _brokenSteps = _adam.Step(gradient, rate, _state.Step) ? 0 : _brokenSteps + 1;
        if (_brokenSteps > 0 && _state.Step == 0)
            throw new TrainingException("The first gradient of the training is not finite: the parameters to begin with are broken.");
        if (_brokenSteps >= LargestBrokenSteps)
            throw new TrainingException($"The last {_brokenSteps} gradients are not finite, up to step {_state.Step}: begin again with a lower learning rate than {_options.LearningRate}.");
        var smooth = _state.Loss is { } before && double.IsFinite(before) ? (LossMemory * before) + ((1 - LossMemory) * loss) : loss;
        _state = _state with
        {
            Step = _state.Step + 1,
            StepInEpoch = _state.StepInEpoch + 1,
            Loss = double.IsFinite(smooth) ? smooth : _state.Loss,
            Seconds = _clock.Seconds,
        };
    }

    private void Validate()
    {
        if (_validation.Count == 0)
        {
            FlatBuffer.Copy(KeepsAverage ? _adam.Average : _network.Parameters, _best);
            _state = _state with { BestIsAverage = KeepsAverage };
            return;
        }

        var accuracy = Measure();
        Consider(accuracy, _network.Parameters, false);
        double? average = null;
        if (KeepsAverage)
        {
            using var own = _network.Parameters.detach().clone();
            FlatBuffer.Copy(_adam.Average, _network.Parameters);
            average = Measure();
            FlatBuffer.Copy(own, _network.Parameters);
            Consider(average.Value, _adam.Average, true);
        }

        var record = new ValidationRecord(_state.Epoch, _state.Step, _state.Loss ?? double.NaN, accuracy, average);
        _state = _state with { History = [.. _state.History, record], Seconds = _clock.Seconds };
        Report(_options.RateAt(_state.Step, Done), null);
    }

    private double Measure() => Evaluator.Evaluate(_network, _set, _validation, _precision).Top(1);

    private void Consider(double accuracy, Tensor parameters, bool isAverage)
    {
        if (accuracy < _state.BestAccuracy)
            return;
        FlatBuffer.Copy(parameters, _best);
        _state = _state with { BestAccuracy = accuracy, BestIsAverage = isAverage };
    }

    private void UseBest() => FlatBuffer.Copy(_best, _network.Parameters);

    private void SaveWhenDue()
    {
        if (_clock.SecondsNow - _savedAt >= TimeSpan.FromMinutes(_options.CheckpointMinutes).TotalSeconds)
            Save();
    }

    private void Save()
    {
        _state = _state with { Seconds = _clock.Seconds };
        _savedAt = _clock.SecondsNow;
        if (_checkpointPath is not null)
            Checkpoint.Save(_checkpointPath, _buffers, _state, _plan);
    }

    private void Report(double rate, string? message) =>
        _progress?.Report(new TrainingProgress(
            _state.Epoch,
            _state.Step,
            Done,
            _state.Loss ?? double.NaN,
            rate,
            (_state.Step - _firstStep) * _options.BatchSize / Math.Max(_clock.SecondsNow, double.Epsilon),
            TimeSpan.FromSeconds(_clock.Seconds),
            LastValidation,
            message));
}
