using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Groups with their probabilities, put together by crystal system and extinction symbol.</summary>
internal static class GroupedCandidates
{
    /// <summary>The systems, the likeliest first.</summary>
    /// <param name="groups">Numbers of groups and their probabilities.</param>
    public static JsonNode Of(IEnumerable<(int Number, double Probability)> groups) => JsonAnswer.Node(groups
        .GroupBy(group => SpaceGroups.Default(group.Number).System)
        .Select(system => new
        {
            System = system.Key.ToString().ToLowerInvariant(),
            Probability = system.Sum(group => group.Probability),
            Symbols = system.GroupBy(group => ExtinctionClasses.Of(group.Number)).Select(extinction => new
            {
                Extinction = extinction.Key.Symbol,
                extinction.Key.Laue,
                Probability = extinction.Sum(group => group.Probability),
                Groups = extinction.OrderByDescending(group => group.Probability).ThenBy(group => group.Number)
                    .Select(group => new { group.Number, SpaceGroups.Default(group.Number).Symbol, group.Probability }),
            }).OrderByDescending(extinction => extinction.Probability).ThenBy(extinction => extinction.Extinction, StringComparer.Ordinal),
        })
        .OrderByDescending(system => system.Probability).ThenBy(system => system.System, StringComparer.Ordinal));
}
