using System.IO.Compression;
using System.Text;
using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Files;

public class GzipTests
{
    private static readonly Gen<byte[]> Content = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.Byte[0, 3].Array[0, 40_000],
        Gen.Byte.Array[60_000, 70_000]);

    [Fact]
    public void What_was_packed_comes_out_whatever_the_number_of_members() =>
        Content.Array[1, 4].Sample(members => Unpacked([.. members.SelectMany(Packed)]).SequenceEqual(members.SelectMany(member => member)), iter: 60);

    [Fact]
    public void Data_cut_short_anywhere_are_refused()
    {
        byte[] packed = [.. Packed(Encoding.ASCII.GetBytes("Fe 0 0 0\nO 0.5 0.5 0.5\n")), .. Packed(Encoding.ASCII.GetBytes("C 0.25 0.25 0.25\n"))];
        int firstMember = Packed(Encoding.ASCII.GetBytes("Fe 0 0 0\nO 0.5 0.5 0.5\n")).Length;
        // Cut behind the first member, or with only the first byte of the second, there is nothing by which the loss could be told.
        foreach (int length in Enumerable.Range(1, packed.Length - 1).Where(length => length != firstMember && length != firstMember + 1))
            Assert.Throws<InvalidDataException>(() => Unpacked(packed[..length]));
    }

    [Fact]
    public void A_changed_check_sum_or_length_is_refused()
    {
        byte[] packed = Packed([1, 2, 3, 4, 5]);
        for (int i = 1; i <= 8; i++)
        {
            byte[] changed = [.. packed];
            changed[^i] ^= 1;
            Assert.Throws<InvalidDataException>(() => Unpacked(changed));
        }
    }

    [Fact]
    public void A_header_may_hold_a_name_a_comment_and_more()
    {
        byte[] packed = Packed([7, 7, 7]);
        byte[] header = [.. packed[..3], 0b11110, .. packed[4..10], 2, 0, 9, 9, (byte)'a', 0, (byte)'b', (byte)'c', 0, 1, 2];
        Assert.Equal([7, 7, 7], Unpacked([.. header, .. packed[10..]]));
    }

    [Fact]
    public void Padding_behind_the_last_member_is_passed_over() => Assert.Equal([7, 7, 7], Unpacked([.. Packed([7, 7, 7]), 0, 0, 0, 0, 0]));

    [Fact]
    public void A_member_without_content_may_stand_between_others() =>
        Assert.Equal([1, 2], Unpacked([.. Packed([1]), .. Packed([]), .. Packed([2]), .. Packed([])]));

    private static byte[] Unpacked(byte[] packed)
    {
        using Stream stream = Gzip.Unpack(new MemoryStream(packed));
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Packed(byte[] content)
    {
        using MemoryStream packed = new();
        // Written by hand where there is no content: the library writes nothing at all then.
        if (content.Length == 0)
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
