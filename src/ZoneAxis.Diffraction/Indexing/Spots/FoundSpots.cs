using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The spots of a picture.</summary>
/// <param name="Spots">The spots, the most significant first.</param>
/// <param name="WidthPixels">Standard deviation of their common profile, px.</param>
/// <param name="Rows">Rows of the picture.</param>
/// <param name="Columns">Columns of the picture.</param>
public sealed record FoundSpots(ImmutableArray<DiffractionSpot> Spots, double WidthPixels, int Rows, int Columns)
{
    /// <summary>The point about which the background is most even, px, and how far its brightest parts stand out of its noise; null where there is next to none.</summary>
    internal (PlaneVector Place, double Contrast)? BackgroundCentre { get; init; }

    // Centroids of faint spots scatter by less than their width.
    private const double SpotWidths = 1.5;

    /// <summary>Whether a spot was found at a place.</summary>
    internal bool IsSpot(PlaneVector place) => Spots.Any(spot => (spot.Place - place).Length < SpotWidths * WidthPixels);

    /// <summary>Measures whatever is at a place: intensity and standard deviation.</summary>
    internal Func<PlaneVector, (double Intensity, double Sigma)> Measure { get; init; } = _ => (0, 0);

    // Wings of a spot of 0.16·(σ/D)²: a thousandth of it at 13 times its width.
    internal const double UsualTailPart = 0.16;

    /// <summary>What a spot may leave at a distance D, as a part of its intensity in units of (σ/D)².</summary>
    internal double TailPart { get; init; } = UsualTailPart;

    /// <summary>Whether a place is behind what is known to hide it.</summary>
    internal Func<PlaneVector, bool> IsHidden { get; init; } = _ => false;

    /// <summary>The level of the background around a place, and the standard deviation of it.</summary>
    internal Func<PlaneVector, (double Level, double Sigma)> Ground { get; init; } = _ => (0, 0);
}
