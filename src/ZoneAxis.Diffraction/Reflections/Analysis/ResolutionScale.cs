namespace ZoneAxis.Diffraction;

/// <summary>The mean intensity as it falls with resolution: the means of shells with equally many reflections, straight lines between their logarithms.</summary>
internal sealed class ResolutionScale
{
    private const int LeastInShell = 40;
    private const int MostShells = 16;

    // A shell of noise alone must not make its reflections look strong.
    private const double LeastOfMean = 1e-3;

    // Decimals, 1/Å²: equivalent reflections differ by rounding alone.
    private const int SameResolution = 9;

    private readonly double[] _places;
    private readonly double[] _logarithms;

    /// <param name="sSquared">(sin θ/λ)² of the reflections, 1/Å².</param>
    /// <param name="intensities">Their intensities.</param>
    public ResolutionScale(double[] sSquared, double[] intensities)
    {
        int[] order = [.. Order(sSquared, intensities)];
        int shells = Math.Clamp(order.Length / LeastInShell, 1, MostShells);
        double least = LeastOfMean * Math.Max(intensities.Select(Math.Abs).DefaultIfEmpty(1).Average(), double.Epsilon);
        (_places, _logarithms) = (new double[shells], new double[shells]);
        for (int shell = 0; shell < shells; shell++)
        {
            int[] members = order[(shell * order.Length / shells)..((shell + 1) * order.Length / shells)];
            _places[shell] = members.Length == 0 ? 0 : members.Average(i => sSquared[i]);
            _logarithms[shell] = Math.Log(Math.Max(members.Length == 0 ? 0 : members.Average(i => intensities[i]), least));
        }
    }

    /// <summary>Places of reflections by resolution; of equal resolution the intensity decides, so that neither the order of the list nor its axes do.</summary>
    public static IEnumerable<int> Order(double[] sSquared, double[] intensities) =>
        Enumerable.Range(0, sSquared.Length).OrderBy(i => Math.Round(sSquared[i], SameResolution)).ThenBy(i => intensities[i]);

    /// <summary>The mean intensity at a resolution.</summary>
    /// <param name="sSquared">(sin θ/λ)², 1/Å².</param>
    public double At(double sSquared)
    {
        int next = Array.BinarySearch(_places, sSquared);
        next = next < 0 ? ~next : next;
        if (next == 0 || _places.Length == 1)
            return Math.Exp(_logarithms[0]);
        if (next == _places.Length)
            return Math.Exp(_logarithms[^1]);
        double share = (sSquared - _places[next - 1]) / (_places[next] - _places[next - 1]);
        return Math.Exp(_logarithms[next - 1] + share * (_logarithms[next] - _logarithms[next - 1]));
    }
}
