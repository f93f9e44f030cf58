using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ZoneAxis.Learning.Networks;

/// <summary>Lists and sets the numbers that <see cref="NetworkSettingAttribute"/> marks among a network's options.</summary>
internal static class NetworkSettings
{
    /// <summary>The settings of some options, with the values that they have there.</summary>
    public static IReadOnlyList<NetworkSetting> Of(NetworkOptions options) =>
    [
        .. Marked(options).Select(property => new NetworkSetting(
            NameOf(property),
            Convert.ToDouble(property.GetValue(options), CultureInfo.InvariantCulture),
            property.PropertyType != typeof(double),
            property.GetCustomAttribute<NetworkSettingAttribute>()!.Summary)),
    ];

    /// <summary>A copy of some options with other values.</summary>
    /// <exception cref="ArgumentException">A name is unknown, or a value is no whole number, or not 0 or 1, where it must be.</exception>
    public static NetworkOptions With(NetworkOptions options, IReadOnlyDictionary<string, double> values)
    {
        NetworkOptions copy = options with { };
        foreach ((string name, double value) in values)
        {
            PropertyInfo property = Marked(options).FirstOrDefault(one => NameOf(one) == name)
                ?? throw new ArgumentException($"Networks of the kind {options.Kind} have no setting {name}; there are {string.Join(", ", Marked(options).Select(NameOf))}.");
            property.SetValue(copy, ValueOf(property.PropertyType, name, value));
        }

        return copy;
    }

    private static object ValueOf(Type type, string name, double value) =>
        type == typeof(int) ? Whole(name, value) : type == typeof(bool) ? Choice(name, value) : value;

    private static bool Choice(string name, double value) => value is 0 or 1
        ? value == 1
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The network setting {name} is {value}; it must be 0 or 1."));

    private static int Whole(string name, double value) => value is >= int.MinValue and <= int.MaxValue && double.IsInteger(value)
        ? (int)value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The network setting {name} is {value}; it must be a whole number."));

    private static IEnumerable<PropertyInfo> Marked(NetworkOptions options) =>
        options.GetType().GetProperties().Where(property => property.IsDefined(typeof(NetworkSettingAttribute)));

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
