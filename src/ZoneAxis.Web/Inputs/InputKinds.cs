using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Tells what a file is: a structure, a list of reflections or a picture.</summary>
internal static class InputKinds
{
    private static readonly string[] ListEndings = [".hkl", ".fcf", ".ins", ".res", ".cif_pets", ".cif_od"];

    /// <summary>The kind of a file, by its content where the name leaves it open.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">Limits of reading.</param>
    public static InputKind Of(InputFile file, WebLimits limits)
    {
        if (PatternFile.KindOf(file.Content) is not null)
            return InputKind.Pictures;
        string ending = Endings.Of(file.Name);
        if (ListEndings.Any(list => ending.StartsWith(list, StringComparison.Ordinal)))
            return InputKind.Reflections;
        return HasCrystal(file, limits) ? InputKind.Structure : HasList(file, limits) ? InputKind.Reflections : InputKind.Unknown;
    }

    private static bool HasCrystal(InputFile file, WebLimits limits)
    {
        try
        {
            return StructureFile.ReadEach(new MemoryStream(file.Content), file.Name, Reading.OfStructures(limits), out _).Any(one => one.Crystal is not null);
        }
        catch (CrystalFormatException)
        {
            return false;
        }
    }

    private static bool HasList(InputFile file, WebLimits limits)
    {
        try
        {
            return !ReflectionFile.ListsIn(new MemoryStream(file.Content), file.Name, new ReflectionReadOptions { MaximumTextBytes = limits.TextBytes }).IsEmpty;
        }
        catch (CrystalFormatException)
        {
            return false;
        }
    }
}
