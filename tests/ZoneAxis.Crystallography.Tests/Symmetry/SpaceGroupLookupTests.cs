namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class SpaceGroupLookupTests
{
    [Theory]
    [InlineData("P 3 2", 149)]
    [InlineData("P 32", 145)]
    [InlineData("-P_2ybc", 14)]
    [InlineData("-f 4vw 2vw 3", 227)]
    public void A_Hall_symbol_is_found_by_its_parts(string hall, int number) =>
        Assert.Equal(number, SpaceGroupLookup.Find(hall, null, null)!.Number);

    [Theory]
    [InlineData("F m -3 m", 225, "")]
    [InlineData("Fm3m", 225, "")]
    [InlineData("F d -3 m", 227, "2")]
    [InlineData("F d -3 m :1", 227, "1")]
    [InlineData("F d -3 m S", 227, "1")]
    [InlineData("R -3 m", 166, "H")]
    [InlineData("R -3 m :R", 166, "R")]
    [InlineData("P 1 21/c 1", 14, "b1")]
    [InlineData("P 21/c", 14, "b1")]
    public void A_Hermann_Mauguin_symbol_is_found_with_its_choice(string symbol, int number, string choice)
    {
        SpaceGroupSetting setting = SpaceGroupLookup.Find(null, symbol, null)!;
        Assert.Equal((number, choice), (setting.Number, setting.Choice));
    }

    [Fact]
    public void Every_setting_is_found_by_its_Hall_symbol_with_the_same_operations() =>
        Assert.All(SpaceGroups.Settings, setting =>
            Assert.Equal(setting.Hall.Operations.ToHashSet(), SpaceGroupLookup.Find(setting.HallSymbol, null, null)!.Hall.Operations.ToHashSet()));

    [Theory]
    [InlineData(null, "X q 2", null)]
    [InlineData("nonsense", null, null)]
    [InlineData(null, null, 231)]
    [InlineData(null, null, null)]
    public void What_names_no_group_is_not_found(string? hall, string? symbol, int? number) =>
        Assert.Null(SpaceGroupLookup.Find(hall, symbol, number));
}
