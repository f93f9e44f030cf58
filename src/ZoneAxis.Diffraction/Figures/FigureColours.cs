using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>What a <see cref="FigureStyle"/> means.</summary>
/// <param name="Paper">Behind everything.</param>
/// <param name="Ink">Text, axes and indexed spots.</param>
/// <param name="Frame">Around a pattern.</param>
/// <param name="Curve">A profile.</param>
/// <param name="AreNegatives">Whether greys are shown as negatives.</param>
internal sealed record FigureColours(SKColor Paper, SKColor Ink, SKColor Frame, SKColor Curve, bool AreNegatives)
{
    // How much of its contrast a pattern keeps behind disks, which are to be seen first.
    private const double ContrastBehindDisks = 0.45;

    private static readonly FigureColours OnWhite = new(SKColors.White, SKColors.Black, new SKColor(120, 120, 120), new SKColor(20, 70, 150), AreNegatives: true);

    private static readonly FigureColours OnBlack = new(SKColors.Black, SKColors.White, new SKColor(90, 90, 90), new SKColor(255, 200, 80), AreNegatives: false);

    /// <summary>The colours of a style.</summary>
    public static FigureColours Of(FigureStyle style) => style switch
    {
        FigureStyle.White => OnWhite,
        FigureStyle.Dark => OnBlack,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "There is no such style."),
    };

    /// <summary>How a grey of a pattern is shown.</summary>
    /// <param name="brightened">The grey, brightened.</param>
    /// <param name="isBehindDisks">Whether disks stand before it.</param>
    public SKColor Shown(byte brightened, bool isBehindDisks)
    {
        byte kept = isBehindDisks ? (byte)(brightened * ContrastBehindDisks) : brightened;
        byte grey = AreNegatives ? (byte)(byte.MaxValue - kept) : kept;
        return new SKColor(grey, grey, grey);
    }
}
