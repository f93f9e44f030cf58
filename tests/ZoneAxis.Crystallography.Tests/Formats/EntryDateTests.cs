using System.Globalization;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class EntryDateTests
{
    private const string Json = """{ "structure": {"lattice": {"matrix": [[4,0,0],[0,4,0],[0,0,4]]}, "sites": [{"species": [{"element": "Po"}], "abc": [0,0,0]}]} MORE }""";

    private const string Optimade = """{"id": "1", "attributes": {"lattice_vectors": [[4,0,0],[0,4,0],[0,0,4]], "cartesian_site_positions": [[0,0,0]], "species_at_sites": ["Po"] MORE }}""";

    [Theory]
    [InlineData("_audit_creation_date 2005-10-12", "2005-10-12")]
    [InlineData("_audit_creation_date 2005-7-2", "2005-07-02")]
    [InlineData("_audit.creation_date '2005-10-12T23:59:01+09:00'", "2005-10-12")]
    [InlineData("_journal_year 1926", "1926-12-31")]
    [InlineData("_journal_year 1926\n_audit_creation_date 2005-10-12", "2005-10-12")]
    [InlineData("_journal_year 1926\n_audit_creation_date 12.10.2005", "1926-12-31")]
    [InlineData("_journal_year ?\nloop_\n_citation_id\n_citation_year\nprimary 1987\nsecond 1990", "1987-12-31")]
    [InlineData("_pdbx_database_status.recvd_initial_deposition_date 1998-02-28\n_journal_year 1999", "1998-02-28")]
    [InlineData("", null)]
    [InlineData("_audit_creation_date ?\n_journal_year .", null)]
    [InlineData("_audit_creation_date 05-10-12", null)]
    [InlineData("_audit_creation_date 2005-02-30\n_journal_year MMXX", null)]
    [InlineData("_audit_creation_date 0001-01-01\n_journal_year 1900", null)]
    [InlineData("_journal_year 1926\n_journal_year 1927", "1926-12-31")]
    public void A_CIF_is_dated_by_its_making_or_else_by_the_year_of_its_journal(string items, string? date)
    {
        StructureResult result = Assert.Single(CifReader.ParseEach($"{CifText.P1("C 0 0 0")}\n{items}\n", "f"));
        Assert.NotNull(result.Crystal);
        Assert.Equal(Day(date), result.Date);
    }

    [Fact]
    public void What_a_journal_says_of_all_blocks_holds_for_those_without_a_date_of_their_own()
    {
        string first = CifText.P1("C 0 0 0");
        string text = $"data_global\n_journal_year 1926\n{first}\n{first}_audit_creation_date 2005-10-12\n";
        Assert.Equal([Day("1926-12-31"), Day("2005-10-12")], CifReader.ParseEach(text, "f").Select(result => result.Date));
    }

    [Theory]
    [InlineData(""","last_modified": "2019-06-08T04:13:37Z" """, "2019-06-08")]
    [InlineData(""","last_modified": "yesterday" """, null)]
    [InlineData(""","last_modified": 20190608 """, null)]
    [InlineData(""","last_modified": null """, null)]
    [InlineData("", null)]
    public void OPTIMADE_dates_an_entry_by_its_last_change(string more, string? date) =>
        Assert.Equal(Day(date), DateOf(OptimadeReader.ParseEach(Optimade.Replace("MORE", more, StringComparison.Ordinal), "f")));

    [Theory]
    [InlineData(""","last_updated": "2021-05-13 19:28:00.123" """, "2021-05-13")]
    [InlineData(""","last_updated": "2021-05-13T19:28:00", "created_at": {"$date": "2014-02-01T00:00:00Z"} """, "2014-02-01")]
    [InlineData(""","last_updated": {"$date": 1620934080} """, null)]
    [InlineData("", null)]
    public void The_materials_project_dates_an_entry_by_its_making_or_else_by_its_last_change(string more, string? date) =>
        Assert.Equal(Day(date), DateOf(PymatgenReader.ParseEach(Json.Replace("MORE", more, StringComparison.Ordinal), "f")));

    private static DateOnly? DateOf(IReadOnlyList<StructureResult> results)
    {
        StructureResult result = Assert.Single(results);
        Assert.NotNull(result.Crystal);
        return result.Date;
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
