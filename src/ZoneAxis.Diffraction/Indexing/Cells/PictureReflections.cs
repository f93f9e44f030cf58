using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Makes one list of reflections of pictures whose cell is found: the batch of a reflection is the picture's number, from 1.</summary>
public static class PictureReflections
{
    // The profile of a spot is no perfect Gaussian, and neither is the background a plane.
    private const double ProfileError = 0.05;

    // A spot that is cut off is at least as strong as it looks, and mostly not twice as strong.
    private const double SaturatedError = 0.5;

    // Pairs of Friedel mates tell something from this significance and number on.
    private const double LeastPair = 8;
    private const int LeastPairs = 3;
    private const double MedianOfNormal = 0.6745;

    // Mates of which one is missed altogether: a relative deviation of 4.
    private const double MostDifference = 0.96;
    private const double WorthSaying = 0.2;
    private const double SureDeviations = 3;

    // From here on a spot's tails are none of its own intensity.
    private const double OwnWidths = 3;
    private const int LargestZoneIndex = 12;

    // Farther out than all but a tenth of the spots, what is not seen may be so for the tilt of the crystal alone.
    private const double ReachPart = 0.9;

    // 120 crystals of mp-2020, good and usual pictures: the true group is likeliest at 2.0, of 1.0, 1.3, 1.6, 2.0, 2.5, 3.0 and 4.0 (benchmarks: pictures FILE 60 11 GRADE).
    private const double Temperature = 2;

    // Lengths of cells from pictures are good to so many standard deviations of the lattice's strain.
    private const double CellDeviations = 3;

