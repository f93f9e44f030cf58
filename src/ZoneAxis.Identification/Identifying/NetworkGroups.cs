using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What a network says of an analysed list, in the standard cell of each group that the analysis finds possible.</summary>
internal sealed class NetworkGroups
{
    // Below it a group is out of question, and a cell of such groups alone, too.
    private const double LeastProbability = 1e-4;

    // Groups of one lattice may have their axes in another order each; more cells cost time and hold next to nothing of the probability.
    private const int MostCells = 6;

    // Axes are equal that differ by less than this share: those of cells have whole parts down to a 64th.
    private const int AxisSteps = 1000;

    private readonly Dictionary<int, double[]> _ofGroups = [];

    private NetworkGroups(double[] first) => First = first;

    /// <summary>What it says of each group, by its number less 1, in the cell of the likeliest groups.</summary>
    public double[] First { get; }

    /// <summary>Asks.</summary>
    /// <param name="analysis">What the list says.</param>
    /// <param name="limits">Which reflections the network takes.</param>
    /// <param name="ask">Gives the probability of each group, by its number less 1, of each of some lists on the axes of standard cells.</param>
    public static NetworkGroups Ask(ReflectionAnalysis analysis, SimulatedReflectionOptions limits, Func<IReadOnlyList<ReflectionList>, IReadOnlyList<double[]>> ask)
    {
        GroupProbability[][] cells =
        [
            .. analysis.Groups.Where((group, place) => place == 0 || group.Probability >= LeastProbability).GroupBy(AxesOf).Select(cell => cell.ToArray())
                .OrderByDescending(cell => cell.Sum(group => group.Probability)).Take(MostCells),
        ];
        // The likeliest group of a cell says which reflections are equal.
        IReadOnlyList<double[]> answers = ask([.. cells.Select(cell => analysis.InStandardSetting(cell[0]).Completed(cell[0].Setting, limits))]);
        NetworkGroups groups = new(answers[0]);
        foreach ((GroupProbability[] cell, double[] answer) in cells.Zip(answers))
        {
            foreach (GroupProbability group in cell)
                groups._ofGroups[group.Setting.Number] = answer;
        }

        return groups;
    }

    /// <summary>What it says of a candidate in the cell of its group; 0 where this is out of question.</summary>
    /// <param name="candidate">A group, or an enantiomorphic pair.</param>
    public double Of(Candidate candidate) => Of(candidate.Number) + (candidate.EnantiomorphicPartner is { } partner ? Of(partner) : 0);

    /// <summary>What it says of a group in that group's own cell; 0 where this is out of question.</summary>
    /// <param name="group">Number of the group.</param>
    public double Of(int group) => _ofGroups.TryGetValue(group, out double[]? answer) ? answer[group - 1] : 0;

    private static (IntegerVector3 A, IntegerVector3 B, IntegerVector3 C) AxesOf(GroupProbability group) =>
        (Rounded(group.Transformation.Row(0)), Rounded(group.Transformation.Row(1)), Rounded(group.Transformation.Row(2)));

    private static IntegerVector3 Rounded(Vector3D axis) => new((int)Math.Round(AxisSteps * axis.X), (int)Math.Round(AxisSteps * axis.Y), (int)Math.Round(AxisSteps * axis.Z));
}
