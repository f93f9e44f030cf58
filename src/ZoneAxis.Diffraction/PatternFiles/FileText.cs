namespace ZoneAxis.Diffraction;

/// <summary>Texts in files.</summary>
internal static class FileText
{
    private const int Longest = 200;

    /// <summary>A text that may stand in a sentence: of one line, without blanks at its ends, cut off where it is long.</summary>
    public static string Plain(string text)
    {
        string trimmed = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return trimmed.Length > Longest ? trimmed[..Longest] : trimmed;
    }
}
