namespace ZoneAxis.Diffraction;

/// <summary>One image of a file that has several.</summary>
internal static class StackSection
{
    /// <summary>Refuses a section that the file does not have.</summary>
    /// <exception cref="PatternFileException">There is no such section.</exception>
    public static void Require(FileBytes file, int section, long sections)
    {
        if (section < 0 || section >= sections)
            throw file.Error(null, $"there is no section {section} in this file of {sections}; sections are counted from 0.");
    }
}
