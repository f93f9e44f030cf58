namespace ZoneAxis.Learning.Networks;

/// <summary>Marks a number among a network's options that whoever trains may choose by its name.</summary>
/// <param name="summary">What the number is, with its unit and range, in a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworkSettingAttribute(string summary) : Attribute
{
    /// <summary>What the number is, with its unit and range, in a sentence.</summary>
    public string Summary => summary;
}
