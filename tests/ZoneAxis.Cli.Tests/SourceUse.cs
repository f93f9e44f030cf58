namespace ZoneAxis.Cli.Tests;

/// <summary>A source file that uses a type of another one.</summary>
/// <param name="From">Path of the file that uses it.</param>
/// <param name="To">Path of the file that declares it.</param>
/// <param name="Type">The type's name.</param>
internal sealed record SourceUse(string From, string To, string Type)
{
    public override string ToString() => $"{From} → {To} ({Type})";
}
