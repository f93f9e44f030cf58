namespace ZoneAxis.Corpora;

/// <summary>A source as a manifest names it.</summary>
/// <param name="Name">Name of the file, folder or server.</param>
/// <param name="Sha256">SHA-256 of what it holds, hexadecimal.</param>
/// <param name="Licence">Licence and attribution of its structures.</param>
public sealed record SourceInfo(string Name, string Sha256, string Licence);
