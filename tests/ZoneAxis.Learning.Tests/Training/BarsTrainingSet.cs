using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Tiny made-up crystals: a class is a pair of stripe directions; a little seeded noise makes each its own.</summary>
internal sealed class BarsTrainingSet(int count, int side, int classCount) : ITrainingSet
{
    public int Count => count;

    public int Side => side;

    public int ClassOf(int index) => index % classCount;

    public void CopyPlanes(int index, Span<byte> destination)
    {
        var random = new Random(index);
        for (var plane = 0; plane < 6; plane++)
        {
            for (var row = 0; row < side; row++)
            {
                for (var column = 0; column < side; column++)
                {
                    var along = ClassOf(index) % 2 == 0 ? row : column;
                    var bright = along / (1 + (ClassOf(index) / 2)) % 2 == 0;
                    destination[(((plane * side) + row) * side) + column] = (byte)(random.Next(60) + (bright ? 180 : 0));
                }
            }
        }
    }
}
