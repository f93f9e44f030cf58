using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Shapes raw patterns as the text of Tiong et al. (npj Comput. Mater. 6, 196, 2020) says: nodes are spots of several pixels, and lines,
/// as thick as their nodes are large, join those nearer than 1.7 times the smallest distance between nodes. The greys stay the raw ones.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. A pattern turned by 90° or mirrored has exactly the turned or mirrored shape.
/// </remarks>
public sealed class TextShaper : IPatternShaper
{
    /// <summary>The variant's name in output and in files.</summary>
    public const string VariantName = "text";

    /// <summary>A shaper with the default constants.</summary>
    public TextShaper()
        : this(new TextShapingOptions())
    {
    }

    /// <summary>A shaper with other constants.</summary>
    /// <param name="options">The constants.</param>
    /// <exception cref="ArgumentException">A constant is out of its range.</exception>
    public TextShaper(TextShapingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
    }

    /// <inheritdoc/>
    public string Variant => VariantName;

    /// <summary>The constants.</summary>
    public TextShapingOptions Options { get; }

    /// <summary>Shapes a raw pattern.</summary>
    /// <param name="raw">A square pattern of any side.</param>
    /// <param name="axis">Which pattern of the crystal it is.</param>
    /// <exception cref="ArgumentException">The pattern is not square.</exception>
    public ShapedPattern Shape(GreyImage raw, PatternAxis axis)
    {
        Require(raw);
        IReadOnlyList<PatternNode> nodes = PatternNodes.Of(raw, Options);
        return Shaped(raw, axis, NodePairs.Nearer(nodes, SquaredReach(nodes)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShapingStep> Steps(GreyImage raw, PatternAxis axis)
    {
        Require(raw);
        IReadOnlyList<PatternNode> nodes = PatternNodes.Of(raw, Options);
        NodePairs.Pair[] pairs = [.. NodePairs.Nearer(nodes, SquaredReach(nodes))];
        StepPictures pictures = new(raw, axis);
        int[] rows = [.. pairs.Select(UpperRow).Distinct().Order()];
        return
        [
            pictures.Raw(),
            pictures.Marked(string.Create(CultureInfo.InvariantCulture, $"nodes: {nodes.Count}"), nodes.SelectMany(node => node.Pixels)),
            .. pictures.Lines(rows, "row", (plane, untilRow) => Draw(pairs.Where(pair => UpperRow(pair) < untilRow), plane, raw.Rows)),
            new ShapingStep($"shaped: {ReachOf(nodes)}", Shaped(raw, axis, pairs).ToRgb()),
        ];
    }

    private ShapedPattern Shaped(GreyImage raw, PatternAxis axis, IEnumerable<NodePairs.Pair> pairs)
    {
        byte[] own = raw.Pixels.ToArray();
        Draw(pairs, own, raw.Rows);
        return new ShapedPattern(raw.Rows, axis, own, raw.Pixels.ToArray());
    }

    private void Draw(IEnumerable<NodePairs.Pair> pairs, Span<byte> plane, int side)
    {
        foreach (NodePairs.Pair pair in pairs)
            new TaperedLine(pair, Options).Draw(plane, side, Options.LineGrey);
    }

    private double SquaredReach(IReadOnlyList<PatternNode> nodes) => Options.Reach * Options.Reach * NodePairs.SmallestSquaredDistance(nodes);

    private static int UpperRow(NodePairs.Pair pair) => Math.Min(pair.First.FirstRow, pair.Second.FirstRow);

    private string ReachOf(IReadOnlyList<PatternNode> nodes) => nodes.Count < 2
        ? "no two nodes"
        : string.Create(CultureInfo.InvariantCulture, $"lines below {Math.Sqrt(SquaredReach(nodes)):0.0} px");

    private static void Require(GreyImage raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Rows != raw.Columns)
            throw new ArgumentException($"Only square patterns can be shaped; this one has {raw.Rows} rows and {raw.Columns} columns.", nameof(raw));
    }
}
