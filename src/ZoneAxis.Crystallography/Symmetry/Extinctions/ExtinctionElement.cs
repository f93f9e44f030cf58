namespace ZoneAxis.Crystallography;

/// <summary>A glide plane or a screw axis of a setting, as the reflections show it: in one family, those that break its condition are absent.</summary>
public sealed class ExtinctionElement : IEquatable<ExtinctionElement>
{
    private readonly ReflectionFamily _family;
    private readonly ReflectionCondition _condition;

    internal ExtinctionElement(ReflectionFamily family, ReflectionCondition condition) => (_family, _condition) = (family, condition);

    /// <summary>The condition in words, as "h0l: l=2n"; in a cubic, tetragonal or hexagonal cell it holds for equivalent indices, too.</summary>
    public string Condition => $"{_family.Name}: {_condition.Text}";

    /// <summary>Whether it is a screw axis, whose condition concerns one row.</summary>
    public bool IsScrew => _family.Steps.Length == 1;

    /// <summary>Whether a reflection belongs to the family.</summary>
    /// <param name="h">Miller indices on the axes of the setting.</param>
    public bool Concerns(IntegerVector3 h) => _family.Holds(h);

    /// <summary>Whether the element extinguishes a reflection: it belongs to the family and breaks the condition.</summary>
    /// <param name="h">Miller indices on the axes of the setting.</param>
    public bool Forbids(IntegerVector3 h) => _family.Holds(h) && !_condition.Holds(h);

    /// <inheritdoc/>
    public bool Equals(ExtinctionElement? other) => other is not null && Condition == other.Condition;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtinctionElement);

    /// <inheritdoc/>
    public override int GetHashCode() => Condition.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Condition;
}
