using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class ReflectionBasisTests
{
    private static ReflectionList Sample => new()
    {
        Lattice = new Lattice(new CellParameters(5, 6, 7, 80, 95.5, 101)),
        Reflections = [new(1, 0, 0, 10, 1), new(1, 1, 3, 20, 1, 2), new(-2, 4, 1, 30, 1)],
    };

    /// <summary>From a primitive to a centred cell with twice its volume: a' = a + b, b' = −a + b, so that x' = (x + y)/2, y' = (−x + y)/2.</summary>
    private static CellTransformation Centred => new(new IntegerMatrix3(1, 1, 0, -1, 1, 0, 0, 0, 2), 2, new Vector3D(0.1, 0, 0));

    [Fact]
    public void Indices_go_as_the_axes_do()
    {
        ReflectionList list = Sample.InBasis(Centred);
        Assert.Equal([new Reflection(1, -1, 0, 10, 1), new Reflection(2, 0, 3, 20, 1, 2), new Reflection(2, 6, 1, 30, 1)], list.Reflections);
        Assert.Equal(2 * Sample.Lattice.Volume, list.Lattice.Volume, 9);
    }

    [Fact]
    public void Spacings_stay_as_they_are()
    {
        ReflectionList list = Sample.InBasis(Centred);
        foreach ((Reflection one, Reflection other) in Sample.Reflections.Zip(list.Reflections))
            Assert.Equal(Length(Sample.Lattice, one), Length(list.Lattice, other), 12);
    }

    [Fact]
    public void There_and_back_is_where_it_began()
    {
        ReflectionList back = Sample.InBasis(Centred).InBasis(new CellTransformation(new IntegerMatrix3(1, -1, 0, 1, 1, 0, 0, 0, 1), 1, default));
        Assert.Equal(Sample.Reflections, back.Reflections);
        Assert.Equal(Sample.Lattice.Parameters.Alpha, back.Lattice.Parameters.Alpha, 9);
    }

    [Fact]
    public void Reflections_without_whole_indices_are_refused_or_left_out_with_a_note()
    {
        CellTransformation smaller = new(new IntegerMatrix3(2, 0, 0, 0, 1, 0, 0, 0, 1), 1, default);
        ReflectionListException error = Assert.Throws<ReflectionListException>(() => Sample.InBasis(smaller));
        Assert.Equal("2 of 3 reflections have no whole indices in the other cell, as 1 0 0, which becomes 0.5 0 0; a cell in which all are whole was expected.", error.Message);
        ReflectionList list = Sample.InBasis(smaller, leaveOutFractional: true);
        Assert.Equal([new Reflection(-1, 4, 1, 30, 1)], list.Reflections);
        Assert.Equal("2 of 3 reflections were left out: the smaller cell has no whole indices for them.", Assert.Single(list.Notes));
    }

    [Fact]
    public void A_mirror_image_is_no_change_of_axes() =>
        Assert.Throws<ArgumentException>(() => Sample.InBasis(new CellTransformation(-IntegerMatrix3.Identity, 1, default)));

    private static double Length(Lattice lattice, Reflection one) => (lattice.Inverse * new Vector3D(one.H, one.K, one.L)).Length;
}
