using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>How the planes of shaped patterns, see <see cref="NetworkInput"/>, become a network's input. The only place here that knows of planes.</summary>
internal static class ShapedEncoding
{
    private const int Images = 3;
    private const int Colours = 3;

    // Channel c of image s is plane 2s where c = s, and plane 2s + 1, which the two other channels share, elsewhere.
    private static readonly int[] PlaneOfChannel = [0, 1, 1, 3, 2, 3, 5, 5, 4];

    /// <summary>The encoding of patterns of some side.</summary>
    /// <param name="side">Rows, and columns, of a plane, px.</param>
    internal static InputEncoding Of(int side) => new(new InputShape(Images, Colours, side, side), StoredNumber.Byte, [.. PlaneOfChannel]);
}
