using System.Globalization;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>TIFF files as images: greys of 8 or 16 bits, whole numbers of 32, IEEE numbers of 16, 32 or 64, in strips or tiles, packed or not.</summary>
internal static partial class TiffFile
{
    private const int MinimumLength = 8;

    /// <summary>Whether a file begins as TIFF or BigTIFF, in either byte order.</summary>
    public static bool Fits(FileBytes file) =>
        file.Has(0, "II*\0"u8) || file.Has(0, "MM\0*"u8) || file.Has(0, "II+\0"u8) || file.Has(0, "MM\0+"u8);

    /// <summary>Reads an image, or one page of several.</summary>
    /// <exception cref="PatternFileException">The file holds no such image.</exception>
    public static DecodedImage Read(FileBytes file, PatternReadOptions options)
    {
        file.Slice(0, MinimumLength);
        using TiffMemory memory = new(file.All);
        try
        {
            using Tiff tiff = memory.Open("r") ?? throw Damaged(file, memory, null);
            if (options.Section < 0 || options.Section > short.MaxValue || !tiff.SetDirectory((short)options.Section))
                throw file.Error(null, $"there is no page {options.Section} in this TIFF file; pages are counted from 0.");
            return new TiffPage(file, tiff, memory, options).Read();
        }
        catch (Exception e) when (e is not PatternFileException)
        {
            // The library answers some damaged files with whatever its arrays and streams happen to throw, or asks for memory by numbers in the file.
            throw Damaged(file, memory, e);
        }
    }

    private static PatternFileException Damaged(FileBytes file, TiffMemory memory, Exception? cause) =>
        new(file.File, null, string.Create(CultureInfo.InvariantCulture, $"this TIFF file is damaged ({memory.FirstError ?? cause?.GetType().Name ?? "no reason is known"})."), cause);
}
