using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Measures why two programs differ on a crystal: at which tolerances ours gives the other's group, and by how much atoms miss there.</summary>
public sealed class Difference
{
    // Tolerances tried: the one asked for times powers of this step, a factor of 20 down and 4 up.
    private const double Step = 1.02;
    private const int StepsDown = 150;
    private const int StepsUp = 70;

    public Difference(Comparison comparison)
    {
        Comparison = comparison;
        Crystal crystal = comparison.Record.Crystal;
        for (int k = 1; k <= StepsUp && Above is null; k++)
            Above = Theirs(crystal, comparison.Symprec * Math.Pow(Step, k));
        for (int k = 1; k <= StepsDown && Below is null; k++)
            Below = Theirs(crystal, comparison.Symprec * Math.Pow(Step, -k));
    }

    public Comparison Comparison { get; }

    /// <summary>Our answer at the smallest larger tolerance where it is theirs.</summary>
    public CrystalSymmetry? Above { get; }

    /// <summary>Our answer at the largest smaller tolerance where it is theirs.</summary>
    public CrystalSymmetry? Below { get; }

    public string Reason()
    {
        CrystalSymmetry ours = Comparison.Ours;
        string start = ours.ToleranceShrank
            ? Text($"at {Comparison.Symprec:0.####} Å the operations formed no group here; {ours.SymprecUsedAngstrom:0.#####} Å was used. ")
            : "";
        return start + (ours.Operations.Length > Comparison.Theirs.Operations ? MoreHere(ours) : FewerHere());
    }

    private string MoreHere(CrystalSymmetry ours) => Text(
        $"ours has {ours.Operations.Length} operations that map every atom within {ours.LargestMissAngstrom:0.#####} Å; spglib keeps {Comparison.Theirs.Operations}")
        + (Below is null ? ", a group that we find at no smaller tolerance." : Text($", the group that we find at {Below.Tolerance.SymprecAngstrom:0.#####} Å."));

    private string FewerHere() => Above is null
        ? Below is null
            ? "spglib's group is found here at no tolerance from a twentieth to four times this one."
            : Text($"spglib's group is the one that we find at {Below.Tolerance.SymprecAngstrom:0.#####} Å.")
        : Text($"spglib's group maps some atom {Above.LargestMissAngstrom:0.#####} Å beside its like or an edge likewise; we find it from {Above.Tolerance.SymprecAngstrom:0.#####} Å.");

    private CrystalSymmetry? Theirs(Crystal crystal, double symprec)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, new SymmetryTolerance { SymprecAngstrom = symprec });
        return symmetry.Number == Comparison.Theirs.Number ? symmetry : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
