using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Space group symbols as files write them where they list no operations.</summary>
public class SpaceGroupSymbolTests
{
    private static readonly CellParameters Orthorhombic = new(5, 6, 7, 90, 90, 90);

    [Theory]
    [InlineData("P2(1)/c", 6)]
    [InlineData("P 2~1~/c", 6)]
    [InlineData("P2<sub>1</sub>/c", 6)]
    [InlineData("P 2_1/c", 6)]
    [InlineData("P21/c", 6)]
    [InlineData("P2₁/c", 6)]
    [InlineData("p 21/C", 6)]
    [InlineData("P 2 (1)/c", 6)]
    [InlineData("P 21/c (no. 14)", 6)]
    [InlineData("P2(1)/c (14)", 6)]
    [InlineData("P 1 21/c 1 #14", 6)]
    public void Screw_axes_may_be_written_in_many_ways(string symbol, double a) =>
        AssertSame("-P 2ybc", symbol, new(a, 7, 8, 90, 100, 90));

    [Theory]
    [InlineData("P \u22121")]
    [InlineData("P \u20131")]
    [InlineData("P 1\u0305")]
    [InlineData("P-1")]
    public void Minus_signs_and_bars_are_minus_signs(string symbol) => AssertSame("-P 1", symbol, Orthorhombic);

    [Theory]
    [InlineData("F d -3 m:1", 525)]
    [InlineData("Fd-3mS", 525)]
    [InlineData("F d -3 m S", 525)]
    [InlineData("Fd3m S", 525)]
    [InlineData("FD3MS", 525)]
    [InlineData("F d -3 m (origin choice 1)", 525)]
    [InlineData("F d -3 m, origin 1", 525)]
    [InlineData("F d -3 m", 526)]
    [InlineData("Fd-3mZ", 526)]
    [InlineData("F d -3 m (origin choice 2)", 526)]
    public void An_origin_may_be_chosen_in_many_ways(string symbol, int setting) =>
        AssertSame(SpaceGroups.Settings[setting - 1].HallSymbol, symbol, new(5, 5, 5, 90, 90, 90));

    [Theory]
    [InlineData("R -3 c HR", "-R 3 2\"c")]
    [InlineData("R -3 c H", "-R 3 2\"c")]
    [InlineData("R-3cH", "-R 3 2\"c")]
    [InlineData("R -3 c :H", "-R 3 2\"c")]
    [InlineData("R -3 c (hexagonal axes)", "-R 3 2\"c")]
    [InlineData("R -3 c", "-R 3 2\"c")]
    [InlineData("H -3 c", "-R 3 2\"c")]
    public void Hexagonal_axes_of_R_groups_may_be_chosen_in_many_ways(string symbol, string hall) => AssertSame(hall, symbol, new(5, 5, 17, 90, 90, 120));

    [Theory]
    [InlineData("R -3 c RS")]
    [InlineData("R -3 c R")]
    [InlineData("R-3cRS")]
    [InlineData("R -3 c :R")]
    [InlineData("R -3 c (rhombohedral axes)")]
    [InlineData("R -3 c")]
    public void Rhombohedral_axes_of_R_groups_may_be_chosen_in_many_ways(string symbol) => AssertSame("-P 3* 2n", symbol, new(6, 6, 6, 46, 46, 46));

    [Theory]
    [InlineData("P n n n", "-P 2ab 2bc", "P 2 2 -1n")]
    [InlineData("P b a n", "-P 2ab 2b", "P 2 2 -1ab")]
    [InlineData("P n c b", "-P 2b 2bc", "P 2 2 -1bc")]
    [InlineData("P c n a", "-P 2a 2c", "P 2 2 -1ac")]
    [InlineData("P m m n", "-P 2ab 2a", "P 2 2ab -1ab")]
    [InlineData("P n m m", "-P 2c 2bc", "P 2bc 2 -1bc")]
    [InlineData("P m n m", "-P 2c 2a", "P 2ac 2ac -1ac")]
    [InlineData("C c c a", "-C 2a 2ac", "C 2 2 -1ac")]
    [InlineData("C c c b", "-C 2a 2c", "C 2 2 -1ac")]
    [InlineData("A b a a", "-A 2a 2b", "A 2 2 -1ab")]
    [InlineData("A c a a", "-A 2ab 2b", "A 2 2 -1ab")]
    [InlineData("B b c b", "-B 2ab 2b", "B 2 2 -1ab")]
    [InlineData("B b a b", "-B 2b 2ab", "B 2 2 -1ab")]
    [InlineData("F d d d", "-F 2uv 2vw", "F 2 2 -1d")]
    public void An_origin_is_chosen_on_any_axes_and_is_the_second_where_none_is(string symbol, string second, string first)
    {
        AssertSame(second, symbol, Orthorhombic);
        AssertSame(second, $"{symbol} :2", Orthorhombic);
        AssertSame(first, $"{symbol}:1", Orthorhombic);
    }

