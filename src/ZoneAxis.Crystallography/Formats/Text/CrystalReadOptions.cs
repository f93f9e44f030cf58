using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>How structure files are read.</summary>
public sealed record CrystalReadOptions
{
    /// <summary>The defaults.</summary>
    public static CrystalReadOptions Default { get; } = new();

    /// <summary>Most atoms that a unit cell may have; a file with more is refused. Default 100,000.</summary>
    public int MaximumAtoms { get; init; } = 100_000;

    /// <summary>Most bytes of a file, unpacked, that is read as a whole: every format but JSON lines. Default 2²⁸, 256 MiB; a structure file of 10⁶ atoms
    /// has about 10⁸ bytes. At most 2²⁹ count.</summary>
    public long MaximumTextBytes { get; init; } = 1L << 28;

    /// <summary>Most characters of one line of a JSON-lines file, which may itself be of any length. Default 2²⁵, several times what 100,000 atoms take.</summary>
    public int MaximumLineCharacters { get; init; } = 1 << 25;

    /// <summary>
    /// Distance (Å) below which the images of one site are taken for one atom on a special position. Null, the default, derives it
    /// for each site from the number of decimals with which its coordinates are written: <c>4·10⁻ᵈ·max(a, b, c)</c> by the most decimals of one
    /// of them, at least 0.01 Å and at most 0.15 Å, because 0.33 for 1/3 is off by 0.03 Å in a cell of 10 Å and its images by up to three times as much.
    /// Images up to 0.15 Å away whose differences follow from the decimals of each coordinate are that atom too.
    /// </summary>
    public double? MergeDistanceAngstrom { get; init; }

    /// <summary>
    /// Two atoms closer than this (Å) whose occupancies add up to more than one are refused as overlapping; 0 switches the check off. Default 0.5.
    /// Two of one element and occupancy on one spot (0.01 Å) are one atom that is listed twice.
    /// </summary>
    public double MinimumDistanceAngstrom { get; init; } = 0.5;

    /// <summary>
    /// Whether atoms with partial occupancies that share a site are taken as they stand where the occupancies add up to more than one. Default false: refused.
    /// </summary>
    public bool AllowOverfullSites { get; init; }

    /// <summary>
    /// The elements of the kinds of atoms, in the order of the file, of POSCAR files without element symbols (VASP 4); they go before what the first line or
    /// the positions tell. Empty, the default: the first line or the positions tell, else the kinds have no elements, see <see cref="Element.IsKnown"/>.
    /// </summary>
    public ImmutableArray<Element> Elements { get; init; } = [];

    /// <summary>How long to wait until somebody begins to write into a pipe that is to be read. Default 30 s; a pipe that a shell makes has its writer at once.</summary>
    public TimeSpan PipePatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is read, as errors call it: the reader of files serves lists of reflections too.</summary>
    internal string Sought { get; init; } = "structure file";
}
