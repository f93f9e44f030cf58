using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

/// <summary>XDS_ASCII and tables.</summary>
public class ColumnListTests
{
    private const string Xds = """
        !FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=TRUE
        !UNIT_CELL_CONSTANTS=     5.000     6.000     7.000  90.000  95.500  90.000
        !X-RAY_WAVELENGTH=  0.0251
        !NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=6
        !ITEM_H=1
        !ITEM_K=2
        !ITEM_L=3
        !ITEM_IOBS=5
        !ITEM_SIGMA(IOBS)=6
        !ITEM_ISET=4
        !END_OF_HEADER
             1     0     2  2  1.234E+02  5.600E+00
            -1     0    -2  1  1.200E+02 -5.600E+00
        !END_OF_DATA

        """;

    [Fact]
    public void The_header_of_XDS_says_cell_wavelength_and_columns_and_misfits_are_left_out()
    {
        ReflectionList list = ListText.Read(Xds);
        Assert.Equal([new Reflection(1, 0, 2, 123.4, 5.6, 2)], list.Reflections);
        Assert.Equal((95.5, 0.0251, Radiation.Electron), (list.Lattice.Parameters.Beta, list.WavelengthAngstrom, list.Radiation));
        Assert.Equal(["XDS took Friedel's law for true.", "1 reflection was left out: XDS marked them as misfits by a negative deviation."], list.Notes);
    }

    [Theory]
    [InlineData("1.234E+02", "1.234X+02", "f, line 12, column 24: found '1.234X+02' where the intensity, a number, was expected.")]
    [InlineData("!ITEM_IOBS=5\n", "", "f: the header has no !ITEM_IOBS=, the number of a column was expected.")]
    [InlineData("!ITEM_IOBS=5", "!ITEM_IOBS=0", "f, line 8: found '!ITEM_IOBS=0', the number of a column from 1 to 64 was expected.")]
    [InlineData("  2  1.234E+02  5.600E+00", "", "f, line 12: the line has 3 words, at least 5 were expected.")]
    [InlineData("5.000     6.000", "5.000     x", "f, line 2: found '5.000     x     7.000  90.000  95.500  9…', six numbers a, b, c, α, β and γ were expected for UNIT_CELL_CONSTANTS.")]
    public void A_wrong_file_of_XDS_is_refused_with_its_place(string old, string changed, string sentence) =>
        Assert.Equal(sentence, ListText.Refusal(Xds.Replace(old, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("h,k,l,I,sigma\n1,0,2,123.4,5.6\n")]
    [InlineData("\"H\",\"K\",\"L\",\"Intensity\",\"Sigma(I)\"\n\"1\",\"0\",\"2\",\"123.4\",\"5.6\"\n")]
    [InlineData("no;h;k;l;I_obs;SIGI\n7;1;0;2;123,4;5,6\n")]
    [InlineData("h\tk\tl\tF_squared\tesd\n1\t0\t2\t123.4\t5.6\n")]
    [InlineData("#  h   k   l   sig  Iobs\n   1   0   2   5.6  123.4\n# the end\n")]
    [InlineData("CrystFEL reflection list version 2.0\nSymmetry: mmm\n   h    k    l          I    phase   sigma(I)   nmeas\n   1    0    2     123.40        -       5.60       1\nEnd of reflections\nmore\n")]
    public void The_header_of_a_table_says_which_column_is_what(string text) =>
        Assert.Equal([new Reflection(1, 0, 2, 123.4, 5.6)], ListText.Read(text, ListText.WithCell).Reflections);

    [Fact]
    public void A_table_may_hold_amplitudes_and_state_its_cell_and_beam()
    {
        ReflectionList list = ListText.Read("# cell: 5 6 7 90 95.5 90\n# wavelength 0.71073\n# radiation: X-rays\nh k l F sigF batch\n1 0 2 10 0.5 3\n");
        Assert.Equal((100, 3), (list.Reflections[0].Intensity, list.Reflections[0].Batch));
        Assert.Equal(10.00625, list.Reflections[0].Sigma, 5);
        Assert.Equal((95.5, 0.71073, Radiation.XRay), (list.Lattice.Parameters.Beta, list.WavelengthAngstrom, list.Radiation));
        Assert.Contains("amplitudes are the column F.", list.Notes);
    }

    [Theory]
    [InlineData("h,k,l,phase\n1,0,2,5\n", "f, line 1: the header 'h,k,l,phase' names no intensity: a column I or F was expected beside h, k and l.")]
    [InlineData("h,k,l,I\n1,0,2\n", "f, line 2: the line has 3 words, at least 4 were expected.")]
    [InlineData("h,k,l,I\n1,0,2,\n", "f, line 2, column 7: found '' where the intensity, a number, was expected.")]
    [InlineData("h,k,l,I\n1,0,20000,1\n", "f, line 2, column 5: found '20000' where the index l, a whole number from -9999 to 9999, was expected.")]
    [InlineData("# cell 5 6\nh,k,l,I\n1,0,2,1\n", "f, line 1: found 'cell 5 6', six numbers a, b, c, α, β and γ were expected for the cell.")]
    public void A_wrong_table_is_refused_with_its_place(string text, string sentence) =>
        Assert.Equal(sentence, ListText.Refusal(text, new ReflectionReadOptions { Cell = new CellParameters(5, 6, 7, 90, 90, 90) }));
}
