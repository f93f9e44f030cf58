namespace ZoneAxis.Corpora;

/// <summary>What a server answered.</summary>
/// <param name="Address">The address that answered, after all redirections.</param>
/// <param name="Content">The body, unpacked.</param>
internal sealed record WebAnswer(Uri Address, byte[] Content);
