using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads data sets of crystals with one JSON object a line, plain or gzip: <c>id</c>, <c>formula</c>, <c>sg</c>, <c>sg_tight</c>,
/// <c>snapshot2020</c>, <c>icsd</c>, <c>lattice</c> [a, b, c (Å), α, β, γ (°)], <c>species</c> and <c>frac</c> (one symbol and three
/// fractional coordinates for each atom of the cell). Only <c>lattice</c>, <c>species</c> and <c>frac</c> must be there. The text is UTF-8,
/// as JSON's is, or UTF-16 or UTF-32 with a byte order mark.
/// </summary>
public static class JsonLinesReader
{
    private const int CellParameterCount = 6;

    /// <summary>The crystals of a file, one by one as they are asked for; the file stays open meanwhile.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file; gzip is recognised by content.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>One record a line, in the order of the file; blank lines are passed over.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read or a line is wrong; thrown while enumerating.</exception>
    public static IEnumerable<CrystalRecord> Read(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= CrystalReadOptions.Default;
        return ReadLines(InputFile.Open(path, options), path, options).Select(line => Parse(line.Text, path, line.Number, options));
    }

    /// <summary>What became of each line of a file: a wrong line does not stop the others.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file; gzip is recognised by content.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>One result a line, in the order of the file, one by one as they are asked for; blank lines are passed over.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read, or a line is longer than the options allow; thrown while enumerating.</exception>
    public static IEnumerable<StructureResult> ReadEach(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= CrystalReadOptions.Default;
        return ReadLines(InputFile.Open(path, options), path, options).Select(line => ResultOf(line, path, options));
    }

    /// <summary>What became of each line of a text, as <see cref="ReadEach"/> tells it.</summary>
    /// <param name="text">The text of a JSON-lines file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>One result a line, in the order of the text; blank lines are passed over.</returns>
    /// <exception cref="CrystalFormatException">A line is longer than the options allow; thrown while enumerating.</exception>
    public static IEnumerable<StructureResult> ParseEach(string text, string file, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        options ??= CrystalReadOptions.Default;
        return ReadLines(new StringReader(text), file, options).Select(line => ResultOf(line, file, options));
    }

    /// <summary>The crystal of one line.</summary>
    /// <param name="line">The text of the line.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="lineNumber">The line to name in an error, from 1.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The line is not a JSON object of this format.</exception>
    public static CrystalRecord Parse(string line, string file, int lineNumber, CrystalReadOptions? options = null) => Parse(line, file, lineNumber, options, []);

    private static StructureResult ResultOf((int Number, string Text) line, string file, CrystalReadOptions options) =>
        StructureResult.Of($"line {line.Number}", line.Number, notes => Parse(line.Text, file, line.Number, options, notes).Crystal);

    private static CrystalRecord Parse(string line, string file, int lineNumber, CrystalReadOptions? options, ICollection<string> notes)
    {
        ArgumentNullException.ThrowIfNull(line);
        JsonLineCrystal content = Deserialize(line, file, lineNumber);
        string id = content.Id ?? content.Formula ?? $"line {lineNumber}";
        try
        {
            return new CrystalRecord(
                id,
                content.Formula ?? "",
                SpaceGroup(content.SpaceGroup, "sg"),
                SpaceGroup(content.SpaceGroupTight, "sg_tight"),
                content.Snapshot2020,
                content.Icsd,
                CrystalOf(content, id, file, options ?? CrystalReadOptions.Default, notes));
        }
        catch (CrystalFormatException e)
        {
            throw new CrystalFormatException(file, lineNumber, 0, $"crystal {id}: {e.Problem}") { Remedy = e.Remedy };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new CrystalFormatException(file, lineNumber, 0, $"crystal {id}: {e.Message}");
        }
    }

