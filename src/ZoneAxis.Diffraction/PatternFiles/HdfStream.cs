using System.Runtime.CompilerServices;

namespace ZoneAxis.Diffraction;

/// <summary>
/// An HDF5 file in memory as the library reads it. Damaged files hold addresses that lead back to themselves, which the library follows: what overflows the stack
/// would end the process, and what goes round would not end. Every read therefore demands room on the stack, and all together may not read the file too often.
/// </summary>
/// <param name="bytes">All bytes of the file.</param>
internal sealed class HdfStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    // A whole file is read by less than its length; a chunk that many images share may be read with its index several times.
    private const long TimesOfLength = 16;
    private const long LeastAllowed = 1L << 22;

    /// <summary>What a read costs beside its bytes, so that reads of nothing come to an end too.</summary>
    private const int CostOfRead = 16;

    private readonly long _allowed = TimesOfLength * bytes.Length + LeastAllowed;
    private long _used;

    /// <summary>Begins to count anew: what follows is a new task.</summary>
    public void Renew() => _used = 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        Charge(buffer.Length);
        return base.Read(buffer);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        Charge(count);
        return base.Read(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override int ReadByte()
    {
        Charge(1);
        return base.ReadByte();
    }

    private void Charge(int count)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _used += count + CostOfRead;
        if (_used > _allowed)
            throw new InvalidDataException("the same parts are asked for again and again");
    }
}
