using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Reads the reflections of a loop of a CIF.</summary>
/// <param name="block">The data block.</param>
/// <param name="kind">Which loop.</param>
internal sealed class CifListLoop(CifBlock block, CifListKind kind)
{
    /// <summary>What stands for a row that is not to be used: the core dictionary's and PDBx's flag of unreliable measurements. Others ('&lt;' weak, 'h' and 'l' out of the range of a refinement, '-' absent by
    /// the refined group) were measured as well as any.</summary>
    private const string Unreliable = "x";

    private const string ReasonUnreliable = "they are marked as unreliable (x)";
    private const string ReasonMissing = "no value is given for them";
    private const string ReasonSatellite = "they are satellites";

    /// <summary>Whether a block has such a loop with values.</summary>
    public static bool IsPresent(CifBlock block, CifListKind kind) =>
        kind.Indices.All(block.Has) && block.HasKnown(kind.Value);

    /// <summary>Reads the rows.</summary>
    /// <param name="notes">Takes what was read.</param>
    /// <exception cref="CrystalFormatException">A value is no number, or the columns have different lengths.</exception>
    public ReflectionCollector Read(List<string> notes)
    {
        IReadOnlyList<CifValue>[] indices = [.. kind.Indices.Select(Required)];
        IReadOnlyList<CifValue> values = Required(kind.Value);
        string? sigmaName = kind.Sigmas.FirstOrDefault(block.HasKnown);
        IReadOnlyList<CifValue>? sigmas = Optional(sigmaName, values);
        IReadOnlyList<CifValue>? batches = Optional(kind.Batches.FirstOrDefault(block.Has), values);
        IReadOnlyList<CifValue>[] states = [.. kind.States.Where(block.Has).Select(name => Optional(name, values)!)];
        IReadOnlyList<CifValue>[] satellites = [.. kind.Satellites.Where(block.Has).Select(name => Optional(name, values)!)];
        if (Array.Find(indices, column => column.Count != values.Count) is { } other)
            throw block.Error(other[0], $"{kind.Value} has {values.Count} values and an index has {other.Count}, as many were expected.");
        string deviation = sigmaName is null ? "" : $", deviations {sigmaName}";
        notes.Add($"{(kind.IsAmplitude ? "amplitudes" : "intensities")} are {kind.Value}{deviation}.");
        if (kind.Calculated.Any(block.Has))
            notes.Add("calculated values stand beside the measured ones, so this is the list of a refinement: what its space group forbids may have been left out.");
        ReflectionCollector collector = new(kind.IsAmplitude);
        for (int i = 0; i < values.Count; i++)
        {
            if (Array.Exists(states, column => column[i].Text == Unreliable))
                collector.LeaveOut(ReasonUnreliable);
            else if (values[i].IsMissing)
                collector.LeaveOut(ReasonMissing);
            else if (Array.Exists(satellites, column => Index(column[i], "the index of a satellite") != 0))
                collector.LeaveOut(ReasonSatellite);
            else
                collector.Add(Row(i));
        }
        return collector;

        Reflection Row(int i)
        {
            (int h, int k, int l) = (Index(indices[0][i], kind.Indices[0]), Index(indices[1][i], kind.Indices[1]), Index(indices[2][i], kind.Indices[2]));
            double sigma = sigmas is null ? Uncertainty(values[i]) : sigmas[i].IsMissing ? double.NaN : Number(sigmas[i], sigmaName!);
            return new Reflection(h, k, l, Number(values[i], kind.Value), sigma, batches is null ? 1 : Batch(batches[i]));
        }
    }

    private IReadOnlyList<CifValue> Required(string name) =>
        block.Column(name) is { Count: > 0 } column ? column : throw block.Error($"data block '{block.Name}' has no {name}.");

    private IReadOnlyList<CifValue>? Optional(string? name, IReadOnlyList<CifValue> values)
    {
        if (name is null || block.Column(name) is not { Count: > 0 } column)
            return null;
        return column.Count == values.Count
            ? column
            : throw block.Error(column[0], $"{name} has {column.Count} values and {kind.Value} has {values.Count}, as many were expected.");
    }

    private int Index(CifValue value, string name) => ReflectionNumber.TryIndex(value.Text, out int index)
        ? index
        : throw block.Error(value, $"found '{ShownWord.Of(value.Text)}' where {name}, a whole number from -{ReflectionNumber.LargestIndex} to {ReflectionNumber.LargestIndex}, was expected.");

    private double Number(CifValue value, string name) =>
        ReflectionNumber.TryValue(value.Text, out double number) && ReflectionNumber.IsUsable(number, kind.IsAmplitude)
            ? number
            : throw block.Error(value, $"found '{ShownWord.Of(value.Text)}' where {name}, a number, was expected.");

    /// <summary>Batches may have any name; only whole numbers are kept.</summary>
    private static int Batch(CifValue value) => int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int batch) ? Math.Max(1, batch) : 1;

    /// <summary>The standard uncertainty in brackets: 35.48(16) has 0.16.</summary>
    private static double Uncertainty(CifValue value)
    {
        string text = value.Text;
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (bracket <= 0 || text[^1] != ')' || !double.TryParse(text.AsSpan(bracket + 1, text.Length - bracket - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double digits))
            return double.NaN;
        return text.AsSpan(bracket).Contains('.') ? digits : digits * Math.Pow(10, -NumberText.WrittenDecimals(text));
    }
}
