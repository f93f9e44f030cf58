using System.IO.Compression;
using System.Text;
using ZoneAxis.Cli.Tests;

namespace ZoneAxis.Tests.Identifying;

public sealed class StructureInputsTests : IDisposable
{
    private const string CubicBlock = """
        data_{0}
        _cell_length_a 3
        _cell_length_b 3
        _cell_length_c 3
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_H-M_alt 'P 1'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Fe 0 0 0

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_only_crystal_of_a_cif_is_called_by_its_path()
    {
        string path = _folder.Write("one.cif", Block("only"));
        Assert.Equal(path, Assert.Single(StructureInputs.Read([path])).Name);
    }

    [Fact]
    public void Blocks_of_a_cif_are_numbered()
    {
        string path = _folder.Write("two.cif", Block("first") + Block("second"));
        StructureInput[] inputs = [.. StructureInputs.Read([path])];
        Assert.Equal([$"{path}#1", $"{path}#2"], inputs.Select(input => input.Name));
        Assert.Equal(["first", "second"], inputs.Select(input => input.Crystal!.Name));
    }

    [Fact]
    public void Json_lines_are_called_by_their_lines_and_blank_ones_passed_over()
    {
        string path = _folder.Write("some.jsonl", $"\n{SmallCrystals.Line(0)}\n\n{SmallCrystals.Line(1)}\n");
        Assert.Equal([$"{path}#2", $"{path}#4"], StructureInputs.Read([path]).Select(input => input.Name));
    }

    [Fact]
    public void Gzip_is_told_by_its_content()
    {
        string path = Compress("some.jsonl", SmallCrystals.Lines(3));
        Assert.Equal(["made-0", "made-1", "made-2"], StructureInputs.Read([path]).Select(input => input.Crystal!.Name));
    }

    [Fact]
    public void Damaged_gzip_ends_in_one_failed_input_after_the_whole_lines()
    {
        const int Lines = 2000;
        string path = Compress("some.jsonl.gz", SmallCrystals.Lines(Lines));
        byte[] bytes = File.ReadAllBytes(path);
        // A byte in the middle of the packed data.
        bytes[bytes.Length / 2] ^= byte.MaxValue;
        File.WriteAllBytes(path, bytes[..(bytes.Length * 3 / 4)]);
        StructureInput[] inputs = [.. StructureInputs.Read([path])];
        Assert.InRange(inputs.Length, 2, Lines);
        Assert.All(inputs[..1], input => Assert.NotNull(input.Crystal));
        Assert.NotNull(inputs[^1].Problem);
        Assert.Contains(path, inputs[^1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.jsonl", "")]
    [InlineData("blank.jsonl", "\n \n")]
    [InlineData("empty.cif", "")]
    [InlineData("unknown.txt", "nothing known\n")]
    public void A_file_without_crystals_is_one_failed_input(string name, string text)
    {
        string path = _folder.Write(name, text);
        StructureInput input = Assert.Single(StructureInputs.Read([path]));
        Assert.Equal(path, input.Name);
        Assert.StartsWith(path, input.Problem, StringComparison.Ordinal);
    }

    private static string Block(string name) => CubicBlock.Replace("{0}", name, StringComparison.Ordinal);

    private string Compress(string name, IEnumerable<string> lines)
    {
        string path = _folder.File(name);
        using GZipStream stream = new(File.Create(path), CompressionLevel.Optimal);
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return path;
    }
}
