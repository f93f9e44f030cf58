namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class GroupFactsTests
{
    // A general point, far from every special position of every setting.
    private static readonly Vector3D General = new(0.1237, 0.2713, 0.0419);

    [Fact]
    public void Every_setting_has_its_own_number_found_again_from_its_operations()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
            Assert.Equal(setting.Number, SpaceGroups.Identify(setting.Hall.Operations).Number);
    }

    [Fact]
    public void Every_setting_is_centred_as_its_letter_says()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            int expected = setting.Centring switch
            {
                'F' => 4,
                'R' when setting.Choice == "H" => 3,
                'A' or 'B' or 'C' or 'I' => 2,
                _ => 1,
            };
            Assert.Equal(expected, setting.Hall.Centring.Length);
            Assert.Equal(setting.PointGroup.Order * expected, setting.Hall.Operations.Length);
        }
    }

    [Fact]
    public void There_are_32_point_groups_in_11_Laue_classes_and_seven_systems()
    {
        Assert.Equal(32, SpaceGroups.Settings.Select(setting => setting.PointGroup.Symbol).Distinct().Count());
        Assert.Equal(11, SpaceGroups.Settings.Select(setting => setting.LaueClass.Symbol).Distinct().Count());
        Assert.All(SpaceGroups.Settings, setting => Assert.Equal(setting.System, setting.PointGroup.System));
        Assert.All(PointGroup.All, group => Assert.True(group.LaueClass.IsCentrosymmetric));
        Assert.All(PointGroup.All, group => Assert.Equal(group.IsCentrosymmetric ? group.Order : 2 * group.Order, group.LaueClass.Order));
    }

    [Fact]
    public void There_are_65_Sohncke_groups_92_centrosymmetric_ones_and_11_enantiomorphic_pairs()
    {
        SpaceGroupSetting[] groups = [.. Enumerable.Range(1, SpaceGroups.Count).Select(SpaceGroups.Default)];
        Assert.Equal(65, groups.Count(group => group.IsSohncke));
        Assert.Equal(92, groups.Count(group => group.IsCentrosymmetric));
        SpaceGroupSetting[] paired = [.. groups.Where(group => group.EnantiomorphicPartner is not null)];
        Assert.Equal(22, paired.Length);
        Assert.All(paired, group => Assert.Equal(group.Number, SpaceGroups.Default(group.EnantiomorphicPartner!.Value).EnantiomorphicPartner));
        Assert.Equal(96, SpaceGroups.Default(92).EnantiomorphicPartner);
    }

    [Fact]
    public void A_set_of_operations_that_is_not_closed_is_refused_in_a_sentence()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => SpaceGroups.Identify([SymmetryOperation.Identity, SymmetryOperation.Parse("-y,x,z")]));
        Assert.Contains("form no group", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Wyckoff_position_of_every_setting_has_the_multiplicity_that_the_operations_give_it()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            Assert.Equal(setting.Hall.Operations.Length, setting.WyckoffPositions[0].Multiplicity);
            Assert.Equal(setting.WyckoffPositions.Length, setting.WyckoffPositions.Select(position => position.Letter).Distinct().Count());
            Assert.Equal("a", setting.WyckoffPositions[^1].Letter);
            foreach (WyckoffPosition position in setting.WyckoffPositions)
            {
                Vector3D point = PointOn(position);
                int images = Images(setting, point).Count;
                Assert.True(images == position.Multiplicity, $"{setting.HallSymbol} {position}: {images} points.");
                Assert.Equal(setting.Hall.Operations.Length / position.Multiplicity, OrderOf(position.SiteSymmetry));
            }
        }
    }

    [Fact]
    public void A_point_of_every_Wyckoff_position_is_given_its_letter_whichever_image_is_asked_about()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            foreach (WyckoffPosition position in setting.WyckoffPositions)
            {
                Vector3D[] images = [.. Images(setting, PointOn(position))];
                Assert.Equal(position, setting.Wyckoff.Of(images[0], 1e-6));
                Assert.Equal(position, setting.Wyckoff.Of(images[^1], 1e-6));
            }
        }
    }

    private static Vector3D PointOn(WyckoffPosition position)
    {
        double[] values = [.. position.Coordinates.Split(',').Select(part =>
        {
            Assert.True(SymmetryExpression.TryParse(part, out SymmetryExpression e, out _));
            return e.X * General.X + e.Y * General.Y + e.Z * General.Z + (double)e.Translation / SymmetryOperation.Denominator;
        })];
        return new Vector3D(values[0], values[1], values[2]);
    }

    private static List<Vector3D> Images(SpaceGroupSetting setting, Vector3D point)
    {
        List<Vector3D> images = [];
        foreach (SymmetryOperation operation in setting.Hall.Operations)
        {
            Vector3D image = operation.Apply(point);
            if (!images.Exists(other => (other - image).WrappedToNearest().Length < 1e-9))
                images.Add(image);
        }
        return images;
    }

    /// <summary>Order of the point group of an oriented symbol such as "4m.m" or ".-3m".</summary>
    private static int OrderOf(string siteSymmetry)
    {
        string plain = siteSymmetry.Replace(".", "", StringComparison.Ordinal);
        string name = plain switch
        {
            "2mm" or "m2m" => "mm2",
            "222" or "2/m" or "2" or "m" => plain,
            "2mmm" or "m2mm" or "mmmm" => "4/mmm",
            "-4m2" => "-42m",
            "-62m" => "-6m2",
            "4/mm" => "4/mmm",
            "42" => "422",
            "4m" => "4mm",
            "-42" or "-4m" => "-42m",
            _ => plain,
        };
        // Dots fold directions together: 2.22 is 222, m.mm is mmm, 4/mm.m is 4/mmm.
        return PointGroup.All.FirstOrDefault(group => group.Symbol == name)?.Order
            ?? throw new InvalidOperationException($"The site symmetry '{siteSymmetry}' is not understood.");
    }
}
