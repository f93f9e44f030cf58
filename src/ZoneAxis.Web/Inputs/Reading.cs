using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>How files are read within the server's limits.</summary>
internal static class Reading
{
    /// <summary>How structures are read.</summary>
    public static CrystalReadOptions OfStructures(WebLimits limits) => new() { MaximumTextBytes = limits.TextBytes, MaximumAtoms = limits.Atoms };

    /// <summary>How pictures are read.</summary>
    public static PatternReadOptions OfPictures(WebLimits limits) => new() { MaximumFileBytes = limits.RequestBytes, MaximumPixels = limits.Pixels };
}
