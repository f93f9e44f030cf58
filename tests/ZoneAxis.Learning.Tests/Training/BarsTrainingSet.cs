using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Tiny made-up crystals: a class is a pair of stripe directions; a little seeded noise makes each its own.</summary>
internal sealed class BarsTrainingSet(int count, int side, int classCount) : ITrainingSet
{
    public int Count => count;

    public InputEncoding Encoding { get; } = ShapedPlanes.EncodingOf(side);

    public int ClassOf(int index) => index % classCount;

    public void Copy(int index, Span<byte> destination)
    {
        Random random = new(index);
        for (int plane = 0; plane < 6; plane++)
        {
            for (int row = 0; row < side; row++)
            {
                for (int column = 0; column < side; column++)
                {
                    int along = ClassOf(index) % 2 == 0 ? row : column;
                    bool bright = along / (1 + (ClassOf(index) / 2)) % 2 == 0;
                    destination[(((plane * side) + row) * side) + column] = (byte)(random.Next(60) + (bright ? 180 : 0));
                }
            }
        }
    }
}
