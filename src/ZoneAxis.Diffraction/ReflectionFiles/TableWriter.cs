using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Writes lists as tables with commas, cell and beam as remarks before them.</summary>
internal static class TableWriter
{
    /// <summary>The text of a file.</summary>
    /// <param name="list">The list.</param>
    public static string ToText(ReflectionList list)
    {
        StringBuilder text = new();
        CellParameters cell = list.Lattice.Parameters;
        text.Append(CultureInfo.InvariantCulture, $"# cell {cell.A} {cell.B} {cell.C} {cell.Alpha} {cell.Beta} {cell.Gamma}\n");
        if (list.WavelengthAngstrom is { } wavelength)
            text.Append(CultureInfo.InvariantCulture, $"# wavelength {wavelength}\n");
        if (list.Radiation is { } radiation)
            text.Append("# radiation ").Append(radiation == Radiation.Electron ? "electron" : "x-ray").Append('\n');
        text.Append("h,k,l,I,sigma,batch\n");
        foreach (Reflection one in list.Reflections)
            text.Append(CultureInfo.InvariantCulture, $"{one.H},{one.K},{one.L},{one.Intensity},{one.Sigma},{one.Batch}\n");
        return text.ToString();
    }
}
