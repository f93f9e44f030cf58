using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Joins what the analysis of a list and a network say: log p = a·log p(analysis) + b·log p(network), a group that the analysis rules out staying so.</summary>
/// <remarks>
/// The two are not independent, so that their product would be too sure: both go by the same intensities. The weights make the true groups of lists simulated of validation crystals as
/// likely as they can (<see cref="JoinWeights"/>). The analysis takes intensities to be those of one diffraction, so it has less weight on those of electrons. Where the intensities
/// show the Laue class or an absence, the logarithms of the analysis are in the tens and hundreds and those of the network end at <see cref="LeastOfNetwork"/>, so that the analysis decides
/// these, and both together among the groups that it leaves. It has learned from inorganic crystals, and has a say as far as the crystal is likely to be one by the frequencies that the
/// analysis goes by.
/// </remarks>
internal static class JoinedGroups
{
    // A network is wrong about once in so many crystals in a way that its probabilities do not foresee: lower ones are taken for this. Of 1e-3, 1e-4 and 1e-6 it makes the true groups of validation crystals likeliest.
    private const double LeastOfNetwork = 1e-3;

    /// <summary>The logarithm of what a network says of a group, as it is weighed.</summary>
    /// <param name="probability">Its probability.</param>
    public static double LogOfNetwork(double probability) => Math.Log(Math.Max(LeastOfNetwork, probability));

    /// <summary>How likely a crystal is of the kind that the network learned from.</summary>
    /// <param name="analysis">What its list says.</param>
    public static double ShareOfNetwork(ReflectionAnalysis analysis) =>
        analysis.Groups.Sum(group => group.Probability * GroupFrequencies.InorganicShare(analysis.Prior, group.Setting.Number)) / analysis.Groups.Sum(group => group.Probability);

    /// <summary>The joined candidates, the most probable first.</summary>
    /// <param name="analysis">Those of the analysis.</param>
    /// <param name="network">The network's probability of each.</param>
    /// <param name="share">See <see cref="ShareOfNetwork"/>.</param>
    /// <param name="weights">What weight each has.</param>
    public static IReadOnlyList<Candidate> Join(IReadOnlyList<Candidate> analysis, Func<Candidate, double> network, double share, JoinWeights weights)
    {
        double[] logs = [.. analysis.Select(one => (weights.OfAnalysis * Math.Log(one.Probability!.Value)) + (weights.OfNetwork * LogOfNetwork(network(one))))];
        double most = logs.Max(), sum = logs.Sum(log => Math.Exp(log - most)), all = analysis.Sum(one => one.Probability!.Value);
        return
        [
            .. analysis.Zip(logs, (one, log) => one with { Probability = share * Math.Exp(log - most) / sum + (1 - share) * one.Probability / all })
                .OrderByDescending(one => one.Probability).ThenBy(one => one.Number),
        ];
    }
}
