using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the cell of a crystal from its pictures: by the goniometer's angles, by the rows that pictures share, or a cell that is given; of plane lattices that a picture
/// leaves open the cell decides.
/// </summary>
public static class PictureCellSolver
{
    private const int MostCells = 5;
    private const int Rounds = 2;
    private const int MostAlternatives = 10;

    // Rows that are shared are looked for again for each.
    private const int MostWithoutAngles = 2;

    // A plane lattice e^-30 as likely as the best is raised by no cell.
    private const double MostHandicap = 30;

    // Without angles all turns are free; the lattice alone holds the pictures together.
    private const double FreeTurnDegrees = 3;

    /// <summary>The cells, the likeliest first, and the pictures as they are in the likeliest.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="IndexingException">No cell fits, or too little is known to find one.</exception>
    /// <exception cref="ArgumentException">Scales, angles or zones are not as many as pictures.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static PictureCells Solve(PictureCellRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        int count = request.Pictures.Count;
        if (request.Scales.Count != count || request.Angles.Count != 0 && request.Angles.Count != count || request.Zones.Count != 0 && request.Zones.Count != count)
            throw new ArgumentException($"There are {count} pictures, {request.Scales.Count} scales, {request.Angles.Count} pairs of angles and {request.Zones.Count} zones.", nameof(request));
        RequireEnough(request);
        int[] choice = new int[count];
        (ImmutableArray<PictureCell> cells, string problem) = Of(request, choice, cancellation);
        double best = Merit(request, choice, cells);
        for (int round = 0; round < Rounds; round++)
        {
            int[] start = [.. choice];
            foreach (int[] other in Alternatives(request, start))
            {
                (ImmutableArray<PictureCell> found, _) = Of(request, other, cancellation);
                double merit = Merit(request, other, found);
                if (merit > best)
                    (cells, choice, best) = (found, other, merit);
            }

            if (start.SequenceEqual(choice))
                break;
        }

        return cells.IsEmpty
            ? throw new IndexingException(problem)
            : new PictureCells(cells, [.. request.Pictures.Select((picture, k) => picture.Preferring(choice[k]))]);
    }

    private static void RequireEnough(PictureCellRequest request)
    {
        int least = request.Cell is not null ? 1 : request.Angles.Count > 0 ? 2 : 3;
        if (request.Pictures.Count < least)
        {
            throw new IndexingException(least == 2
                ? "One picture leaves the cell open; add one along another direction."
                : $"{request.Pictures.Count} pictures leave the cell open where the goniometer's angles are not known; add pictures along other directions until there are three, or their angles.");
        }
    }

    /// <summary>The choices of lattices that differ from one in a single picture.</summary>
    private static IEnumerable<int[]> Alternatives(PictureCellRequest request, int[] choice)
    {
        for (int k = 0; k < choice.Length; k++)
        {
            ImmutableArray<PictureLattice> lattices = request.Pictures[k].Lattices;
            int tried = 0, most = request.Angles.Count > 0 ? MostAlternatives : MostWithoutAngles;
            for (int lattice = 0; lattice < lattices.Length && tried < most; lattice++)
            {
                if (lattice == choice[k] || lattices[lattice].Merit < lattices[0].Merit - MostHandicap)
                    continue;
                tried++;
                int[] other = [.. choice];
                other[k] = lattice;
                yield return other;
            }
        }
    }

    private static double Merit(PictureCellRequest request, int[] choice, ImmutableArray<PictureCell> cells) =>
        cells.IsEmpty ? double.NegativeInfinity : cells[0].Merit + choice.Select((lattice, k) => request.Pictures[k].Lattices[lattice].Merit).Sum();

    private static (ImmutableArray<PictureCell> Cells, string Problem) Of(PictureCellRequest request, int[] choice, CancellationToken cancellation)
    {
        PlaneLattice[] lattices = [.. request.Pictures.Select((picture, k) => Scaled(picture.Lattices[choice[k]].Pixels, request.Scales[k]))];
        Matrix3D[] rotations = [.. request.Angles.Select(angles => angles.Rotation(request.Options.TiltAxisDegrees))];
        CellFromPicturesOptions options = request.Angles.Count > 0 ? request.Options : request.Options with { AngleUncertaintyDegrees = FreeTurnDegrees };
        if (request.Cell is { } cell)
        {
            return new GivenCellSearch(lattices, new Lattice(cell), options).Find(rotations) is { } given
                ? ([FittedCell.OfGiven(given, lattices, cell, options)], "")
                : ([], $"The {lattices.Length} pictures are not all layers of the cell {cell}, whose scale may be off by 6 %.");
        }

        List<SpaceFit> fits = rotations.Length > 0
            ? new SpaceLatticeSearch([.. lattices.Select((lattice, k) => HolderPlane.Of(lattice, rotations[k]))], options).Find(cancellation)
            : new SharedRowSearch(lattices, options, cancellation).Find();
        if (fits.Count == 0)
            return ([], rotations.Length > 0 ? $"No lattice fits the {lattices.Length} pictures at their angles." : $"The {lattices.Length} pictures share no rows that put them together as one lattice; add their angles.");
        IEnumerable<PictureCell> cells = fits.Take(4 * MostCells).Select(fit => FittedCell.Of(fit, lattices, request.Zones, options));
        return ([.. Distinct(rotations.Length > 0 ? cells : cells.Select(ByMetric)).OrderByDescending(one => one.Merit).Take(MostCells)], "");
    }

    /// <summary>Pictures put together at will are seldom right by chance where their lattice has symmetry.</summary>
    private static PictureCell ByMetric(PictureCell cell) => cell with { Merit = cell.Merit + cell.Lattices.Max(lattice => lattice.Likelihood) };

    private static List<PictureCell> Distinct(IEnumerable<PictureCell> cells)
    {
        List<PictureCell> distinct = [];
        foreach (PictureCell cell in cells.OrderByDescending(cell => cell.Merit))
        {
            if (!distinct.Exists(old => IsSame(old.Reduced, cell.Reduced)))
                distinct.Add(cell);
        }

        return distinct;
    }

    private static bool IsSame(CellParameters a, CellParameters b) =>
        Math.Abs(a.A / b.A - 1) + Math.Abs(a.B / b.B - 1) + Math.Abs(a.C / b.C - 1) < 0.01 && Math.Abs(a.Alpha - b.Alpha) + Math.Abs(a.Beta - b.Beta) + Math.Abs(a.Gamma - b.Gamma) < 2;

    private static PlaneLattice Scaled(PlaneLattice pixels, double scale) => new(scale * pixels.A, scale * pixels.B);
}
