using ZoneAxis.Learning.Networks;

namespace ZoneAxis;

/// <summary>What a network sees in a crystal, and what it answers.</summary>
/// <param name="Crystal">What the crystal is called.</param>
/// <param name="Structure">What its own coordinates say.</param>
/// <param name="Candidates">The groups by their probabilities, the most probable first.</param>
/// <param name="Picture">The image that the maps are of, as the network is given it.</param>
/// <param name="Blocks">The feature maps of each block of the network for that image.</param>
public sealed record Explanation(string Crystal, StructureSymmetry Structure, IReadOnlyList<Candidate> Candidates, ExplainedPicture Picture, IReadOnlyList<BlockMaps> Blocks);
