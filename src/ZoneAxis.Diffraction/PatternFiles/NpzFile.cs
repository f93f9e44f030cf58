using System.IO.Compression;

namespace ZoneAxis.Diffraction;

/// <summary>NPZ archives of NumPy arrays as images, in the order of the archive; arrays that are no images are passed over (documentation of numpy.savez: a ZIP archive of .npy files).</summary>
internal static class NpzFile
{
    private const int MostArrays = 1000;
    private const string ArrayEnding = ".npy";

    /// <summary>Whether a file begins as a ZIP archive.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, [(byte)'P', (byte)'K', 3, 4]);

    /// <summary>The images of all arrays.</summary>
    /// <exception cref="PatternFileException">The archive is damaged, or holds no array that is an image.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        List<ImageStack> stacks = [];
        PatternFileException? refused = null;
        foreach (FileBytes array in Arrays(file, options))
        {
            try
            {
                stacks.Add(NpyFile.Open(array, options));
            }
            catch (PatternFileException problem)
            {
                // Archives hold numbers and names beside the pictures; the first refusal says why where nothing else is there.
                refused ??= problem;
            }
        }

        if (stacks.Count == 0)
            throw refused ?? file.Error(null, "the archive holds no NumPy array.");
        return new ImageStack(stacks.Sum(stack => stack.Count), image => Image(stacks, image));
    }

    private static DecodedImage Image(List<ImageStack> stacks, long image)
    {
        int place = 0;
        while (image >= stacks[place].Count)
            image -= stacks[place++].Count;
        return stacks[place].Read(image);
    }

    private static List<FileBytes> Arrays(FileBytes file, PatternReadOptions options)
    {
        List<FileBytes> arrays = [];
        try
        {
            using ZipArchive archive = new(new MemoryStream(file.All, writable: false), ZipArchiveMode.Read);
            long left = options.MaximumFileBytes;
            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.EndsWith(ArrayEnding, StringComparison.Ordinal)).Take(MostArrays))
            {
                using Stream content = entry.Open();
                byte[] bytes = PackedBytes.Read(file, content, left);
                left -= bytes.Length;
                if (bytes.AsSpan().StartsWith(NpyHeader.Signature))
                    arrays.Add(new FileBytes(file.File, bytes));
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            throw new PatternFileException(file.File, null, $"the archive is cut off or damaged ({Sentence(e)}).", e);
        }

        return arrays;
    }

    private static string Sentence(Exception e) => e.Message.TrimEnd('.').ReplaceLineEndings(" ");
}
