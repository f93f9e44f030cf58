using System.Globalization;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>TIFF files as images: greys of 8 or 16 bits, whole numbers of 32 or 64, IEEE numbers of 16, 32 or 64, and colours as greys; in strips or tiles, packed or not.</summary>
internal static partial class TiffFile
{
    private const int MinimumLength = 8;
    private const int ReducedImage = 1;

    /// <summary>Whether a file begins as TIFF or BigTIFF, in either byte order.</summary>
    public static bool Fits(FileBytes file) =>
        file.Has(0, "II*\0"u8) || file.Has(0, "MM\0*"u8) || file.Has(0, "II+\0"u8) || file.Has(0, "MM\0+"u8);

    /// <summary>The pages. Those that are marked as reduced, and coloured ones beside grey ones, are thumbnails.</summary>
    /// <exception cref="PatternFileException">The file is damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        file.Slice(0, MinimumLength);
        TiffMemory memory = new(file.All);
        return Guarded(file, memory, () =>
        {
            Tiff tiff = memory.Open("r") ?? throw Damaged(file, memory, null);
            (long count, List<long> pictures) = Pages(tiff);
            return new ImageStack(count, page => Guarded(file, memory, () => Go(tiff, page) ? new TiffPage(file, tiff, memory, options).Read() : throw Damaged(file, memory, null))) { Pictures = pictures };
        });
    }

    /// <summary>Goes to a page: a stack is read in the order of its pages, where the next one is near; any other is counted from the first.</summary>
    private static bool Go(Tiff tiff, long page) =>
        page == tiff.CurrentDirectory() || (page == tiff.CurrentDirectory() + 1 ? tiff.ReadDirectory() : tiff.SetDirectory((short)page));

    private static (long Count, List<long> Pictures) Pages(Tiff tiff)
    {
        List<(long Page, bool IsReduced, bool HasColours)> pages = [];
        do
        {
            bool isReduced = (TiffPage.Number(tiff, TiffTag.SUBFILETYPE, 0) & ReducedImage) != 0;
            bool hasColours = TiffPage.Number(tiff, TiffTag.PHOTOMETRIC, (int)Photometric.MINISBLACK) is not ((int)Photometric.MINISBLACK or (int)Photometric.MINISWHITE);
            pages.Add((pages.Count, isReduced, hasColours));
        }
        while (pages.Count < short.MaxValue && tiff.ReadDirectory());
        if (!tiff.SetDirectory(0))
            return (0, []);
        List<(long Page, bool IsReduced, bool HasColours)> whole = pages.Exists(page => !page.IsReduced) ? pages.FindAll(page => !page.IsReduced) : pages;
        bool isGrey = whole.Exists(page => !page.HasColours);
        return (pages.Count, [.. whole.Where(page => !(isGrey && page.HasColours)).Select(page => page.Page)]);
    }

    private static T Guarded<T>(FileBytes file, TiffMemory memory, Func<T> read)
    {
        try
        {
            return read();
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
