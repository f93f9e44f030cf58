namespace ZoneAxis.Learning.Training;

/// <summary>Crystals with their images and classes. Reading must be safe from any one thread at a time.</summary>
public interface ITrainingSet
{
    /// <summary>The number of crystals.</summary>
    int Count { get; }

    /// <summary>Rows and columns of an image in pixels.</summary>
    int Side { get; }

    /// <summary>The class of a crystal, counted from 0.</summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    int ClassOf(int index);

    /// <summary>
    /// Copies a crystal's six planes: for the streams x, y, z in turn, the plane of the stream's own channel (x red, y green,
    /// z blue), then the plane that the two other channels share. A value is 255 times the network's input.
    /// </summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    /// <param name="destination">6·Side·Side bytes, row by row.</param>
    void CopyPlanes(int index, Span<byte> destination);
}
