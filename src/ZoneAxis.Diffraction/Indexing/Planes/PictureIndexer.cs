using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the spots of a picture, the plane lattice that they lie on, and the direct beam, from the picture alone.</summary>
public static class PictureIndexer
{
    // A spot's place is as sure as its width by its significance; less sure than this part of the width no fit of real profiles is.
    private const double LeastOfWidth = 0.12;
    private const double LeastPixels = 0.12;

    // From this significance on a spot counts in full; one at the limit may be noise.
    private const double SureSignificance = 7;

    // A centre that nobody stated is within this part of the shorter side of the middle.
    private const double CentrePart = 0.06;
    // The background's centre of simulated pictures was found to this part of the side, where it stands out of the noise as clearly as that.
    private const double BackgroundCentrePart = 0.009;
    private const double ClearContrast = 1.5;
    private const double StatedCentrePixels = 1;
    private const int MostAlternatives = 12;
    private const double LeastMerit = 3;

    /// <summary>Indexes a picture.</summary>
    /// <param name="image">Intensities of any unit.</param>
    /// <param name="options">What is known; the defaults where null.</param>
    /// <param name="cancellation">Stops it between its steps.</param>
    /// <exception cref="IndexingException">The picture has too few spots, or they lie on no lattice.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IndexedPicture Index(IntensityImage image, PictureIndexerOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= PictureIndexerOptions.Default;
        cancellation.ThrowIfCancellationRequested();
        FoundSpots found = SpotFinder.Find(image, options.Spots);
        cancellation.ThrowIfCancellationRequested();
        PlacedSpot[] spots = [.. found.Spots.Select(spot => Placed(spot, found, options))];
        if (spots.Length < 3)
            throw new IndexingException($"The picture has {spots.Length} spots above its noise, too few for a lattice.");
        List<PlaneFit> fits = new PlaneLatticeSearch(spots, found.WidthPixels).Find();
        if (fits.Count == 0 || fits[0].Score < LeastMerit)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The {spots.Length} spots of the picture lie on no common lattice."));
        cancellation.ThrowIfCancellationRequested();
        fits = [.. fits.Take(MostAlternatives).Select(fit => Superlattices.Refined(fit, spots)).OrderByDescending(fit => fit.Score)];
        (PlaneVector expected, double deviation) = Expected(found, options);
        PlaneFit best = Centred(fits[0]);
        return new IndexedPicture(
            found,
            OfFit(best).Beam,
            [OfFit(best), .. fits.Skip(1).Where(fit => fit.Score > LeastMerit && !PlaneLatticeSearch.IsSame(fit.Lattice, best.Lattice)).Select(fit => OfFit(Centred(fit)))]);

        PlaneFit Centred(PlaneFit fit) => Superlattices.WithoutHigherZones(new PatternCentre(found, fit, expected, deviation).Find(spots), spots);
    }

    /// <summary>Where the beam is to be expected before spots are looked at, and how sure that is, px.</summary>
    private static (PlaneVector Place, double Deviation) Expected(FoundSpots found, PictureIndexerOptions options)
    {
        if (options.Beam is { } beam)
            return (new PlaneVector(beam.Column, beam.Row), StatedCentrePixels);
        double side = Math.Min(found.Rows, found.Columns);
        return found.BackgroundCentre is { } centre
            ? (centre.Place, BackgroundCentrePart * side * Math.Max(1, ClearContrast / centre.Contrast))
            : (new PlaneVector((found.Columns - 1) / 2.0, (found.Rows - 1) / 2.0), CentrePart * side);
    }

    private static PictureLattice OfFit(PlaneFit fit) => new(fit.Lattice, fit.Score, fit.Indexed, fit.ResidualPixels, new BeamPosition(fit.Origin.Y, fit.Origin.X));

    private static PlacedSpot Placed(DiffractionSpot spot, FoundSpots found, PictureIndexerOptions options)
    {
        double fromMiddle = double.Hypot(spot.Column - found.Columns / 2.0, spot.Row - found.Rows / 2.0);
        double fitted = Math.Max(LeastPixels, found.WidthPixels * Math.Max(LeastOfWidth, 1 / spot.Significance));
        double distorted = options.Distortion * fromMiddle;
        return new PlacedSpot(spot.Place, Math.Sqrt(fitted * fitted + distorted * distorted), Math.Min(1, spot.Significance / SureSignificance), spot.Intensity);
    }
}
