using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <content>Statistics as a table of comma-separated values.</content>
public sealed partial record CrystalStatistics
{
    private const string ElementKey = "element";
    private const string OrbitsKey = "orbits";
    private const string MultiplicityKey = "multiplicity";
    private const string ShapeKey = "shape";
    private const string VolumeKey = "volume-ratio";
    private const string AtomsKey = "primitive-atoms";
    private const string RhombohedralMark = "R";

    /// <summary>Writes the table: a word that says what a line holds, then its numbers.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">Lines of comment about the source, without "#".</param>
    public void Write(TextWriter writer, IEnumerable<string> header)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(header);
        foreach (string line in header)
            writer.WriteLine($"# {line}");
        foreach (ElementStatistics e in Elements)
            WriteLine(writer, ElementKey, e.Element.Symbol, e.Crystals, e.Share, e.VolumeCubicAngstrom, e.LikeContact, e.UnlikeContact);
        foreach (OrbitCount o in Orbits)
            WriteLine(writer, OrbitsKey, o.System, o.Elements, o.Orbits, o.Crystals);
        foreach (MultiplicityCount m in Multiplicities)
            WriteLine(writer, MultiplicityKey, m.System, m.PrimitiveMultiplicity, m.Orbits);
        foreach (CellShape s in Shapes)
            WriteLine(writer, [ShapeKey, s.System, s.Rhombohedral ? RhombohedralMark : "", s.Quantity, .. s.Distribution.Values]);
        WriteLine(writer, [VolumeKey, .. VolumeRatio.Values]);
        WriteLine(writer, [AtomsKey, .. PrimitiveAtoms.Values]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static CrystalStatistics Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
                rows.Add(line.Split(','));
        }

        try
        {
            CrystalStatistics statistics = Of(rows.ToLookup(row => row[0]));
            statistics.Validate();
            return statistics;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new InvalidDataException($"The table of crystal statistics is damaged: {failure.Message}", failure);
        }
    }

    private static CrystalStatistics Of(ILookup<string, string[]> rows) => new()
    {
        Elements = [.. rows[ElementKey].Select(ElementOf)],
        Orbits = [.. rows[OrbitsKey].Select(row => new OrbitCount(SystemOf(row[1]), Whole(row[2]), Whole(row[3]), Whole(row[4])))],
        Multiplicities = [.. rows[MultiplicityKey].Select(row => new MultiplicityCount(SystemOf(row[1]), Whole(row[2]), Whole(row[3])))],
        Shapes = [.. rows[ShapeKey].Select(row => new CellShape(SystemOf(row[1]), row[2] == RhombohedralMark, Enum.Parse<CellShapeQuantity>(row[3]), Distribution(row.AsSpan(4))))],
        VolumeRatio = Distribution(rows[VolumeKey].Single().AsSpan(1)),
        PrimitiveAtoms = Distribution(rows[AtomsKey].Single().AsSpan(1)),
    };

    private static ElementStatistics ElementOf(string[] row) =>
        new(Element.FromSymbol(row[1]), Whole(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]));

    private static void WriteLine(TextWriter writer, params object[] values) =>
        writer.WriteLine(string.Join(',', values.Select(value => Text(value))));

    private static void WriteLine(TextWriter writer, IEnumerable<object> values) => WriteLine(writer, [.. values]);

    // Four digits are more than the statistics of any list are certain to.
    private static string Text(object value) => value is double number
        ? number.ToString("G4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value}");

    private static Quantiles Distribution(ReadOnlySpan<string> values)
    {
        ImmutableArray<double>.Builder numbers = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (string value in values)
            numbers.Add(Number(value));
        return numbers.Count > 0 ? new Quantiles(numbers.ToImmutable()) : throw new FormatException("a distribution has no values.");
    }

    private static CrystalSystem SystemOf(string text) => Enum.Parse<CrystalSystem>(text);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
