using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class SymmetryOperationParsingTests
{
    private static readonly int[] Axes = [0, 1, 2];

    [Theory]
    [InlineData("x,y,z", "x,y,z")]
    [InlineData("1/2+x, 1/2-y ,-z", "x+1/2,-y+1/2,-z")]
    [InlineData("+x,+Y,+Z", "x,y,z")]
    [InlineData("x-y,x,z+1/6", "x-y,x,z+1/6")]
    [InlineData("-X+0.5,.25+y,z-.75", "-x+1/2,y+1/4,z+1/4")]
    [InlineData("-y,x-y,z+0.3333", "-y,x-y,z+1/3")]
    [InlineData("-y,x-y,z+0.67", "-y,x-y,z+2/3")]
    [InlineData("x+3/2,y-1/2,z+1", "x+1/2,y+1/2,z")]
    [InlineData("1*x,1y,z+1/4+1/4", "x,y,z+1/2")]
    [InlineData("−x,−y,−z", "-x,-y,-z")]
    [InlineData("y - x, -x, 1/3 + z", "-x+y,-x,z+1/3")]
    public void Operations_are_read_as_files_write_them(string text, string canonical) =>
        Assert.Equal(canonical, SymmetryOperation.Parse(text).ToString());

    [Theory]
    [InlineData("x,y", "the symmetry operation 'x,y' has 2 parts, three were expected with a comma between them.")]
    [InlineData("x,y,", "the symmetry operation 'x,y,' has an empty part.")]
    [InlineData("x,y,w", "the symmetry operation 'x,y,w' holds 'w' where x, y, z or a number was expected.")]
    [InlineData("x,y,z+1/5", "the symmetry operation 'x,y,z+1/5' has the translation 0.2, a multiple of 1/24 was expected.")]
    [InlineData("x,y,z+1/0", "the symmetry operation 'x,y,z+1/0' has a number that cannot be read at '+1/0'.")]
    [InlineData("x,y,z+1.2.3", "the symmetry operation 'x,y,z+1.2.3' has a number that cannot be read at '+1.2.3'.")]
    [InlineData("x,y,0.5z", "the symmetry operation 'x,y,0.5z' has a broken factor of z, a whole one was expected.")]
    [InlineData("x,x,z", "the symmetry operation 'x,x,z' has determinant 0, 1 or -1 was expected.")]
    [InlineData("x,y,z+-", "the symmetry operation 'x,y,z+-' holds '+-' where x, y, z or a number was expected.")]
    public void What_is_no_operation_is_named(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => SymmetryOperation.Parse(text)).Message);

    [Fact]
    public void Every_operation_is_read_back_from_its_own_text() =>
        Operations.Sample(operation => Assert.Equal(operation, SymmetryOperation.Parse(operation.ToString())));

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String[Gen.Char["xyzXYZ+-*/.,0123456789 ab"], 0, 20]
            .Sample(text => Assert.NotEqual(SymmetryOperation.TryParse(text, out _, out string? problem), problem is not null));

    private static Gen<SymmetryOperation> Operations =>
        from rows in Gen.Shuffle(Axes)
        from signs in Gen.Bool.Array[3]
        from shear in Gen.Int[-1, 1]
        from shift in Gen.Int[0, 23].Array[3]
        select new SymmetryOperation(RotationOf(rows, signs, shear), new IntegerVector3(shift[0], shift[1], shift[2]));

    private static IntegerMatrix3 RotationOf(int[] rows, bool[] signs, int shear)
    {
        IntegerMatrix3 permutation = new(
            Entry(0, 0), Entry(0, 1), Entry(0, 2), Entry(1, 0), Entry(1, 1), Entry(1, 2), Entry(2, 0), Entry(2, 1), Entry(2, 2));
        return permutation * new IntegerMatrix3(1, shear, 0, 0, 1, 0, 0, 0, 1);

        int Entry(int row, int column) => rows[row] != column ? 0 : signs[row] ? -1 : 1;
    }
}
