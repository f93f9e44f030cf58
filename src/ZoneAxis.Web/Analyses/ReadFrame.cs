using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>A picture that was read, and what was found in it.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Image">The picture; null where it cannot be read.</param>
/// <param name="Kind">Kind of the file.</param>
/// <param name="Options">What was known of it.</param>
/// <param name="Found">Its spots; null where it cannot be read.</param>
/// <param name="Indexed">Spots and lattices; null where there are none. Without a scale its scale is 1.</param>
/// <param name="HasScale">Whether anybody states the scale.</param>
/// <param name="Kilovolts">Voltage that the file states.</param>
/// <param name="Problem">Why there is no lattice, a sentence; null where there is one.</param>
internal sealed record ReadFrame(
    string Name, IntensityImage? Image, string? Kind, FrameOptions Options, FoundSpots? Found, IndexedFrame? Indexed, bool HasScale, double? Kilovolts, string? Problem);
