namespace ZoneAxis.Corpora;

/// <summary>A shard as a manifest names it.</summary>
/// <param name="File">Its path within the corpus, with slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Crystals">Crystals in it.</param>
public sealed record ShardInfo(string File, string Sha256, int Crystals);
