namespace ZoneAxis.Diffraction;

/// <summary>The parts that describe the type of a tag.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the parts stand, for messages.</param>
/// <param name="info">The parts.</param>
internal sealed class DigitalMicrographTypeInfo(FileBytes file, long offset, long[] info)
{
    private const int DeepestType = 8;
    private const int CharacterBytes = 1;

    private int _next;

    /// <summary>The value that the parts describe.</summary>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="PatternFileException">The parts describe nothing that fits into the file.</exception>
    public DigitalMicrographValue Value(long place)
    {
        long type = info[0];
        if (type != DigitalMicrographTypes.Array)
            return new DigitalMicrographValue(type, Size(0), 1, place);
        _next++;
        type = Next();
        _next--;
        long entry = Size(1);
        long count = Next();
        Checked(entry, count);
        return new DigitalMicrographValue(type, entry, count, place);
    }

    private long Size(int depth)
    {
        if (depth > DeepestType)
            throw file.Error(offset, $"the type of a tag is nested deeper than {DeepestType}; the file is damaged.");
        long type = Next();
        if (DigitalMicrographTypes.SizeOf(type) is { } size)
            return size;
        return type switch
        {
            DigitalMicrographTypes.Struct => StructSize(depth),
            DigitalMicrographTypes.String => Checked(CharacterBytes, Next()),
            DigitalMicrographTypes.Array => Checked(Size(depth + 1), Next()),
            _ => throw file.Error(offset, $"a tag has a number type of {type}, which is not known."),
        };
    }

    private long StructSize(int depth)
    {
        Next();
        long fields = Next();
        long size = 0;
        for (long i = 0; i < fields; i++)
        {
            Next();
            size = Math.Min(size + Size(depth + 1), int.MaxValue);
        }

        return size;
    }

    private long Next() => _next < info.Length
        ? info[_next++]
        : throw file.Error(offset, $"the type of a tag needs more than its {info.Length} parts; the file is damaged.");

    private long Checked(long entry, long count) => count >= 0 && (Int128)entry * count <= file.Length
        ? entry * count
        : throw file.Error(offset, $"a tag of {count} entries of {entry} bytes does not fit into the file's {file.Length} bytes; it is cut off or damaged.");
}
