using System.Globalization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Explaining;

/// <summary>Writes the pictures of an explanation.</summary>
/// <param name="folder">Where to.</param>
/// <param name="atMost">How many maps of a block are drawn.</param>
internal sealed class ExplanationFiles(string folder, int atMost)
{
    /// <summary>Writes the picture that the network sees, and a grid of maps for each block.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="model">Name of the model.</param>
    /// <returns>Paths of the files, that of the picture first.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public IReadOnlyList<string> Write(Explanation explanation, string model)
    {
        Directory.CreateDirectory(folder);
        string stem = string.Concat(explanation.Crystal.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_'));
        List<string> files = [];
        Keep(PictureOf(explanation.Picture), $"{stem}.{model}.input.png");
        foreach (BlockMaps block in explanation.Blocks)
            Keep(MapGrid.Of(block, atMost), string.Create(CultureInfo.InvariantCulture, $"{stem}.{model}.block-{block.Block}.png"));
        return files;

        void Keep(GreyImage image, string name)
        {
            string path = Path.Combine(folder, name);
            image.WritePng(path);
            files.Add(path);
        }
    }

    /// <summary>All channels as one picture of greys: in each pixel the brightest of them.</summary>
    private static GreyImage PictureOf(ExplainedPicture picture) => new(
        picture.Rows, picture.Columns, [.. Enumerable.Range(0, picture.Rows * picture.Columns).Select(pixel => picture.Channels.Max(channel => channel[pixel]))]);
}
