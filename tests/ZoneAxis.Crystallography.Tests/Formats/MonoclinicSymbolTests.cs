using System.Collections.Immutable;
namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Files that name a monoclinic group by a short symbol and list no operations.</summary>
public class MonoclinicSymbolTests
{
    [Theory]
    [InlineData("P 21/n", 90, 100, 90, "P 1 2_1/n 1")]
    [InlineData("P2_1/n", 90, 90, 100, "P 1 1 2_1/n")]
    [InlineData("P 2/a", 90, 100, 90, "P 1 2/a 1")]
    [InlineData("P 2/a", 90, 90, 100, "P 1 1 2/a")]
    [InlineData("I 2/m", 90, 100, 90, "I 1 2/m 1")]
    [InlineData("I2/a", 90, 100, 90, "I 1 2/a 1")]
    [InlineData("B 2/b", 90, 90, 100, "B 1 1 2/b")]
    [InlineData("A 2", 90, 100, 90, "A 1 2 1")]
    [InlineData("P 21", 90, 90, 100, "P 1 1 2_1")]
    [InlineData("P 21/c", 90, 100, 90, "P 1 2_1/c 1")]
    [InlineData("C 2/c", 90, 90, 90, "C 1 2/c 1")]
    [InlineData("P b", 100, 90, 90, "P b 1 1")]
    public void A_short_symbol_is_read_on_the_axis_that_the_cell_shows(string symbol, double alpha, double beta, double gamma, string fullSymbol)
    {
        Lattice lattice = new(new(5, 6, 7, alpha, beta, gamma));
        NamedGroup group = new(Hall: null, symbol, Number: null);

        Assert.True(group.TryOperations(lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem), problem);
        SpaceGroupSetting expected = SpaceGroups.Settings.First(setting => setting.FullSymbol == fullSymbol);
        Assert.Equal(expected.Hall.Operations.ToHashSet(), operations.ToHashSet());
    }

    [Fact]
    public void A_short_symbol_with_several_readings_is_refused_even_beside_a_number()
    {
        NamedGroup group = new(Hall: null, "P 21/n", Number: 14);

        Assert.False(group.TryOperations(new Lattice(new(5, 6, 7, 90, 90, 90)), out _, out string? problem));
        Assert.Equal("the space group P 21/n can be P 1 2_1/n 1, P 1 1 2_1/n, P 2_1/n 1 1 in this cell; the full symbol was expected.", problem);
    }

    [Fact]
    public void Every_monoclinic_setting_is_read_by_its_short_symbol_in_a_cell_that_shows_its_axis()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings.Where(setting => setting.System == CrystalSystem.Monoclinic))
        {
            string symbol = string.Join(' ', setting.FullSymbol.Split(' ').Where(part => part != "1"));
            char axis = setting.Choice.TrimStart('-')[0];
            Lattice lattice = new(new(5, 6, 7, axis == 'a' ? 100 : 90, axis == 'b' ? 100 : 90, axis == 'c' ? 100 : 90));

            Assert.True(new NamedGroup(null, symbol, null).TryOperations(lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem), $"{setting.FullSymbol}: {problem}");
            Assert.Equal(setting.Hall.Operations.ToHashSet(), operations.ToHashSet());
        }
    }
}