    /// <summary>What the lists are to be analysed with.</summary>
    /// <param name="cell">How well their cell is known.</param>
    /// <param name="mayBeSmaller">Whether the cell has points in none of the pictures, so that one with fewer points fits as well. Default false.</param>
    public static ReflectionAnalysisOptions AnalysisOptions(CellFromPicturesOptions cell, bool mayBeSmaller = false)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ReflectionAnalysisOptions options = new() { CellTolerance = CellDeviations * cell.LengthUncertainty, Temperature = Temperature };
        return mayBeSmaller ? options with { SmallerCellPrior = 1 } : options;
    }

    /// <summary>The list, pictures on one scale as far as they share reflections.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="cell">Their cell; its zones are those of the pictures, in their order.</param>
    /// <param name="beam">What was scattered; null where that is not known.</param>
    /// <param name="areFlat">Whether intensities are those of the zone axis, so that Friedel mates that differ are noise alone. Default false.</param>
    /// <exception cref="ArgumentException">There are more or fewer zones than pictures.</exception>
    public static ReflectionList Of(IReadOnlyList<IndexedPicture> pictures, PictureCell cell, Beam? beam = null, bool areFlat = false)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (pictures.Count != cell.Zones.Length)
            throw new ArgumentException($"The cell has {cell.Zones.Length} zones for {pictures.Count} pictures.", nameof(cell));
        List<Reflection>[] batches = [.. pictures.Select((picture, k) => Measured(picture, cell.Zones[k], k + 1))];
        double[] unevenness = [.. batches.Select(batch => areFlat ? 0 : Unevenness(batch))];
        for (int k = 0; k < batches.Length; k++)
            batches[k] = [.. Stronger(batches[k], unevenness[k]).Select(one => one with { Spread = double.Hypot(one.Spread, unevenness[k]) })];
        (double[] scales, ImmutableArray<string> notes) = PictureScales.Of(batches);
        return new ReflectionList
        {
            Lattice = new Lattice(cell.Bravais.Cell),
            Reflections = [.. batches.SelectMany((batch, k) => batch.Select(one => one with { Intensity = scales[k] * one.Intensity, Sigma = scales[k] * one.Sigma, Stray = scales[k] * one.Stray }))],
            Radiation = beam?.Radiation,
            WavelengthAngstrom = beam?.WavelengthAngstrom,
            Notes = [.. notes, .. Uneven(unevenness), .. Saturated(pictures)],
        };
    }

    /// <summary>
    /// By which part of them the intensities of Friedel mates differ beyond what noise and profiles explain: a crystal tilted off its zone makes them
    /// uneven, and intensities that disagree with their mates are trusted as little with the others.
    /// </summary>
    private static double Unevenness(List<Reflection> batch)
    {
        Dictionary<(int, int, int), Reflection> byIndex = batch.ToDictionary(one => (one.H, one.K, one.L));
        List<double> differences = [];
        foreach (Reflection one in batch)
        {
            if (!byIndex.TryGetValue((-one.H, -one.K, -one.L), out Reflection mate) || one.Intensity + mate.Intensity < LeastPair * double.Hypot(one.Sigma, mate.Sigma))
                continue;
            differences.Add(Math.Abs(one.Intensity - mate.Intensity) / (one.Intensity + mate.Intensity));
        }

        if (differences.Count < LeastPairs)
            return 0;
        differences.Sort();

        // d = |I − I'|/(I + I') is tanh of half of ln(I/I'), whose median is 0.6745·√2·s for a relative deviation s; a part of it is the profile's.
        double all = Math.Sqrt(2) / MedianOfNormal * Math.Atanh(Math.Min(MostDifference, differences[differences.Count / 2]));
        return Math.Sqrt(Math.Max(0, all * all - ProfileError * ProfileError));
    }

    /// <summary>Where mates are uneven, the weaker is left out: the Ewald sphere misses it.</summary>
    private static IEnumerable<Reflection> Stronger(List<Reflection> batch, double unevenness)
    {
        if (unevenness <= WorthSaying)
            return batch;
        Dictionary<(int, int, int), Reflection> byIndex = batch.ToDictionary(one => (one.H, one.K, one.L));
        return batch.Where(one => !byIndex.TryGetValue((-one.H, -one.K, -one.L), out Reflection mate) || mate.Intensity - one.Intensity < SureDeviations * double.Hypot(one.Sigma, mate.Sigma));
    }

    private static IEnumerable<string> Uneven(double[] unevenness)
    {
        for (int k = 0; k < unevenness.Length; k++)
        {
            if (unevenness[k] > WorthSaying)
                yield return string.Create(CultureInfo.InvariantCulture, $"Picture {k + 1}: the intensities of Friedel mates differ by a factor of {Math.Exp(unevenness[k]):0.0}, as where the crystal is tilted off its zone; they are trusted to that.");
        }
    }

    private static IEnumerable<string> Saturated(IReadOnlyList<IndexedPicture> pictures)
    {
        int count = pictures.Sum(picture => picture.Found.Spots.Count(spot => spot.IsSaturated));
        if (count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} spots are cut off at the largest value of their picture, so that their intensities are too low.");
    }

    private static List<Reflection> Measured(IndexedPicture picture, PictureZone zone, int batch)
    {
        PlaneVector beam = new(picture.Beam.Column, picture.Beam.Row);
        HiddenPlaces hidden = new(picture);
        double reach = Reach(picture, beam);
        List<Reflection> reflections = [];
        foreach ((IntegerVector3 h, PlaneVector place) in Places(picture.Best.Pixels, zone, reach))
        {
            if (hidden.Holds(beam + place))
                continue;
            (double intensity, double sigma) = picture.Found.Measure(beam + place);
            double profile = IsSaturated(picture, beam + place) ? SaturatedError : ProfileError;

            // Wings rise and fall, but none of them stands out of what is around as a spot does.
            double tails = Tails(picture, beam + place);
            sigma = double.Hypot(sigma, tails);
            if (sigma <= 0)
                continue;
            reflections.Add(new Reflection(h.X, h.Y, h.Z, intensity, sigma, batch, profile, picture.Found.IsSpot(beam + place) ? 0 : tails));
        }

        return reflections;
    }

    /// <summary>
    /// All indices of the zone with their places from the beam, those between the lattice's points included: that nothing is there is what tells of centrings
    /// and glide planes.
    /// </summary>
    private static IEnumerable<(IntegerVector3 H, PlaneVector Place)> Places(PlaneLattice lattice, PictureZone zone, double reach)
    {
        ReciprocalLayer layer = zone.Zone is { } axis && IsSimple(axis) ? ReciprocalLayer.Of(axis) : new ReciprocalLayer(zone.First, zone.Second);
        PlaneLattice basis = new(PlaceOf(layer.First, lattice, zone), PlaceOf(layer.Second, lattice, zone));
        PlaneLattice dual = basis.Dual();
        (int mi, int mj) = ((int)(reach * dual.A.Length), (int)(reach * dual.B.Length));
        for (int i = -mi; i <= mi; i++)
        {
            for (int j = -mj; j <= mj; j++)
            {
                PlaneVector place = basis.At(i, j);
                if ((i, j) != (0, 0) && place.Length <= reach)
                    yield return (layer.At(i, j), place);
            }
        }
    }

    private static bool IsSimple(LatticeDirection axis) => Math.Max(Math.Abs(axis.U), Math.Max(Math.Abs(axis.V), Math.Abs(axis.W))) <= LargestZoneIndex;

    /// <summary>Where a reflection of the zone lies, px from the beam: h = x·h₁ + y·h₂ of the two that are known.</summary>
    private static PlaneVector PlaceOf(IntegerVector3 h, PlaneLattice lattice, PictureZone zone)
    {
        (Vector3D first, Vector3D second, Vector3D v) = (zone.First.ToVector3D(), zone.Second.ToVector3D(), h.ToVector3D());
        Vector3D normal = first.Cross(second);
        return lattice.At(v.Cross(second).Dot(normal) / normal.LengthSquared, first.Cross(v).Dot(normal) / normal.LengthSquared);
    }

    /// <summary>What the tails of other spots may leave at a place: a profile's wings fall with the square of the distance.</summary>
    private static double Tails(IndexedPicture picture, PlaneVector place)
    {
        double width = picture.Found.WidthPixels, sum = 0;
        foreach (DiffractionSpot spot in picture.Found.Spots)
        {
            PlaneVector apart = spot.Place - place;
            if (apart.Length > OwnWidths * width)
                sum += spot.Intensity * picture.Found.TailPart * width * width / apart.Dot(apart);
        }

        return sum;
    }

    private static bool IsSaturated(IndexedPicture picture, PlaneVector place) =>
        picture.Found.Spots.Any(spot => spot.IsSaturated && (spot.Place - place).Length < 2 * picture.Found.WidthPixels + 1);

    private static double Reach(IndexedPicture picture, PlaneVector beam)
    {
        double[] distances = [.. picture.Found.Spots.Select(spot => (spot.Place - beam).Length).Order()];
        return distances.Length == 0 ? 0 : distances[(int)(ReachPart * (distances.Length - 1))];
    }
}
