namespace ZoneAxis.Learning.Training;

/// <summary>How the learning rate goes down after its warm-up.</summary>
public enum LearningRateSchedule
{
    /// <summary>It stays.</summary>
    Constant,

    /// <summary>Half a period of a cosine, down to the final part of the rate.</summary>
    Cosine,
}
