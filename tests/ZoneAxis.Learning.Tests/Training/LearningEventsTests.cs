using Google.Protobuf;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>The course of a training as TensorBoard reads it.</summary>
public sealed class LearningEventsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-events").FullName;

    private string File => Path.Combine(_folder, LearningEvents.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_validation_stands_in_the_file_once_with_its_numbers_however_often_it_is_told()
    {
        LearningEvents events = new(_folder);
        events.Report(Standing());
        Assert.False(System.IO.File.Exists(File));
        events.Report(Standing(new ValidationRecord(1, 10, 2.5, 0.25, null)));
        events.Report(Standing(new ValidationRecord(1, 10, 2.5, 0.25, null)));
        events.Report(Standing(new ValidationRecord(1, 10, 2.5, 0.25, null), new ValidationRecord(2, 20, 1.5, 0.5, 0.75)));

        Read[] read = [.. EventRecords.Read(System.IO.File.ReadAllBytes(File), out int end).Select(Read.Of)];
        Assert.Equal(new FileInfo(File).Length, end);
        Assert.Equal("brain.Event:2", read[0].Version);
        Assert.Equal([10, 20], read.Skip(1).Select(one => one.Step));
        Assert.Equal(2.5f, read[1].Values["loss/training"]);
        Assert.Equal(0.25f, read[1].Values["accuracy/validation"]);
        Assert.DoesNotContain("accuracy/validation of the average", read[1].Values.Keys);
        Assert.Equal(0.75f, read[2].Values["accuracy/validation of the average"]);
        Assert.Equal(123f, read[2].Values["speed/crystals a second"]);
    }

    [Fact]
    public void A_training_that_goes_on_adds_to_the_file_after_what_a_crash_left_whole()
    {
        ValidationRecord first = new(1, 10, 2.5, 0.25, null);
        new LearningEvents(_folder).Report(Standing(first));
        byte[] whole = System.IO.File.ReadAllBytes(File);
        ValidationRecord second = new(2, 20, 1.5, 0.5, null);
        new LearningEvents(_folder).Report(Standing(first, second));
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..^3]);

        new LearningEvents(_folder).Report(Standing(first, second, new ValidationRecord(3, 30, 1, 0.5, null)));
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        Assert.Equal(whole, bytes[..whole.Length]);
        Assert.Equal([10, 20, 30], EventRecords.Read(bytes, out _).Select(Read.Of).Skip(1).Select(one => one.Step));
    }

    [Fact]
    public void The_checksum_is_that_of_the_format()
    {
        // The first record of every log: its length, 24, and checksum are the same bytes in all files that TensorFlow writes.
        using MemoryStream stream = new();
        EventRecords.Append(stream, new byte[24]);
        Assert.Equal("1800000000000000A37F4B22", Convert.ToHexString(stream.ToArray()[..12]));
    }

    private static TrainingProgress Standing(params ValidationRecord[] history) =>
        new(0, history.Length == 0 ? 0 : history[^1].Step, 0.5, 1, 1e-3, 123, TimeSpan.Zero, history.LastOrDefault(), null) { History = history };

    private sealed record Read(string Version, long Step, Dictionary<string, float> Values)
    {
        public static Read Of(byte[] content)
        {
            Read read = new("", 0, []);
            CodedInputStream input = new(content);
            while (input.ReadTag() is not 0 and uint tag)
            {
                switch (WireFormat.GetTagFieldNumber(tag))
                {
                    case 2:
                        read = read with { Step = input.ReadInt64() };
                        break;
                    case 3:
                        read = read with { Version = input.ReadString() };
                        break;
                    case 5:
                        ReadValues(input.ReadBytes().CreateCodedInput(), read.Values);
                        break;
                    default:
                        input.SkipLastField();
                        break;
                }
            }

            return read;
        }

        private static void ReadValues(CodedInputStream summary, Dictionary<string, float> values)
        {
            while (summary.ReadTag() != 0)
            {
                CodedInputStream value = summary.ReadBytes().CreateCodedInput();
                value.ReadTag();
                string name = value.ReadString();
                value.ReadTag();
                values[name] = value.ReadFloat();
            }
        }
    }
}
