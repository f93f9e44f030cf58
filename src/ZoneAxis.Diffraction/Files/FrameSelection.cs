using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Which image of a file that holds several: pages, sections, images of a series.</summary>
public readonly record struct FrameSelection
{
    private const string MeanWord = "mean";

    private FrameSelection(int? number, bool isMean) => (Number, IsMean) = (number, isMean);

    /// <summary>The first image that is no thumbnail.</summary>
    public static FrameSelection Usual => default;

    /// <summary>The mean of all images that are no thumbnails; they must be of one size.</summary>
    public static FrameSelection Mean { get; } = new(null, true);

    /// <summary>Number of the image in the file, from 0, thumbnails counted where the file counts them; null where no image is named.</summary>
    public int? Number { get; }

    /// <summary>Whether the mean of all images is asked for.</summary>
    public bool IsMean { get; }

    /// <summary>The image of a number.</summary>
    /// <param name="number">Number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static FrameSelection Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new FrameSelection(number, false);
    }

    /// <summary>Reads a number or the word mean.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frame">What it says.</param>
    /// <returns>False where the text is neither.</returns>
    public static bool TryParse(string text, out FrameSelection frame)
    {
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        frame = text == MeanWord ? Mean : isNumber ? Of(number) : Usual;
        return isNumber || text == MeanWord;
    }

    /// <inheritdoc/>
    public override string ToString() => IsMean ? MeanWord : Number?.ToString(CultureInfo.InvariantCulture) ?? "first";
}
