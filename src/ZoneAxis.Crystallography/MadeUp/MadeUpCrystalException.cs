namespace ZoneAxis.Crystallography;

/// <summary>No crystal could be made up; the message says of what and how often it was tried.</summary>
/// <param name="message">One sentence.</param>
public sealed class MadeUpCrystalException(string message) : ZoneAxisException(message);
