using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>A picture with what it was made of.</summary>
/// <param name="Image">The degraded picture.</param>
/// <param name="Zone">Direction of the beam in the crystal's cell.</param>
/// <param name="KnownScale">1/Å per px as the microscopist knows it.</param>
/// <param name="Alpha">Goniometer's first angle as read, degrees.</param>
/// <param name="Beta">Its second.</param>
/// <param name="Beam">Where the direct beam arrives.</param>
/// <param name="Strong">Reflections of the zero layer that nobody can miss.</param>
/// <param name="Visible">Those and the ones at the limit of the noise.</param>
/// <param name="Signals">The visible ones with how many standard deviations each stands above the noise.</param>
/// <param name="Higher">Reflections of higher Laue zones that nobody can miss.</param>
/// <param name="PixelsOf">Where a reflection lies relative to the beam, px.</param>
internal sealed record SimulatedPicture(
    IntensityImage Image, LatticeDirection Zone, double KnownScale, double Alpha, double Beta, BeamPosition Beam,
    IReadOnlyList<IntegerVector3> Strong, IReadOnlyList<IntegerVector3> Visible, IReadOnlyList<(IntegerVector3 H, double Signal)> Signals, int Higher, Func<IntegerVector3, PlaneVector> PixelsOf);
