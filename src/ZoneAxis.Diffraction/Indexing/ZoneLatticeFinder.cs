using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the plane lattice that the reflections of a zone-axis pattern generate, and their intensities, where the number of cells in the crystallite
/// is known: first the edges of its cell from the zeros and side lobes of the interference function, then |F|² at the points of the edges' reciprocal
/// lattice, then the coarser lattice that absences leave.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ZoneLatticeFinder
{
    private const double WholeIndex = 0.01;

    private readonly ZoneLatticeOptions _options;
    private readonly RowInterference _interference;

    /// <summary>A finder.</summary>
    /// <param name="options">How it looks; null for the defaults.</param>
    public ZoneLatticeFinder(ZoneLatticeOptions? options = null)
    {
        _options = options ?? new ZoneLatticeOptions();
        _interference = new RowInterference(_options.CrystalliteCells);
    }

    /// <summary>Finds the reciprocal lattice of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="zone">The direction of the beam in terms of the crystallite's cell.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="IndexingException">No lattice explains the pattern.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public ZoneLattice Find(DiffractionPattern pattern, LatticeDirection zone, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Math.Max(Math.Abs(zone.U), Math.Max(Math.Abs(zone.V), Math.Abs(zone.W))) > _options.LargestZoneIndex)
            throw new IndexingException($"The zone axis {zone} has an index above {_options.LargestZoneIndex}, more than is searched; give a simpler direction.");
        long side = Math.Max(pattern.Image.Rows, pattern.Image.Columns);
        if (side * side > _options.MostPixels)
            throw new IndexingException($"The pattern along {zone} has {pattern.Image.Rows} × {pattern.Image.Columns} pixels; no more than the {_options.MostPixels} of a square are searched: bin or cut it.");
        double innermost = _options.BeamRadiusPixels * pattern.InverseAngstromPerPixel;
        PatternSamples samples = PatternSamples.Of(pattern, innermost, _options, cancellation);
        if (samples.Intensity.Length == 0)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"No pixel of the pattern along {zone} lies between {innermost:0.###} and {_options.OutermostInverseAngstrom} 1/Å; check the scale, {pattern.InverseAngstromPerPixel:0.######} 1/Å per px."));
        if (samples.Brightest <= 0)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {zone} is black beyond {_options.BeamRadiusPixels} px from the beam; try a longer exposure or a wider detector."));
        TranslationMap map = TranslationMap.Of(pattern, samples.Emphasis, innermost, _options.OutermostInverseAngstrom, cancellation);
        PlaneVector[] peaks = [.. map.Peaks(_options.ShortestTranslationAngstrom).OrderByDescending(peak => peak.Height).Select(peak => peak.Place)];
        if (peaks.Count(peak => peak.Length <= _options.LongestTranslationAngstrom) < 2)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {zone} shows no two periods from {_options.ShortestTranslationAngstrom} to {_options.LongestTranslationAngstrom} Å; check the scale, {pattern.InverseAngstromPerPixel:0.######} 1/Å per px."));
        CrystalliteEdges edges = new EdgeSearch(samples, _interference, zone, _options, cancellation).Find(peaks, map.StepAngstrom);
        return Lattice(zone, edges, new ReflectionHeights(samples, edges, _interference, _options, cancellation));
    }

    private ZoneLattice Lattice(LatticeDirection zone, CrystalliteEdges edges, ReflectionHeights heights)
    {
        ZoneReflection[] all = new SphereEffects(edges, heights.Lattice, _interference, _options).Of(heights.All());
        (int I, int J)[] seen = [.. all.Where(one => one.IsSeen(_options.VisibleFraction, _options.LeastSignificance)).Select(one => (one.I, one.J))];
        if (!Array.Exists(seen, one => one.I * seen[0].J != one.J * seen[0].I))
            throw new IndexingException($"The pattern along {zone} shows {seen.Length} reflections above their errors, {(seen.Length == 0 ? "none" : "all in one row")}, which is no lattice; give intensities rather than greys.");
        (int a, int b, int c, int d) = new VisibleLattice(seen).Basis();
        PlaneLattice lattice = new PlaneLattice(heights.Lattice.At(a, b), heights.Lattice.At(c, d)).Reduced();
        return new ZoneLattice(zone, lattice, [.. all.Select(one => On(lattice, one)).OfType<ZoneReflection>().OrderBy(one => one.Position.Length)]);
    }

    /// <summary>A reflection with its coordinates on another lattice; null where it is not on it.</summary>
    private static ZoneReflection? On(PlaneLattice lattice, ZoneReflection one)
    {
        (double i, double j) = lattice.CoordinatesOf(one.Position);
        return Math.Abs(i - Math.Round(i)) < WholeIndex && Math.Abs(j - Math.Round(j)) < WholeIndex
            ? one with { I = (int)Math.Round(i), J = (int)Math.Round(j) }
            : null;
    }
}
