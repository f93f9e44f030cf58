namespace ZoneAxis.Diffraction;

/// <summary>A tag of a DigitalMicrograph file: a value, or a group of tags.</summary>
/// <param name="Name">The name; often empty.</param>
/// <param name="Children">The tags of a group; none for a value.</param>
/// <param name="Value">Where the value stands; null for a group.</param>
internal sealed record DigitalMicrographTag(string Name, IReadOnlyList<DigitalMicrographTag> Children, DigitalMicrographValue? Value)
{
    /// <summary>The tag at the end of a path of names; null where there is none.</summary>
    /// <param name="path">Names.</param>
    public DigitalMicrographTag? Find(params ReadOnlySpan<string> path)
    {
        DigitalMicrographTag? tag = this;
        foreach (string name in path)
            tag = tag?.Children.FirstOrDefault(child => child.Name == name);
        return tag;
    }
}
