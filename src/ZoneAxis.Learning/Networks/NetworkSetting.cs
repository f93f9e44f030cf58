namespace ZoneAxis.Learning.Networks;

/// <summary>A number of a kind of network that whoever trains may choose.</summary>
/// <param name="Name">Its name, as in the JSON of the options: "stemStride".</param>
/// <param name="Default">Its value where nothing is chosen.</param>
/// <param name="IsWhole">Whether it must be a whole number.</param>
/// <param name="Summary">What it is, with its unit and range, in a sentence.</param>
public sealed record NetworkSetting(string Name, double Default, bool IsWhole, string Summary);
