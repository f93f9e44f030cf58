using System.Text.RegularExpressions;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public partial class SpaceGroupTableTests
{
    [Fact]
    public void There_are_530_settings_of_230_groups()
    {
        Assert.Equal(530, SpaceGroups.Settings.Length);
        Assert.Equal(Enumerable.Range(1, 230), SpaceGroups.Settings.Select(setting => setting.Number).Distinct().Order());
    }

    [Fact]
    public void Every_setting_is_a_closed_group_of_its_point_groups_order_times_its_centring()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            HashSet<SymmetryOperation> operations = [.. setting.Hall.Operations];
            Assert.Equal(setting.Hall.Operations.Length, operations.Count);
            int pointOperations = setting.Hall.Operations.Select(operation => operation.Rotation).Distinct().Count();
            Assert.Equal(0, 48 % pointOperations);
            Assert.Equal(pointOperations * setting.Hall.Centring.Length, operations.Count);
            Assert.All(setting.Hall.Operations, first => Assert.All(setting.Hall.Generators, second => Assert.Contains(first * second, operations)));
        }
    }

    [Fact]
    public void Every_setting_has_the_general_position_of_the_reference_table()
    {
        string path = SharedData.Require("reference", "wyckoff-positions.csv");
        Dictionary<int, HashSet<string>> reference = GeneralPositions(path);
        Assert.Equal(530, reference.Count);
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            HashSet<string> ours = [.. setting.Hall.Operations.Select(Key)];
            HashSet<string> theirs = reference[setting.SettingNumber];
            Assert.True(theirs.IsSubsetOf(ours), $"Setting {setting.SettingNumber} ({setting.HallSymbol}) lacks {string.Join(' ', theirs.Except(ours))}.");
            Assert.Equal(ours.Count, theirs.Count * setting.Hall.Centring.Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("X 2")]
    [InlineData("P 5")]
    [InlineData("P 2q")]
    [InlineData("P 2 2 (0 0)")]
    [InlineData("P 4 3x")]
    public void A_text_that_is_no_Hall_symbol_is_refused_in_a_sentence(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => HallSymbol.Parse(text));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<int, HashSet<string>> GeneralPositions(string path)
    {
        Dictionary<int, HashSet<string>> positions = [];
        int setting = 0;
        bool general = false;
        foreach (string line in File.ReadLines(path))
        {
            if (BlockHead().Match(line) is { Success: true } head)
            {
                setting = int.Parse(head.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                positions[setting] = [];
                general = true;
                continue;
            }
            // Continuation lines begin with four colons; the first block of coordinates is the general position.
            if (!line.StartsWith("::::", StringComparison.Ordinal) && positions[setting].Count > 0)
                general = false;
            if (!general)
                continue;
            foreach (Match triple in Triple().Matches(line))
                positions[setting].Add(Canonical(triple.Groups[1].Value));
        }
        return positions;
    }

    private static string Key(SymmetryOperation operation) =>
        Canonical(operation.ToString());

    /// <summary>Coordinates as twelve numbers, so that "x-y" and "-y+x" agree.</summary>
    private static string Canonical(string triplet)
    {
        List<string> rows = [];
        foreach (string row in triplet.Split(','))
        {
            int[] factors = new int[3];
            int parts = 0;
            foreach (Match term in Term().Matches(row))
            {
                int sign = term.Groups[1].Value == "-" ? -1 : 1;
                string body = term.Groups[2].Value;
                if (body is "x" or "y" or "z")
                    factors[body[0] - 'x'] += sign;
                else if (body is "2x" or "2y" or "2z")
                    factors[body[1] - 'x'] += 2 * sign;
                else
                    parts += sign * 24 * (body[0] - '0') / (body[2] - '0');
            }
            rows.Add($"{string.Join(' ', factors)} {((parts % 24) + 24) % 24}");
        }
        return string.Join('|', rows);
    }

    [GeneratedRegex(@"^(\d+):")]
    private static partial Regex BlockHead();

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex Triple();

    [GeneratedRegex(@"([+-]?)(\d/\d|2?[xyz])")]
    private static partial Regex Term();
}
