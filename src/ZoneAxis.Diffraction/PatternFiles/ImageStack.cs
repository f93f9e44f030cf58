namespace ZoneAxis.Diffraction;

/// <summary>The images of a file.</summary>
/// <param name="Count">How many there are, thumbnails that the file counts included.</param>
/// <param name="Read">Reads the image of a number, from 0; throws <see cref="PatternFileException"/> where it is damaged.</param>
internal sealed record ImageStack(long Count, Func<long, DecodedImage> Read)
{
    /// <summary>The images that are no thumbnails; all where null.</summary>
    public IReadOnlyList<long>? Pictures { get; init; }

    private long PictureCount => Pictures?.Count ?? Count;

    /// <summary>Reads the image that is asked for.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="frame">Which image.</param>
    /// <exception cref="PatternFileException">There is no such image, or it is damaged.</exception>
    public DecodedImage Select(FileBytes file, FrameSelection frame)
    {
        if (PictureCount == 0)
            throw file.Error(null, "there is no image in this file.");
        if (frame.Number is { } number && number >= Count)
            throw file.Error(null, $"there is no frame {number} in this file of {Count}; frames are counted from 0.");
        return frame.IsMean && PictureCount > 1 ? Mean(file) : Read(frame.Number ?? Picture(0));
    }

    private long Picture(long place) => Pictures?[(int)place] ?? place;

    private DecodedImage Mean(FileBytes file)
    {
        DecodedImage first = Read(Picture(0));
        double[] sums = first.Values;
        for (long place = 1; place < PictureCount; place++)
        {
            DecodedImage next = Read(Picture(place));
            if ((next.Rows, next.Columns) != (first.Rows, first.Columns))
                throw file.Error(null, $"frame {Picture(place)} has {next.Rows} × {next.Columns} pixels and frame {Picture(0)} {first.Rows} × {first.Columns}; name one of them instead of their mean.");
            for (int i = 0; i < sums.Length; i++)
                sums[i] += next.Values[i];
        }

        double[] means = Array.ConvertAll(sums, sum => sum / PictureCount);
        if (!means.All(double.IsFinite))
            throw file.Error(null, "the sum of the frames is too large for a number; name one of them.");
        return first with { Values = means, White = null };
    }
}
