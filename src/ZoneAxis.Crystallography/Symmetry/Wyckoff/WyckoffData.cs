using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Reads the table of Wyckoff positions of all settings, once, when it is first asked for.</summary>
internal static class WyckoffData
{
    private const string Resource = "ZoneAxis.Crystallography.Data.wyckoff-positions.csv";

    // setting, letter, multiplicity, site symmetry, and the three coordinates with commas of their own.
    private const int FieldCount = 5;

    private static readonly Lazy<ILookup<int, WyckoffPosition>> BySetting = new(() => Rows().ToLookup(row => row.Setting, row => row.Position));

    /// <summary>The positions of a setting, the general one first.</summary>
    /// <param name="settingNumber">1 to 530.</param>
    public static ImmutableArray<WyckoffPosition> Of(int settingNumber) => [.. BySetting.Value[settingNumber]];

    private static IEnumerable<(int Setting, WyckoffPosition Position)> Rows()
    {
        using Stream stream = typeof(WyckoffData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("setting,", StringComparison.Ordinal))
                continue;
            string[] fields = line.Split(',', FieldCount);
            int multiplicity = int.Parse(fields[2], CultureInfo.InvariantCulture);
            yield return (int.Parse(fields[0], CultureInfo.InvariantCulture), new WyckoffPosition(fields[1], multiplicity, fields[3], fields[4]));
        }
    }
}
