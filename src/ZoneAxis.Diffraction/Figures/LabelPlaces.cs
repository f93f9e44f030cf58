using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Finds places for labels beside spots where they cover neither spots nor one another.</summary>
/// <param name="panel">What labels must not leave.</param>
/// <param name="taken">Where none may stand.</param>
internal sealed class LabelPlaces(SKRect panel, IReadOnlyList<SKRect> taken)
{
    // Below a spot is where published patterns have them.
    private static readonly Func<LabelledSpot, SKRect>[] Sides =
    [
        spot => SKRect.Create(spot.Middle.X - spot.Width / 2, spot.Middle.Y + spot.Distance, spot.Width, spot.Height),
        spot => SKRect.Create(spot.Middle.X - spot.Width / 2, spot.Middle.Y - spot.Distance - spot.Height, spot.Width, spot.Height),
        spot => SKRect.Create(spot.Middle.X + spot.Distance, spot.Middle.Y - spot.Height / 2, spot.Width, spot.Height),
        spot => SKRect.Create(spot.Middle.X - spot.Distance - spot.Width, spot.Middle.Y - spot.Height / 2, spot.Width, spot.Height),
    ];

    /// <summary>
    /// The places of all labels, on the same side of every spot, so that none is read as its neighbour's: the side on which most of them have room.
    /// </summary>
    /// <param name="spots">The spots; the first have the first choice.</param>
    /// <returns>One place a spot; null where there is no room.</returns>
    public IReadOnlyList<SKRect?> Of(IReadOnlyList<LabelledSpot> spots) =>
        Sides.Select(side => PlacesOn(side, spots)).MaxBy(places => places.Count(place => place is not null))!;

    private SKRect?[] PlacesOn(Func<LabelledSpot, SKRect> side, IReadOnlyList<LabelledSpot> spots)
    {
        List<SKRect> full = [.. taken];
        SKRect?[] places = new SKRect?[spots.Count];
        for (int i = 0; i < places.Length; i++)
        {
            SKRect place = side(spots[i]);
            if (!panel.Contains(place) || full.Exists(other => other.IntersectsWith(place)))
                continue;
            full.Add(place);
            places[i] = place;
        }

        return places;
    }
}
