using System.Buffers.Binary;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Made-up crystals for any input: noise, in which the numbers of every n-th place are raised, where n is the class counted from 1.</summary>
/// <param name="shape">The input.</param>
/// <param name="count">How many crystals.</param>
/// <param name="classCount">How many classes.</param>
internal sealed class DotsTrainingSet(InputShape shape, int count, int classCount) : ITrainingSet
{
    public int Count => count;

    public InputEncoding Encoding { get; } = new(shape, StoredNumber.Single);

    /// <summary>A crystal all of whose numbers are infinite; −1 for none.</summary>
    public int Broken { get; init; } = -1;

    /// <summary>From this crystal on the stated class is not the one that is pictured.</summary>
    public int WrongFrom { get; init; } = int.MaxValue;

    public int ClassOf(int index) => (index < WrongFrom ? index : index + 1) % classCount;

    public void Copy(int index, Span<byte> destination)
    {
        Random random = new(index);
        int step = (index % classCount) + 1;
        for (int place = 0; place < shape.Count; place++)
        {
            float value = index == Broken ? float.PositiveInfinity : random.NextSingle() + (place % step == 0 ? 1 : 0);
            BinaryPrimitives.WriteSingleLittleEndian(destination[(place * sizeof(float))..], value);
        }
    }
}
