using CsCheck;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Tests.Runtime;

public class ElfVersionNeedsTests
{
    [Fact]
    public void The_needed_versions_are_read_with_their_libraries()
    {
        IReadOnlyList<ElfVersionNeed> needs = ElfVersionNeeds.Read(SmallElf.Make());
        Assert.Equal(["GLIBCXX_3.4.30", "GLIBCXX_3.4.32"], needs.Select(need => need.Version));
        Assert.All(needs, need => Assert.Equal("libstdc++.so.6", need.Library));
        Assert.All(needs, need => Assert.Equal(0, need.Flags));
        Assert.Equal([SmallElf.Hash30, SmallElf.Hash32], needs.Select(need => need.Hash));
    }

    [Fact]
    public void Marking_one_version_as_weak_changes_one_byte_and_no_other_version()
    {
        byte[] before = SmallElf.Make();
        byte[] after = SmallElf.Make();
        Assert.Equal(1, ElfVersionNeeds.MarkWeak(after, "GLIBCXX_3.4.32", SmallElf.Hash32));
        Assert.Equal([0, 2], ElfVersionNeeds.Read(after).Select(need => (int)need.Flags));
        Assert.Equal(1, before.Zip(after).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void A_version_that_is_not_needed_is_not_marked()
    {
        byte[] image = SmallElf.Make();
        Assert.Equal(0, ElfVersionNeeds.MarkWeak(image, "GLIBCXX_3.4.32", SmallElf.Hash30));
        Assert.Equal(SmallElf.Make(), image);
    }

    [Fact]
    public void A_file_cut_short_anywhere_gives_a_sentence_and_no_crash()
    {
        byte[] image = SmallElf.Make();
        for (int length = 0; length < image.Length; length++)
        {
            ElfFormatException error = Assert.Throws<ElfFormatException>(() => ElfVersionNeeds.Read(image.AsSpan(0, length)));
            Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_library_gives_a_sentence()
    {
        ElfFormatException error = Assert.Throws<ElfFormatException>(() => ElfVersionNeeds.Read(new byte[200]));
        Assert.Contains("no 64-bit little-endian ELF", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_damage_gives_an_answer_or_a_sentence() =>
        Gen.Select(Gen.Int[0, SmallElf.Make().Length - 1], Gen.Byte).Array[1, 20].Sample(
            damage =>
            {
                byte[] image = SmallElf.Make();
                foreach ((int at, byte value) in damage)
                    image[at] = value;
                try
                {
                    ElfVersionNeeds.Read(image);
                }
                catch (ElfFormatException e)
                {
                    Assert.NotEmpty(e.Message);
                }
            },
            iter: 500,
            threads: 1);
}
