using System.Text.Json.Serialization;

namespace ZoneAxis.Corpora;

/// <summary>What keeps the crystals of a test apart from those to learn from. As JSON it is its name.</summary>
[JsonConverter(typeof(SplitKindConverter))]
public abstract class SplitKind
{
    /// <summary>Nothing but that no crystal is in both: the paper's split.</summary>
    public static SplitKind Random { get; } = new RandomSplit();

    /// <summary>No prototype (stoichiometry, space group and Wyckoff sequence) is in both, nor in two folds.</summary>
    public static SplitKind Prototype { get; } = new PrototypeSplit();

    /// <summary>No formula is in both, nor in two folds.</summary>
    public static SplitKind Formula { get; } = new FormulaSplit();

    /// <summary>
    /// The test is on crystals added to the Materials Project after early 2020, the learning on those that were there; or the one on crystals
    /// dated from a day on (<see cref="SplitOptions.TestFrom"/>), the other on those dated before.
    /// </summary>
    public static SplitKind Date { get; } = new DateSplit();

    /// <summary>All kinds. A new one is its own file and a line here.</summary>
    public static IReadOnlyList<SplitKind> All { get; } = [Random, Prototype, Formula, Date];

    /// <summary>Its name, as files and command lines write it.</summary>
    public abstract string Name { get; }

    /// <summary>The kind of a name.</summary>
    /// <param name="name">The name, in upper or lower case.</param>
    /// <exception cref="FormatException">There is no such kind; the message lists those there are.</exception>
    public static SplitKind Parse(string name) => All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"There is no split of the kind {name}; there are {string.Join(", ", All.Select(kind => kind.Name))}.");

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What must not be torn apart; empty for a crystal that cannot be split.</summary>
    /// <param name="entry">The crystal.</param>
    /// <param name="options">How the corpus is split.</param>
    internal abstract string UnitOf(CorpusEntry entry, SplitOptions options);

    /// <summary>Whether a crystal is tested on, where the kind itself says so; null where the share of the test decides.</summary>
    /// <param name="entry">A crystal that can be split.</param>
    /// <param name="options">How the corpus is split.</param>
    internal virtual bool? IsTested(CorpusEntry entry, SplitOptions options) => null;

    /// <summary>Demands that the options are for this kind.</summary>
    /// <param name="options">How the corpus is split.</param>
    /// <exception cref="ArgumentException">They are for another.</exception>
    internal virtual void Require(SplitOptions options)
    {
        if (options.TestFrom is { } day)
            throw new ArgumentException($"The test of a split of kind {Name} cannot begin with a day, {day:yyyy-MM-dd}; that is for the kind {Date.Name}.", nameof(options));
    }
}
