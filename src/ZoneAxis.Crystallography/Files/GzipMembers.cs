using System.Buffers.Binary;
using System.IO.Compression;

namespace ZoneAxis.Crystallography;

/// <summary>The unpacked content of the members of gzip data, one after the other, each checked by its trailer.</summary>
/// <param name="packed">The data, disposed of with this.</param>
internal sealed class GzipMembers(Stream packed) : ForwardStream
{
    private readonly PackedBytes _input = new(packed);
    private DeflateStream? _member;
    private uint _checkSum;
    private uint _length;
    private bool _isAtEnd;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && buffer.Length > 0)
        {
            _member ??= OpenMember();
            int count = _member.Read(buffer);
            if (count > 0)
            {
                _checkSum = Crc32.Continue(_checkSum, buffer[..count]);
                _length = unchecked(_length + (uint)count);
                return count;
            }
            CloseMember();
        }
        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _input.Dispose();
        }
        base.Dispose(disposing);
    }

    private DeflateStream OpenMember()
    {
        GzipHeader.Skip(_input);
        (_checkSum, _length) = (0, 0);
        return new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
    }

    private void CloseMember()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checkSum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[sizeof(uint)..], _length);
        if (!_input.TrySkipTrailer(trailer))
            throw new InvalidDataException("A member of the gzip data does not end with its check sum and length.");
        _isAtEnd = !_input.StartsWith(Gzip.Mark);
    }
}
