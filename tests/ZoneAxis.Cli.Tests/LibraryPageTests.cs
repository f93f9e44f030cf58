using System.Text.RegularExpressions;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The program of docs/library.md stands here too, so that it is compiled; it must be the page's to the letter.</summary>
public sealed partial class LibraryPageTests : IDisposable
{
    private static readonly string PagePath = Path.Combine(SharedData.ProjectRoot, "docs", "library.md");
    private static readonly string ThisFile = Path.Combine(SharedData.ProjectRoot, "tests", "ZoneAxis.Cli.Tests", "LibraryPageTests.cs");

    private readonly TemporaryFolder _folder = new();

    /// <summary>What the program takes for the console.</summary>
    private StringWriter Console { get; } = new();

    public void Dispose()
    {
        Console.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_program_of_the_page_reads_finds_simulates_and_identifies()
    {
        string picture = _folder.File("rutile.png");
        Program([Path.Combine(Examples.Folder, "rutile.cif"), picture, Path.Combine(SharedData.ProjectRoot, "models", "best-230")]);

        string[] lines = Console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.Equal("rutile: 136 P4_2/mnm", lines[0].TrimEnd());
        Assert.StartsWith("136 P4_2/mnm: ", lines[1], StringComparison.Ordinal);
        Assert.Equal((256, 256), (GreyImage.ReadPng(picture).Rows, GreyImage.ReadPng(picture).Columns));
    }

    [Fact]
    public void The_program_of_the_page_is_the_one_that_is_compiled_here()
    {
        string page = Block().Match(File.ReadAllText(PagePath)).Groups[1].Value;
        string source = File.ReadAllText(ThisFile);
        string body = Body().Match(source).Groups[1].Value;
        string[] statements = [.. body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)];
        Assert.Equal(Lines(page).Where(line => !line.StartsWith("using ZoneAxis", StringComparison.Ordinal)).SkipWhile(line => line.Length == 0), Lines(string.Join('\n', statements)));
    }

    private void Program(string[] args)
    {
        // <program>
        Crystal crystal = StructureFile.Read(args[0])[0];
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal);
        Console.WriteLine($"{crystal.Name}: {symmetry.Number} {symmetry.Setting.Symbol}");

        ZoneAxes geometry = new(new LatticeDirection(1, 1, 0)) { Beam = Beam.OfElectrons(200) };
        IntensityImage pattern = new PatternSimulator(geometry).Intensity(symmetry.StandardCell, geometry.Views[0]);
        PatternPreview.Of(pattern).WritePng(args[1]);

        using Identifier identifier = Identifier.Open(args[2]);
        foreach (Candidate candidate in identifier.Identify(crystal).Candidates.Take(5))
            Console.WriteLine($"{candidate.Name}: {candidate.Probability:P1}");

        // </program>
    }

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd())];

    [GeneratedRegex("```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("// <program>\r?\n(        Crystal.*?)        // </program>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
