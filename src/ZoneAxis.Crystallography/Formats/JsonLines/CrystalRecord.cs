namespace ZoneAxis.Crystallography;

/// <summary>One crystal of a JSON-lines data set, with the labels that come with it.</summary>
/// <param name="Id">Identifier in the data set, as "mp-2416".</param>
/// <param name="Formula">Chemical formula; empty where the line gives none.</param>
/// <param name="SpaceGroup">Number of the space group, 1 to 230, at the data set's own tolerance; null where the line gives none.</param>
/// <param name="SpaceGroupTight">Number of the space group, 1 to 230, at the data set's tight tolerance; null where the line gives none.</param>
/// <param name="IsInSnapshot2020">Whether the crystal was in the Materials Project of early 2020; null where the line does not say.</param>
/// <param name="IsExperimental">Whether the crystal is tagged as experimentally known; null where the line does not say.</param>
/// <param name="Crystal">Cell and atoms as deposited, named by <paramref name="Id"/>.</param>
public sealed record CrystalRecord(
    string Id,
    string Formula,
    int? SpaceGroup,
    int? SpaceGroupTight,
    bool? IsInSnapshot2020,
    bool? IsExperimental,
    Crystal Crystal);
