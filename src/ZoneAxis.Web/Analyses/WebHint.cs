using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Puts what could be done about a failure into the words of the API, as the command line does into those of its options.</summary>
internal static class WebHint
{
    /// <summary>A sentence, and the option that helps.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="remedy">The key of what helps, see <see cref="ZoneAxisException.Remedy"/>; or null.</param>
    public static string AddTo(string sentence, string? remedy) => remedy switch
    {
        ReflectionReadOptions.StateCell => $"{sentence.TrimEnd('.')}; or state it as cell, [a, b, c, α, β, γ].",
        ReflectionReadOptions.ChooseBlock => $"{sentence.TrimEnd('.')}; name it as block.",
        FrameRequest.StateTilts => $"{sentence.TrimEnd('.')}, the tilt of each frame.",
        PictureRequest.StateScale => $"{sentence.TrimEnd('.')} as inverseAngstromPerPixel.",
        _ => sentence,
    };
}
