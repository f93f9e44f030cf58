using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Reads the tree of tags of a DigitalMicrograph file, version 3 or 4. The structure is big-endian always; values are in the
/// byte order that the header states. Version 4 differs by lengths of 8 bytes and by the size that each tag states.
/// </summary>
internal sealed class DigitalMicrographTagReader
{
    private const int Version3 = 3;
    private const int Version4 = 4;
    private const byte Group = 20;
    private const byte Data = 21;
    private const int LeastEntryBytes = 3;
    private const int DeepestGroup = 64;
    private const int MostTags = 1_000_000;
    private const int MostInfo = 4096;

    private readonly FileBytes _file;
    private readonly bool _isVersion4;
    private long _position;
    private int _tags;

    private DigitalMicrographTagReader(FileBytes file, bool isVersion4) => (_file, _isVersion4) = (file, isVersion4);

    private int LengthBytes => _isVersion4 ? sizeof(long) : sizeof(int);

    /// <summary>Whether a file begins as one of DigitalMicrograph.</summary>
    public static bool Fits(FileBytes file) =>
        (file.Has(0, [0, 0, 0, Version3]) && file.Has(8, [0, 0, 0]) && file.Length > 12 && file.Byte(11) <= 1)
        || (file.Has(0, [0, 0, 0, Version4]) && file.Has(12, [0, 0, 0]) && file.Length > 16 && file.Byte(15) <= 1);

    /// <summary>Reads all tags.</summary>
    /// <param name="file">A file that <see cref="Fits"/>.</param>
    /// <param name="bigEndian">Whether the higher bytes of values come first.</param>
    /// <exception cref="PatternFileException">The tags are damaged.</exception>
    public static DigitalMicrographTag Read(FileBytes file, out bool bigEndian)
    {
        DigitalMicrographTagReader reader = new(file, file.UInt32(0, bigEndian: true) == Version4);
        long orderOffset = sizeof(int) + reader.LengthBytes;
        bigEndian = file.UInt32(orderOffset, bigEndian: true) == 0;
        reader._position = orderOffset + sizeof(int);
        return new DigitalMicrographTag("", reader.Children(0), null);
    }

    private List<DigitalMicrographTag> Children(int depth)
    {
        if (depth > DeepestGroup)
            throw _file.Error(_position, $"tags are nested deeper than {DeepestGroup} groups; the file is damaged.");
        _position += 2;
        long start = _position;
        long count = Length();
        if (count < 0 || count > (_file.Length - _position) / LeastEntryBytes)
            throw _file.Error(start, $"a group of {count} tags does not fit into the {_file.Length - _position} bytes left; the file is cut off or damaged.");
        List<DigitalMicrographTag> tags = [];
        for (long i = 0; i < count; i++)
            tags.Add(Entry(depth));
        return tags;
    }

    private DigitalMicrographTag Entry(int depth)
    {
        if (++_tags > MostTags)
            throw _file.Error(_position, $"the file has more than {MostTags} tags.");
        byte kind = _file.Byte(_position);
        if (kind is not (Group or Data))
            throw _file.Error(_position, $"a tag of kind {Data} or a group of kind {Group} was expected, not {kind}; the file is damaged.");
        int nameLength = _file.UInt16(_position + 1, bigEndian: true);
        string name = Encoding.Latin1.GetString(_file.Slice(_position + LeastEntryBytes, nameLength));
        _position += LeastEntryBytes + nameLength;
        if (_isVersion4)
            RequireRoom(Length());
        return kind == Group ? new DigitalMicrographTag(name, Children(depth + 1), null) : new DigitalMicrographTag(name, [], Value());
    }

    /// <summary>The size that a tag of version 4 states is not needed, but must be in the file.</summary>
    private void RequireRoom(long bytes) => _file.Slice(_position, bytes);

    private DigitalMicrographValue Value()
    {
        if (!_file.Has(_position, "%%%%"u8))
            throw _file.Error(_position, "'%%%%' was expected before the type of a tag; the file is damaged.");
        _position += sizeof(int);
        long start = _position;
        long count = Length();
        if (count is < 1 or > MostInfo)
            throw _file.Error(start, $"the type of a tag has {count} parts; 1 to {MostInfo} were expected.");
        long[] info = new long[count];
        for (int i = 0; i < count; i++)
            info[i] = Length();
        DigitalMicrographValue value = new DigitalMicrographTypeInfo(_file, start, info).Value(_position);
        _file.Slice(value.Offset, value.Count * value.EntryBytes);
        _position += value.Count * value.EntryBytes;
        return value;
    }

    /// <summary>A length or a count: 4 bytes in version 3, 8 in version 4.</summary>
    private long Length()
    {
        long length = _isVersion4 ? _file.Int64(_position, bigEndian: true) : _file.UInt32(_position, bigEndian: true);
        _position += LengthBytes;
        return length;
    }
}
