using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>The table of the 230 space groups in their 530 settings.</summary>
public static class SpaceGroups
{
    private const string Resource = "ZoneAxis.Crystallography.Data.space-group-settings.csv";

    private static readonly ImmutableArray<SpaceGroupSetting> AllSettings = Load();

    private static readonly ImmutableArray<SpaceGroupSetting> Defaults =
        [.. AllSettings.GroupBy(setting => setting.Number).OrderBy(group => group.Key).Select(group => group.First())];

    /// <summary>Number of space groups: 230.</summary>
    public const int Count = 230;

    /// <summary>All 530 settings in order of their numbers.</summary>
    public static ImmutableArray<SpaceGroupSetting> Settings => AllSettings;

    /// <summary>The default setting of a group: unique axis b, origin choice 1, hexagonal axes for rhombohedral groups.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static SpaceGroupSetting Default(int number)
    {
        if (number < 1 || number > Count)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"Space groups are numbered 1 to {Count}.");
        return Defaults[number - 1];
    }

    /// <summary>The default setting of the group that operations form, whatever axes and origin they are written on.</summary>
    /// <param name="operations">All operations of one cell, centring translations included.</param>
    /// <exception cref="ArgumentException">The operations form no group, or none of the 230.</exception>
    public static SpaceGroupSetting Identify(IEnumerable<SymmetryOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new ExactGroup(operations).Match().Setting;
    }

    private static ImmutableArray<SpaceGroupSetting> Load()
    {
        using Stream stream = typeof(SpaceGroups).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is missing from the assembly.");
        using StreamReader reader = new(stream);
        List<SpaceGroupSetting> settings = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("setting,", StringComparison.Ordinal))
                continue;
            string[] fields = line.Split(',');
            settings.Add(new SpaceGroupSetting(
                int.Parse(fields[0], CultureInfo.InvariantCulture),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                fields[2], fields[3], fields[4], fields[5]));
        }
        return [.. settings];
    }
}
