using System.Globalization;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Fits how analysis and network are joined: the weights of their logarithms under which the true groups are likeliest.</summary>
internal static class JoinFit
{
    private const int Rounds = 30;
    private const double LeastStep = 1e-6;

    /// <summary>The weights, in words.</summary>
    /// <param name="lists">The groups of each list, of which one is the true one.</param>
    public static string Of(JoinedLogs[][] lists)
    {
        (double analysis, double network) = (0.5, 0.5);
        for (int round = 0; round < Rounds; round++)
        {
            (double stepOfAnalysis, double stepOfNetwork) = NewtonStep(lists, analysis, network);
            (analysis, network) = (analysis + stepOfAnalysis, network + stepOfNetwork);
            if (Math.Abs(stepOfAnalysis) + Math.Abs(stepOfNetwork) < LeastStep)
                break;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lists.Length} lists; analysis {analysis:0.000}, network {network:0.000}; right at first {100 * Right(lists, analysis, network):0.0} %, by the analysis alone {100 * Right(lists, 1, 0):0.0}, by the network alone {100 * Right(lists, 0, 1):0.0}; mean −ln p of the true group {Loss(lists, analysis, network):0.000}, {Loss(lists, 1, 0):0.000}, {Loss(lists, 0, 1):0.000}");
    }

    private static double Right(JoinedLogs[][] lists, double analysis, double network) =>
        lists.Average(list => list.MaxBy(one => (analysis * one.Analysis) + (network * one.Network)).IsTrue ? 1.0 : 0);

    private static double Loss(JoinedLogs[][] lists, double analysis, double network) => lists.Average(list =>
    {
        double Log(JoinedLogs one) => (analysis * one.Analysis) + (network * one.Network);
        return Math.Log(list.Sum(one => Math.Exp(Log(one)))) - Log(list.First(one => one.IsTrue));
    });

    /// <summary>A step of Newton's method toward the largest sum of the logarithms of the true groups' probabilities, which is concave in the weights.</summary>
    private static (double OfAnalysis, double OfNetwork) NewtonStep(JoinedLogs[][] lists, double analysis, double network)
    {
        (double ga, double gn, double haa, double han, double hnn) = (0, 0, 0, 0, 0);
        foreach (JoinedLogs[] list in lists)
        {
            double[] logs = [.. list.Select(one => (analysis * one.Analysis) + (network * one.Network))];
            double most = logs.Max(), sum = logs.Sum(log => Math.Exp(log - most));
            double[] shares = [.. logs.Select(log => Math.Exp(log - most) / sum)];
            double meanA = list.Zip(shares).Sum(one => one.Second * one.First.Analysis), meanN = list.Zip(shares).Sum(one => one.Second * one.First.Network);
            JoinedLogs right = list.First(one => one.IsTrue);
            (ga, gn) = (ga + right.Analysis - meanA, gn + right.Network - meanN);
            foreach ((JoinedLogs one, double share) in list.Zip(shares))
            {
                haa += share * (one.Analysis - meanA) * (one.Analysis - meanA);
                han += share * (one.Analysis - meanA) * (one.Network - meanN);
                hnn += share * (one.Network - meanN) * (one.Network - meanN);
            }
        }

        double determinant = (haa * hnn) - (han * han);
        return (((hnn * ga) - (han * gn)) / determinant, ((haa * gn) - (han * ga)) / determinant);
    }
}
