namespace ZoneAxis.Crystallography;

/// <summary>Finds the volumes that atoms of each element add to cells.</summary>
/// <remarks>
/// Volumes v that make ln(V/Σ n·v) vanish on average over the crystals of each element, weighted with the element's share of the atoms:
/// each round multiplies v by the exponential of that average. A crystal farther off than <see cref="LargestResidual"/> counts as that
/// far, so that implausibly expanded ones do not pull.
/// </remarks>
internal static class AtomicVolumes
{
    private const double FirstGuess = 15;
    private const int Rounds = 60;
    private const double LargestResidual = 0.5;

    /// <summary>Volumes by atomic number, Å³.</summary>
    public static Dictionary<int, double> Of(IReadOnlyList<MeasuredCrystal> crystals)
    {
        Dictionary<int, double> volumes = crystals.SelectMany(crystal => crystal.Atoms.Keys).Distinct().ToDictionary(number => number, _ => FirstGuess);
        for (int round = 0; round < Rounds; round++)
            Improve(volumes, crystals);
        return volumes;
    }

    /// <summary>The volume of a cell in units of the sum of its atoms' volumes.</summary>
    public static double Ratio(MeasuredCrystal crystal, IReadOnlyDictionary<int, double> volumes) =>
        crystal.Volume / crystal.Atoms.Sum(atoms => atoms.Value * volumes[atoms.Key]);

    private static void Improve(Dictionary<int, double> volumes, IReadOnlyList<MeasuredCrystal> crystals)
    {
        Dictionary<int, (double Sum, double Weight)> residuals = [];
        foreach (MeasuredCrystal crystal in crystals)
        {
            double residual = Math.Clamp(Math.Log(Ratio(crystal, volumes)), -LargestResidual, LargestResidual);
            foreach ((int number, int count) in crystal.Atoms)
            {
                double share = (double)count / crystal.Count;
                (double sum, double weight) = residuals.GetValueOrDefault(number);
                residuals[number] = (sum + share * residual, weight + share);
            }
        }

        foreach ((int number, (double sum, double weight)) in residuals)
            volumes[number] *= Math.Exp(sum / weight);
    }
}
