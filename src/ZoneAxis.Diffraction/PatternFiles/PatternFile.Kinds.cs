namespace ZoneAxis.Diffraction;

/// <content>Telling pictures from other files.</content>
public static partial class PatternFile
{
    /// <summary>The kind of some content, see <see cref="PatternRecord.Kind"/>; null where it is that of no file that is read here.</summary>
    /// <param name="content">All bytes of a file.</param>
    public static string? KindOf(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        FileBytes file = new("", content);
        return content.Length == 0 ? null : PatternReaders.All.FirstOrDefault(reader => reader.Fits(file))?.Name;
    }
}
