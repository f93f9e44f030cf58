namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the spots of a picture, whatever its unit, gain, pedestal and the width of the spots, from 0.7 to about 20 px: local maxima that stand out of the
/// noise around them, their places fitted to parts of a pixel. Nothing of the crystal needs to be known.
/// </summary>
public static class SpotFinder
{
    // A profile wider than this many pixels is looked at again in an image binned by two.
    private const double WidestAtOneLevel = 1.6;
    private const int MostHalvings = 4;
    private const int LeastSide = 48;
    private const int SpotsForWidth = 24;
    private const double NarrowestWidth = 0.6;

    // One pixel that holds more than this of a spot wider than a pixel is a hot pixel or a cosmic ray.
    private const double MostInOnePixel = 0.75;

    // Four pixels about the beam are alike in a simulated picture.
    private const int LeastSaturated = 5;

    /// <summary>The spots of a picture.</summary>
    /// <param name="image">Intensities of any unit, with background, noise and beam stop as they are.</param>
    /// <param name="options">How to look; the defaults where null.</param>
    /// <exception cref="ArgumentException">The mask has another number of pixels than the picture.</exception>
    public static FoundSpots Find(IntensityImage image, SpotFinderOptions? options = null)
    {
        options ??= SpotFinderOptions.Default;
        if (options.Hidden is { } hidden && hidden.Count != image.Values.Length)
            throw new ArgumentException($"The mask has {hidden.Count} pixels, the picture {image.Values.Length}.", nameof(options));
        bool[]? dead = DeadRegions.Of(image);
        IReadOnlyList<bool>? nothing = options.Hidden is { } stated && dead is not null ? [.. stated.Zip(dead, (one, other) => one || other)] : options.Hidden ?? dead;
        SpotImage level = SpotImage.Of(image, nothing);
        SpotMap map = SpotMap.Of(level);
        List<(int Row, int Column, double Significance)> maxima = Maxima(map, options);
        double width = CommonWidth(level, map, maxima);
        for (int halving = 0; halving < MostHalvings && width > WidestAtOneLevel && Math.Min(level.Rows, level.Columns) >= 2 * LeastSide; halving++)
        {
            level = level.Halved();
            map = SpotMap.Of(level);
            maxima = Maxima(map, options);
            width = CommonWidth(level, map, maxima);
        }

        width = Math.Clamp(width, NarrowestWidth, 2 * WidestAtOneLevel);
        SpotPhotometry photometry = new(level, map);
        double saturation = SaturationOf(image, options) ?? double.PositiveInfinity;
        (List<DiffractionSpot> spots, bool hadLobes) = SideLobes.Without(Measured(level, photometry, maxima, width, image, saturation), width * level.Binning);
        return new FoundSpots([.. spots.Take(options.MostSpots)], width * level.Binning, image.Rows, image.Columns)
        {
            TailPart = hadLobes ? SideLobes.Envelope : FoundSpots.UsualTailPart,

            // Lobes are no background.
            BackgroundCentre = !hadLobes && map.BackgroundCentre() is var (row, column, contrast) ? (new PlaneVector(level.InPicture(column), level.InPicture(row)), contrast) : null,
            IsHidden = place => nothing is not null && IsNear(nothing, image, place, 2 * width * level.Binning),
            Ground = place => photometry.Ground(level.InImage(place.Y), level.InImage(place.X), width),
            Measure = place => photometry.Intensity(level.InImage(place.Y), level.InImage(place.X), width) is var (intensity, sigma, _) ? (intensity, sigma) : default,
        };
    }

    private static List<(int Row, int Column, double Significance)> Maxima(SpotMap map, SpotFinderOptions options) =>
        map.Maxima(options.LeastSignificance, 2 * options.MostSpots);

    /// <summary>The median width of the most significant maxima; 0 where there are none.</summary>
    private static double CommonWidth(SpotImage level, SpotMap map, List<(int Row, int Column, double Significance)> maxima)
    {
        SpotPhotometry photometry = new(level, map);
        double[] widths = [.. maxima.Take(SpotsForWidth).Select(one => photometry.Width(one.Row, one.Column)).Where(width => width > 0).Order()];
        return widths.Length == 0 ? 0 : widths[widths.Length / 2];
    }

    private static List<DiffractionSpot> Measured(
        SpotImage level, SpotPhotometry photometry, List<(int Row, int Column, double Significance)> maxima, double width, IntensityImage image, double saturation)
    {
        List<DiffractionSpot> spots = [];
        double least = 0;
        foreach (double value in image.Values)
            least = Math.Min(least, value);
        foreach ((int row, int column, double significance) in maxima)
        {
            (double y, double x) = photometry.Centroid(row, column, width);
            (double intensity, double sigma, float largest) = photometry.Intensity(y, x, width);
            if (intensity <= 0 || width > 1 && largest > MostInOnePixel * intensity)
                continue;
            DiffractionSpot spot = new(level.InPicture(x), level.InPicture(y), intensity, sigma, significance, IsSaturated(image, level.InPicture(y), level.InPicture(x), width * level.Binning, saturation));
            double apart = 2 * width * level.Binning;
            if (!spots.Exists(other => (other.Place - spot.Place).Length < apart))
                spots.Add(spot);
        }

        return spots;
    }

    private static bool IsSaturated(IntensityImage image, double row, double column, double width, double saturation)
    {
        int reach = Math.Max(1, (int)width);
        for (int r = Math.Max(0, (int)row - reach); r <= Math.Min(image.Rows - 1, (int)row + reach); r++)
        {
            for (int c = Math.Max(0, (int)column - reach); c <= Math.Min(image.Columns - 1, (int)column + reach); c++)
            {
                if (image[r, c] >= saturation)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a pixel of a mask is within a distance.</summary>
    private static bool IsNear(IReadOnlyList<bool> mask, IntensityImage image, PlaneVector place, double distance)
    {
        for (int row = Math.Max(0, (int)(place.Y - distance)); row <= Math.Min(image.Rows - 1, (int)(place.Y + distance)); row++)
        {
            for (int column = Math.Max(0, (int)(place.X - distance)); column <= Math.Min(image.Columns - 1, (int)(place.X + distance)); column++)
            {
                if (mask[row * image.Columns + column] && double.Hypot(row - place.Y, column - place.X) <= distance)
                    return true;
            }
        }

        return false;
    }

    private static double? SaturationOf(IntensityImage image, SpotFinderOptions options)
    {
        if (options.SaturationLevel is { } stated)
            return stated;
        (double largest, int count) = (double.NegativeInfinity, 0);
        foreach (double value in image.Values)
        {
            if (value > largest)
                (largest, count) = (value, 0);
            count += value == largest ? 1 : 0;
        }

        return count >= LeastSaturated ? largest : null;
    }
}
