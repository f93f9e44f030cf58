namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>What is none of the known cases is refused, and not taken for one of them.</summary>
public class UnknownCaseTests
{
    private const CrystalSystem NoSystem = (CrystalSystem)99;

    [Fact]
    public void A_crystal_system_that_there_is_not_is_refused()
    {
        ConventionalBases bases = new(Matrix3D.Identity, [IntegerMatrix3.Identity]);
        Assert.Equal(NoSystem, Assert.Throws<ArgumentOutOfRangeException>(() => bases.For(NoSystem)).ActualValue);
        Assert.Equal(NoSystem, Assert.Throws<ArgumentOutOfRangeException>(() => MadeUpCell.FreeQuantities(NoSystem)).ActualValue);
    }

    [Fact]
    public void Every_crystal_system_has_its_free_quantities() =>
        Assert.Equal([5, 3, 2, 1, 1, 1, 0], Enum.GetValues<CrystalSystem>().Select(system => MadeUpCell.FreeQuantities(system).Count));

    [Fact]
    public void A_rotation_about_an_axis_that_there_is_not_is_refused()
    {
        Assert.Null(HallRotation.Matrix(2, 'q', 'z'));
        Assert.Equal('q', Assert.Throws<ArgumentOutOfRangeException>(() => HallRotation.Matrix(2, '\'', 'q')).ActualValue);
    }
}
