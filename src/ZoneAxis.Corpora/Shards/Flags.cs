namespace ZoneAxis.Corpora;

/// <summary>Yes, no and unknown as a whole number: 1, 0 and −1.</summary>
internal static class Flags
{
    private const int Unknown = -1;

    public static int Of(bool? flag) => flag switch { null => Unknown, true => 1, false => 0 };

    public static bool? From(int value) => value == Unknown ? null : value != 0;
}
