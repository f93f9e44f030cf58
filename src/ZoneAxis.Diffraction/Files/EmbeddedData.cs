using System.Reflection;

namespace ZoneAxis.Diffraction;

/// <summary>The files under Data, which travel inside the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>The lines of a text file, without comments (#) and empty lines.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using StreamReader reader = new(Open(file));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>A file as a stream.</summary>
    public static Stream Open(string file)
    {
        Assembly assembly = typeof(EmbeddedData).Assembly;
        return assembly.GetManifestResourceStream($"ZoneAxis.Diffraction.Data.{file}")
            ?? throw new InvalidOperationException($"The assembly holds no file {file}.");
    }
}