    private static Crystal CrystalOf(JsonLineCrystal content, string id, string file, CrystalReadOptions options, ICollection<string> notes)
    {
        CompleteCell.RequireFew(content.Species?.Length ?? 0, file, line: 0, options);
        Crystal crystal = new(id, LatticeOf(content.Lattice), SitesOf(content.Species, content.Fractions));
        AsymmetricSite[] sites = [.. crystal.Sites.Select((site, i) => new AsymmetricSite($"{site.Element}{i + 1}", site, Decimals: 0, Line: 0))];
        Crystal inside = CompleteCell.Of(id, crystal.Lattice, sites, file, options, notes);
        // Positions are kept as they stand, in the cell or outside, unless an atom is listed twice.
        return inside.Sites.Length == crystal.Sites.Length ? crystal : inside;
    }

    private static IEnumerable<(int Number, string Text)> ReadLines(Stream content, string path, CrystalReadOptions options) =>
        ReadLines(new StreamReader(content, Encoding.UTF8), path, options);

    private static IEnumerable<(int Number, string Text)> ReadLines(TextReader text, string path, CrystalReadOptions options)
    {
        using TextReader reader = text;
        BoundedLines lines = new(reader, options.MaximumLineCharacters);
        for (int number = 1; NextLine(lines, path, number) is string line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line);
        }
    }

    private static string? NextLine(BoundedLines lines, string path, int number)
    {
        string? line = InputFile.Guard(path, lines.Next, number);
        return line is not null && lines.IsCut
            ? throw new CrystalFormatException(path, number, 0, $"the line has more than {lines.MostCharacters} characters, the limit of these settings; nothing after it is read.")
            : line;
    }

    private static JsonLineCrystal Deserialize(string line, string file, int lineNumber)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JsonLineContext.Default.JsonLineCrystal)
                ?? throw new CrystalFormatException(file, lineNumber, 1, "found null where a JSON object was expected.");
        }
        catch (JsonException e)
        {
            int column = (int)(e.BytePositionInLine ?? -1) + 1;
            string place = string.IsNullOrEmpty(e.Path) || e.Path == "$" ? "" : $" at member {e.Path.TrimStart('$', '.')}";
            throw new CrystalFormatException(file, lineNumber, column, $"the line is not a JSON object that describes a crystal{place}.");
        }
    }

    private static int? SpaceGroup(int? number, string member) => number is < 1 or > SpaceGroups.Count
        ? throw new FormatException($"member {member} is {number}, a space group from 1 to {SpaceGroups.Count} was expected.")
        : number;

    private static Lattice LatticeOf(double[]? values)
    {
        if (values is not { Length: CellParameterCount })
            throw new FormatException($"member lattice has {values?.Length ?? 0} numbers, {CellParameterCount} were expected: three lengths in Å and three angles in degrees.");
        return CheckedLattice.Of(new CellParameters(values[0], values[1], values[2], values[3], values[4], values[5]));
    }

    private static ImmutableArray<Site> SitesOf(string[]? species, double[][]? fractions)
    {
        if (species is not { Length: > 0 } || fractions is null || species.Length != fractions.Length)
            throw new FormatException($"there are {species?.Length ?? 0} species and {fractions?.Length ?? 0} positions, as many of the one as of the other were expected and at least one.");
        ImmutableArray<Site>.Builder sites = ImmutableArray.CreateBuilder<Site>(species.Length);
        for (int i = 0; i < species.Length; i++)
            sites.Add(new Site(Element.FromSymbol(species[i] ?? ""), PositionOf(fractions[i], i)));
        return sites.MoveToImmutable();
    }

    private static Vector3D PositionOf(double[]? fraction, int atom)
    {
        if (fraction is not [double x, double y, double z])
            throw new FormatException($"position {atom + 1} has {fraction?.Length ?? 0} coordinates, 3 were expected.");
        if (!double.IsFinite(x) || !double.IsFinite(y) || !double.IsFinite(z))
            throw new FormatException($"position {atom + 1} is not finite.");
        return new Vector3D(x, y, z);
    }
}
