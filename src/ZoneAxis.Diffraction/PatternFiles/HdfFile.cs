using PureHDF;

namespace ZoneAxis.Diffraction;

/// <summary>HDF5 files as images: those of Velox, of Berkeley's EMD and of HyperSpy, told by their groups. An image's rows run along the last axis but one, its columns along the last, unless the file says otherwise.</summary>
internal static class HdfFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether a file begins as HDF5.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, Signature);

    /// <summary>The images of all data sets.</summary>
    /// <exception cref="PatternFileException">The file is damaged, or laid out in another way.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        HdfStream stream = new(file.All);
        IReadOnlyList<HdfImages> sets = Guarded(file, stream, () => Find(H5File.Open(stream)));
        if (sets.Count == 0)
            throw file.Error(null, "this HDF5 file has no images as Velox (Data/Image), HyperSpy (Experiments) or Berkeley's EMD (groups with emd_group_type) keep them; save it as one of these.");
        return new ImageStack(sets.Sum(set => set.Count), number => Guarded(file, stream, () => Image(file, sets, number, options)));
    }

    private static IReadOnlyList<HdfImages> Find(IH5Group root)
    {
        IReadOnlyList<HdfImages> velox = VeloxImages.Find(root);
        if (velox.Count > 0)
            return velox;
        IReadOnlyList<HdfImages> hyperSpy = HyperSpyImages.Find(root);
        return hyperSpy.Count > 0 ? hyperSpy : BerkeleyImages.Find(root);
    }

    private static DecodedImage Image(FileBytes file, IReadOnlyList<HdfImages> sets, long number, PatternReadOptions options)
    {
        int place = 0;
        while (number >= sets[place].Count)
            number -= sets[place++].Count;
        return sets[place].Read(file, number, options);
    }

    private static T Guarded<T>(FileBytes file, HdfStream stream, Func<T> read)
    {
        stream.Renew();
        try
        {
            return HdfCulture.Run(read);
        }
        catch (Exception e) when (e is not PatternFileException)
        {
            // The library answers damaged files with whatever its readers happen to throw.
            throw new PatternFileException(file.File, null, $"this HDF5 file is cut off, damaged or packed in a way that is not read ({e.Message.Split('\n')[0].TrimEnd('.', '\r')}).", e);
        }
    }
}