    // International Tables for Crystallography Vol. A (1983), table 4.3.2.1, in the order abc, ba-c, cab, -cba, bca, a-cb.
    [Theory]
    [InlineData(39, "A b m 2", "B m a 2", "B 2 c m", "C 2 m b", "C m 2 a", "A c 2 m")]
    [InlineData(41, "A b a 2", "B b a 2", "B 2 c b", "C 2 c b", "C c 2 a", "A c 2 a")]
    [InlineData(64, "C m c a", "C c m b", "A b m a", "A c a m", "B b c m", "B m a b")]
    [InlineData(67, "C m m a", "C m m b", "A b m m", "A c m m", "B m c m", "B m a m")]
    [InlineData(68, "C c c a", "C c c b", "A b a a", "A c a a", "B b c b", "B b a b")]
    public void Symbols_of_before_1992_are_known_in_all_settings(int number, params string[] symbols)
    {
        SpaceGroupSetting[] settings = [.. SpaceGroups.Settings.Where(setting => setting.Number == number && !setting.Choice.StartsWith('1'))];
        Assert.Equal(symbols.Length, settings.Length);
        foreach ((SpaceGroupSetting setting, string symbol) in settings.Zip(symbols))
            AssertSame(setting.HallSymbol, symbol, Orthorhombic);
    }

    [Fact]
    public void Old_full_symbols_and_the_other_name_of_a_double_glide_plane_are_known()
    {
        AssertSame("-C 2ac 2", "C 2/m 2/c 21/a", Orthorhombic);
        AssertSame("-A 2 2ab", "A b a m", Orthorhombic);
    }

    // Of the symbols of gemmi's table beyond the 530 settings (its file symmetry.hpp), with the numbers that it gives.
    [Theory]
    [InlineData("I 1 21 1", 5)]
    [InlineData("C 1 21 1", 5)]
    [InlineData("P 21 21 2 (a)", 18)]
    [InlineData("P 21212(a)", 18)]
    [InlineData("C 2 2 21a)", 20)]
    [InlineData("C 2 2 2a", 21)]
    [InlineData("F 2 2 2a", 22)]
    [InlineData("I 2 2 2a", 23)]
    [InlineData("P 42 21 2a", 94)]
    [InlineData("I 2 3a", 197)]
    [InlineData("A 1", 1)]
    [InlineData("F 1", 1)]
    [InlineData("C -1", 2)]
    [InlineData("I-1", 2)]
    [InlineData("C 1 1 21", 4)]
    [InlineData("B 1 2 1", 3)]
    [InlineData("C 1 1 2", 3)]
    [InlineData("B 1 21 1", 4)]
    [InlineData("F 1 2 1", 5)]
    [InlineData("F 1 m 1", 8)]
    [InlineData("F 1 d 1", 9)]
    [InlineData("F 1 2/m 1", 12)]
    [InlineData("A b a m", 64)]
    [InlineData("C -4 2 m", 115)]
    [InlineData("C -4 2 b", 117)]
    [InlineData("F 4 2 2", 97)]
    [InlineData("F 4/m m m", 139)]
    [InlineData("C 4 2 2", 89)]
    [InlineData("C 4 2 21", 90)]
    public void Symbols_of_settings_that_no_table_has_are_known(string symbol, int number)
    {
        Assert.True(new NamedGroup(null, symbol, null).TryFind(new Lattice(new(5, 5, 5, 90, 90, 90)), out GroupOperations? group, out string? problem), problem);
        Assert.Equal(number, group.Number);
        Assert.Equal(number, SpaceGroups.Identify(group.Operations).Number);
    }

    [Fact]
    public void Every_further_setting_generates_its_centring() => Assert.All(FurtherSettings.Symbols, symbol =>
    {
        HallSymbol hall = HallSymbol.Parse(FurtherSettings.HallOf(symbol)!);
        Assert.Equal(symbol[0], hall.Text.TrimStart('-')[0]);
        Assert.Equal(hall.Centring.Length, hall.Operations.Count(operation => operation.Rotation == IntegerMatrix3.Identity));
    });

    [Theory]
    [InlineData("C 2", 90, 90, 105, "C 2")]
    [InlineData("C 2/m", 90, 90, 105, "-C 2")]
    [InlineData("B 21/c", 90, 105, 90, "-B 2ybc")]
    [InlineData("P 21/b", 90, 90, 105, "-P 2bc")]
    [InlineData("A 2/m", 105, 90, 90, "-A 2x")]
    [InlineData("C 1 1 2/m", 90, 90, 105, "-C 2")]
    public void A_short_symbol_of_a_setting_that_no_table_has_is_about_the_axis_that_the_cell_shows(string symbol, double alpha, double beta, double gamma, string hall) =>
        AssertSame(hall, symbol, new(5, 6, 7, alpha, beta, gamma));

    [Fact]
    public void Every_monoclinic_symbol_of_the_table_makes_the_operations_of_the_table()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings.Where(setting => setting.System == CrystalSystem.Monoclinic))
        {
            ImmutableArray<SymmetryOperation> made = HallSymbol.Parse(MonoclinicSymbol.HallOf(setting.FullSymbol, null)!).Operations;
            Assert.True(made.ToHashSet().SetEquals(setting.Hall.Operations), setting.FullSymbol);
        }
    }

    [Theory]
    [InlineData("P 21/q")]
    [InlineData("P -1 (2)")]
    [InlineData("P 1 2/b 1")]
    [InlineData("C 2 2 3")]
    [InlineData("P 1 21/c 1 :7")]
    public void A_symbol_that_no_group_has_is_not_known(string symbol) =>
        Assert.False(new NamedGroup(null, symbol, null).TryFind(new Lattice(Orthorhombic), out _, out _));

    private static void AssertSame(string hall, string symbol, CellParameters cell)
    {
        bool isKnown = new NamedGroup(null, symbol, null).TryOperations(new Lattice(cell), out ImmutableArray<SymmetryOperation> operations, out string? problem);
        Assert.True(isKnown, $"{symbol}: {problem}");
        Assert.True(operations.ToHashSet().SetEquals(HallSymbol.Parse(hall).Operations), $"{symbol} is not {hall}.");
    }
}
