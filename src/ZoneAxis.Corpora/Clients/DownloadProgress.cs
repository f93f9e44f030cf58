namespace ZoneAxis.Corpora;

/// <summary>How far a download is.</summary>
/// <param name="Structures">Distinct entries fetched, those of earlier runs included.</param>
/// <param name="Total">Entries in all; null where the server does not say.</param>
/// <param name="PerSecond">Entries a second of this run; 0 where nothing came yet.</param>
/// <param name="Waiting">Why nothing moves at the moment; empty where it does.</param>
public readonly record struct DownloadProgress(long Structures, long? Total, double PerSecond, string Waiting);
