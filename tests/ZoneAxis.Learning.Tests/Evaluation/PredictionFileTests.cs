using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Evaluation;

public sealed class PredictionFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-predictions").FullName;

    private static Predictions Made { get; } = new("mine", Precision.BFloat16, [225, 2],
    [
        new("mp-1", 2, [float.NaN, 0.25f]),
        new("ä,\"\n", 225, [1, float.Epsilon]),
    ]);

    private string FilePath => Path.Combine(_folder, "test", "predictions.parquet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again_to_the_bit()
    {
        PredictionFile.Write(FilePath, Made);
        Predictions read = PredictionFile.Read(FilePath);
        Assert.Equal(("mine", Precision.BFloat16), (read.Model, read.Precision));
        Assert.Equal(Made.Classes, read.Classes);
        Assert.Equal(Made.All.Select(one => (one.Id, one.Group)), read.All.Select(one => (one.Id, one.Group)));
        Assert.Equal(Made.All.SelectMany(one => one.Probabilities), read.All.SelectMany(one => one.Probabilities));
    }

    [Fact]
    public void The_same_predictions_give_the_same_bytes_and_leave_no_draft()
    {
        PredictionFile.Write(FilePath, Made);
        byte[] first = File.ReadAllBytes(FilePath);
        PredictionFile.Write(FilePath, PredictionFile.Read(FilePath));
        Assert.Equal(first, File.ReadAllBytes(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void No_crystals_at_all_can_be_kept()
    {
        PredictionFile.Write(FilePath, new Predictions("mine", Precision.Float32, [1, 2], []));
        Assert.Empty(PredictionFile.Read(FilePath).All);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_by_name()
    {
        PredictionFile.Write(FilePath, Made);
        byte[] whole = File.ReadAllBytes(FilePath);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            InvalidDataException error = Assert.Throws<InvalidDataException>(() => PredictionFile.Read(FilePath));
            Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_no_damaged_one() => Assert.ThrowsAny<IOException>(() => PredictionFile.Read(FilePath));
}
