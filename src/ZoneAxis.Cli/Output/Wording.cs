using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Output;

/// <summary>How values are called in output.</summary>
internal static class Wording
{
    /// <summary>The name of a crystal system, as "cubic".</summary>
    /// <param name="system">The system.</param>
    public static string Of(CrystalSystem system) => system.ToString().ToLowerInvariant();

    /// <summary>A part of 1 as per cent, as "51.2 %".</summary>
    /// <param name="part">The part, in [0, 1].</param>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:0.0} %");

    /// <summary>A note of a file's reader below an answer.</summary>
    /// <param name="sentence">The note.</param>
    public static string Note(string sentence) => $"Note: {sentence}";

    /// <summary>What is said of a tolerance within which some operations were left out, behind the tolerance; nothing where none was.</summary>
    /// <param name="symprecAngstrom">The tolerance asked for, Å.</param>
    /// <param name="usedAngstrom">What the operations of the group need, Å.</param>
    public static string OmittedOperations(double symprecAngstrom, double usedAngstrom) => usedAngstrom < symprecAngstrom
        ? FormattableString.Invariant($", of which the operations need {usedAngstrom:G3} Å; all operations within it form no group")
        : "";

    /// <summary>A sentence with more before its end, as which option helps.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="more">What comes before the full stop.</param>
    public static string Continued(string sentence, string more) => $"{sentence.TrimEnd('.')}{more}.";
}
