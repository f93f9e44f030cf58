using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Files of pictures, and which image of each.</summary>
internal static class PictureFiles
{
    /// <summary>How a picture is read.</summary>
    /// <param name="files">All files.</param>
    /// <param name="frames">None for the usual image of each file, one for all files, or one for each.</param>
    /// <param name="number">Which file.</param>
    /// <exception cref="IndexingException">There are several images, and not as many as files.</exception>
    public static PatternReadOptions OptionsOf(IReadOnlyList<string> files, IReadOnlyList<FrameSelection> frames, int number)
    {
        if (frames.Count > 1 && frames.Count != files.Count)
            throw new IndexingException($"There are {files.Count} pictures and {frames.Count} frames; name one frame for all pictures or one for each.");
        return new PatternReadOptions { Frame = frames.Count == 0 ? FrameSelection.Usual : frames[frames.Count == 1 ? 0 : number] };
    }

    /// <summary>Reads all pictures.</summary>
    /// <param name="files">All files.</param>
    /// <param name="frames">None for the usual image of each file, one for all files, or one for each.</param>
    /// <exception cref="PatternFileException">A file cannot be read.</exception>
    /// <exception cref="IndexingException">There are several images, and not as many as files.</exception>
    public static PatternRecord[] Read(IReadOnlyList<string> files, IReadOnlyList<FrameSelection> frames) =>
        [.. files.Select((file, k) => PatternFile.Read(file, OptionsOf(files, frames, k)))];

    /// <summary>The goniometer's angles that all files state; none where one does not, or where all state the same: no pictures of one crystal are worth a cell then, and zeros are often written for what is not known.</summary>
    /// <param name="records">The pictures.</param>
    public static IReadOnlyList<GoniometerAngles> StatedTilts(IReadOnlyList<PatternRecord> records)
    {
        GoniometerAngles[] stated = [.. records.Select(record => record.Facts.Tilts).OfType<GoniometerAngles>()];
        return stated.Length == records.Count && stated.Distinct().Count() > 1 ? stated : [];
    }

    /// <summary>The pixels that a mask hides, row by row; null where there is none.</summary>
    /// <param name="maskFile">Path of the mask, or null.</param>
    /// <param name="record">The picture that it lies over.</param>
    /// <exception cref="PatternFileException">It cannot be read, or has another size.</exception>
    public static IReadOnlyList<bool>? Hidden(string? maskFile, PatternRecord record)
    {
        if (maskFile is null)
            return null;
        IntensityImage mask = PatternFile.Read(maskFile).Image;
        if ((mask.Rows, mask.Columns) != (record.Image.Rows, record.Image.Columns))
            throw new PatternFileException(maskFile, null, $"the mask has {mask.Rows} × {mask.Columns} pixels, but {record.File} has {record.Image.Rows} × {record.Image.Columns}; give a mask of that size.");
        return Array.ConvertAll(mask.Values.ToArray(), value => value != 0);
    }
}
