using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A crystallite atom by atom, with its defects.</summary>
public sealed class DefectiveCrystallite
{
    /// <summary>The largest number of atoms.</summary>
    public const int MostAtoms = 5_000_000;

    private readonly ImmutableArray<IDefect> _defects;

    private DefectiveCrystallite(Crystal crystal, Crystallite size, ImmutableArray<CrystalliteAtom> atoms, int perfectCount, ImmutableArray<IDefect> defects)
    {
        (Crystal, Size, Atoms, PerfectCount, _defects) = (crystal, size, atoms, perfectCount, defects);
        RequireFew(atoms.Length);
    }

    /// <summary>The crystal whose cells the crystallite repeats.</summary>
    public Crystal Crystal { get; }

    /// <summary>Number of cells.</summary>
    public Crystallite Size { get; }

    /// <summary>
    /// All atoms: first those of the perfect crystallite, c running fastest among the cells and the sites inside a cell running
    /// faster still, missing ones with weight 0; then those that defects added.
    /// </summary>
    public ImmutableArray<CrystalliteAtom> Atoms { get; }

    /// <summary>Number of atoms of the perfect crystallite.</summary>
    public int PerfectCount { get; }

    /// <summary>Puts defects into a crystallite, one after the other in the order given.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="size">Number of cells.</param>
    /// <param name="defects">The defects; none leaves the crystallite perfect.</param>
    /// <param name="seed">Seed of all defects; each draws numbers of its own, whatever the others.</param>
    /// <param name="cancellation">Stops it between two defects.</param>
    /// <exception cref="ArgumentException">There are more than five million atoms, or a defect does not fit the crystal.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DefectiveCrystallite Of(Crystal crystal, Crystallite size, IEnumerable<IDefect> defects, ulong seed, CancellationToken cancellation = default)
    {
        RequireFew((double)size.CellsAlongA * size.CellsAlongB * size.CellsAlongC * crystal.Sites.Length);
        ImmutableArray<CrystalliteAtom> perfect = [.. PerfectAtoms(crystal, size).Stoppable(cancellation)];
        ImmutableArray<IDefect> all = [.. defects];
        DefectiveCrystallite crystallite = new(crystal, size, perfect, perfect.Length, all);
        Dictionary<string, int> occurrences = new();
        foreach (IDefect defect in all)
        {
            cancellation.ThrowIfCancellationRequested();
            int occurrence = occurrences.GetValueOrDefault(defect.Name);
            occurrences[defect.Name] = occurrence + 1;
            ImmutableArray<CrystalliteAtom> atoms = defect.Apply(crystallite, RandomNumbers.For(seed, defect.Name, occurrence));
            crystallite = new DefectiveCrystallite(crystal, size, atoms, perfect.Length, all);
        }

        return crystallite;
    }

    /// <summary>Names and parameters of all defects, in the order in which they were put in, for a JSON file.</summary>
    public JsonArray Describe() => [.. _defects.Select(defect => defect.Describe())];

    /// <summary>The atoms before any defect.</summary>
    internal IEnumerable<CrystalliteAtom> PerfectAtoms() => PerfectAtoms(Crystal, Size);

    /// <summary>Changes every atom that is there by a rule.</summary>
    internal ImmutableArray<CrystalliteAtom> Map(Func<CrystalliteAtom, CrystalliteAtom> change) =>
        [.. Atoms.Select(atom => atom.Weight == 0 ? atom : change(atom))];

    /// <summary>A place given in shares of the crystallite's edges, in Å.</summary>
    internal Vector3D Place(Vector3D shares) =>
        Crystal.Lattice.ToCartesian(new Vector3D(shares.X * Size.CellsAlongA, shares.Y * Size.CellsAlongB, shares.Z * Size.CellsAlongC));

    /// <summary>Whether a place lies in the parallelepiped of the crystallite; its lower faces belong to it, its upper ones do not.</summary>
    internal bool Contains(Vector3D position)
    {
        // Rounding must not move an atom on a face to the other side.
        const double Rounding = 1e-9;
        Vector3D cell = Crystal.Lattice.ToFraction(position);
        return Within(cell.X, Size.CellsAlongA) && Within(cell.Y, Size.CellsAlongB) && Within(cell.Z, Size.CellsAlongC);

        static bool Within(double coordinate, int cells) => coordinate >= -Rounding && coordinate < cells - Rounding;
    }

    private static IEnumerable<CrystalliteAtom> PerfectAtoms(Crystal crystal, Crystallite size)
    {
        for (int a = 0; a < size.CellsAlongA; a++)
        {
            for (int b = 0; b < size.CellsAlongB; b++)
            {
                for (int c = 0; c < size.CellsAlongC; c++)
                {
                    Vector3D cell = new(a, b, c);
                    foreach (Site site in crystal.Sites)
                        yield return new CrystalliteAtom(site.Element, crystal.Lattice.ToCartesian(site.Fraction + cell), site.Occupancy, site.IsotropicB, AtomChange.None);
                }
            }
        }
    }

    private static void RequireFew(double atoms)
    {
        if (atoms > MostAtoms)
            throw new ArgumentException($"The crystallite has {atoms:0} atoms, more than the {MostAtoms} that can be summed one by one; take fewer cells.");
    }
}
