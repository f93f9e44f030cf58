using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

/// <summary>Reads lists that stand in a test.</summary>
internal static class ListText
{
    /// <summary>Options that state a cell.</summary>
    public static ReflectionReadOptions WithCell { get; } = new() { Cell = new CellParameters(5, 6, 7, 90, 90, 90) };

    public static ReflectionList Read(string text, ReflectionReadOptions? options = null, string name = "f") =>
        ReflectionFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, options);

    /// <summary>The sentence of a list that is refused.</summary>
    public static string Refusal(string text, ReflectionReadOptions? options = null, string name = "f") =>
        Assert.Throws<CrystalFormatException>(() => Read(text, options, name)).Message;
}
