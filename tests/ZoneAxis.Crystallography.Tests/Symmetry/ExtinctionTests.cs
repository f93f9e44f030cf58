namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class ExtinctionTests
{
    // The 72 groups of L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020), Supplementary Table 2.
    private static readonly int[] PaperGroups =
    [
        1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 19, 25, 29, 31, 33, 36, 38, 44, 47, 55, 57, 58, 59, 60, 61, 62, 63, 64, 65, 70, 71, 74,
        82, 87, 88, 107, 115, 122, 123, 127, 129, 136, 139, 140, 141, 146, 148, 156, 160, 164, 166, 173, 176, 186, 187, 189, 191, 193, 194,
        198, 205, 216, 221, 223, 225, 227, 229, 230,
    ];

    [Fact]
    public void The_230_groups_fall_into_122_extinction_classes()
    {
        Assert.Equal(122, ExtinctionClasses.All.Length);
        Assert.Equal(Enumerable.Range(1, 230), ExtinctionClasses.All.SelectMany(entry => entry.Groups).Order());
    }

    [Fact]
    public void The_72_groups_of_the_paper_fall_into_47_extinction_classes() =>
        Assert.Equal(47, PaperGroups.Select(ExtinctionClasses.Of).Distinct().Count());

    [Fact]
    public void No_two_classes_of_one_Laue_class_share_an_extinction_symbol() =>
        Assert.Equal(122, ExtinctionClasses.All.Select(entry => entry.ToString()).Distinct().Count());

    [Theory]
    [InlineData(2, "P -")]
    [InlineData(14, "P 1 2_1/c 1")]
    [InlineData(15, "C 1 c 1")]
    [InlineData(19, "P 2_1 2_1 2_1")]
    [InlineData(62, "P n - a")]
    [InlineData(64, "C - c (ab)")]
    [InlineData(41, "A (bc) a -")]
    [InlineData(72, "I b a -")]
    [InlineData(73, "I b c a")]
    [InlineData(74, "I - - (ab)")]
    [InlineData(43, "F d d -")]
    [InlineData(70, "F d d d")]
    [InlineData(86, "P 4_2/n - -")]
    [InlineData(88, "I 4_1/a - -")]
    [InlineData(92, "P 4_1 2_1 -")]
    [InlineData(136, "P - n -")]
    [InlineData(142, "I a c d")]
    [InlineData(152, "P 3_1 - -")]
    [InlineData(159, "P - - c")]
    [InlineData(167, "R (obv) - c")]
    [InlineData(194, "P - - c")]
    [InlineData(180, "P 6_2 - -")]
    [InlineData(198, "P 2_1 - -")]
    [InlineData(205, "P a - -")]
    [InlineData(218, "P - - n")]
    [InlineData(219, "F - - c")]
    [InlineData(227, "F d - -")]
    [InlineData(228, "F d - c")]
    [InlineData(230, "I a - d")]
    public void A_group_has_the_extinction_symbol_of_the_International_Tables(int number, string symbol) =>
        Assert.Equal(symbol, ExtinctionClasses.SymbolOf(number));

    [Fact]
    public void The_candidates_beside_Pnma_are_Pna2_1() =>
        Assert.Equal([33, 62], ExtinctionClasses.Of(62).Groups);

    [Fact]
    public void The_conditions_of_P2_1_over_c_are_those_of_the_tables() =>
        Assert.Equal(["h0l: l=2n", "0k0: k=2n"], ExtinctionClasses.ConditionsOf(14));

    [Fact]
    public void The_space_group_of_diamond_forbids_200_and_110_but_allows_111_220_and_222()
    {
        SystematicAbsences absences = new(SpaceGroups.Default(227).Hall.Operations);
        Assert.True(absences.IsAbsent(2, 0, 0));
        Assert.False(absences.IsAbsent(2, 2, 2)); // forbidden to atoms on 8a only, not to the group
        Assert.True(absences.IsAbsent(1, 1, 0));
        Assert.False(absences.IsAbsent(1, 1, 1));
        Assert.False(absences.IsAbsent(2, 2, 0));
    }

    [Fact]
    public void Every_setting_belongs_to_the_class_of_its_group_whatever_its_axes() =>
        Assert.All(SpaceGroups.Settings, setting => Assert.Equal(ExtinctionClasses.Of(setting.Number), ExtinctionClasses.Of(setting.Hall.Operations)));

    [Fact]
    public void A_structure_factor_of_an_absent_reflection_is_zero_for_atoms_in_general_positions()
    {
        Vector3D point = new(0.1237, 0.2713, 0.0419);
        foreach (int number in Enumerable.Range(1, SpaceGroups.Count))
        {
            SpaceGroupSetting setting = SpaceGroups.Default(number);
            Vector3D[] atoms = [.. setting.Hall.Operations.Select(operation => operation.Apply(point))];
            SystematicAbsences absences = new(setting.Hall.Operations);
            for (int h = -2; h <= 2; h++)
            {
                for (int k = 0; k <= 2; k++)
                {
                    for (int l = 0; l <= 3; l++)
                        Assert.True(absences.IsAbsent(h, k, l) == Amplitude(atoms, h, k, l) < 1e-9, $"Group {number}, reflection {h} {k} {l}.");
                }
            }
        }
    }

    private static double Amplitude(Vector3D[] atoms, int h, int k, int l)
    {
        double[] phases = [.. atoms.Select(x => 2 * Math.PI * (h * x.X + k * x.Y + l * x.Z))];
        return Math.Sqrt(Math.Pow(phases.Sum(Math.Cos), 2) + Math.Pow(phases.Sum(Math.Sin), 2));
    }
}
