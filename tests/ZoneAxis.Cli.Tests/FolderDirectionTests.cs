namespace ZoneAxis.Cli.Tests;

/// <summary>One direction inside a project, too: a folder uses those that are listed before it, and none that is listed after it.</summary>
public class FolderDirectionTests
{
    /// <summary>The folders of each project, the lowest first; "" is the project's own folder.</summary>
    private static readonly Dictionary<string, string[]> Folders = new()
    {
        ["ZoneAxis.Crystallography"] =
        [
            "Geometry", "Files", "",
            "Symmetry/Operations", "Symmetry/Lattices", "Symmetry/Wyckoff", "Symmetry/Groups", "Symmetry/Extinctions",
            "Symmetry/Cells", "Symmetry/Finding", "Symmetry/Conventions",
            "Formats/Text", "Formats/Contents",
            "Formats/Cif", "Formats/ExtendedXyz", "Formats/Json", "Formats/JsonLines", "Formats/Pdb", "Formats/Poscar", "Formats",
            "MadeUp",
        ],
        ["ZoneAxis.Diffraction"] =
        [
            "Files", "Numerics", "Instrument", "ScatteringFactors", "Images/Png", "Images",
            "Simulation", "Degradation", "Defects", "PatternFiles", "Measured", "Reflections", "Reflections/Analysis", "ReflectionFiles", "Indexing", "Indexing/Spots", "Indexing/Planes", "Indexing/Cells", "Descriptors", "Figures", "Powder",
        ],
        ["ZoneAxis.Corpora"] = ["", "Shards", "Sources", "Clients", "Manifests", "Importing", "Simulating", "Splitting", "Counting", "Reading"],
        ["ZoneAxis.Learning"] = ["Runtime", "Processes", "Weights", "Inputs", "Graphs", "Networks/Layers", "Networks", "Evaluation", "Training", "Models", "Inference"],
        ["ZoneAxis.Identification"] = ["Jobs", "Inputs", "Shaping", "Simulating", "Symmetry", "Diagnosing", "Training", "Evaluating", "Reproducing", "Reflections", "Pictures", "Identifying", "Explaining"],
        ["ZoneAxis.Web"] = ["", "Answers", "Guard", "Inputs", "Analyses", "Batches", "Endpoints", "Serving"],
        ["ZoneAxis.Cli"] =
        [
            "Output", "Options",
            "Shaping", "Simulating", "Symmetry", "Reflections", "Indexing", "Identifying", "Diagnosing", "Corpora", "Evaluating", "Networks", "Training", "Reproducing", "Explaining",
            "Verbs", "",
        ],
    };

    public static TheoryData<string> Projects => [.. Folders.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folders_with_source_files_are_those_listed(string project)
    {
        string[] folders = [.. SourceFile.OfProject(project).Select(file => SourceFile.FolderOf(file.Path)).Distinct()];
        Assert.Empty(folders.Except(Folders[project]));
        Assert.Empty(Folders[project].Except(folders));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_none_that_stands_above_it(string project)
    {
        IReadOnlyList<SourceUse> uses = SourceUses.Of(SourceFile.AssemblyOf(project), SourceFile.OfProject(project));
        Assert.NotEmpty(uses);
        string[] wrong = Upward(uses, Folders[project]);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Of_two_folders_that_use_each_other_one_is_wrong()
    {
        SourceFile[] files =
        [
            new("Low/Atom.cs", "namespace Sample; class Atom { List<High> Seen = []; static int Count => 1; }"),
            new("Low/Bond.cs", "namespace Sample; /// <summary>As <see cref=\"High\"/>.</summary>\nclass Bond { Atom? End; }"),
            new("High.cs", "namespace Sample; class High { int Atoms = Atom.Count; }"),
        ];
        Assert.Equal(["Low/Atom.cs → High.cs (High)"], Upward(SourceUses.Of("Sample", files), ["Low", ""]));
        Assert.Equal(["High.cs → Low/Atom.cs (Atom)"], Upward(SourceUses.Of("Sample", files), ["", "Low"]));
    }

    /// <summary>Uses that go from a folder to one that is listed after it.</summary>
    private static string[] Upward(IEnumerable<SourceUse> uses, string[] folders)
    {
        int Place(string path) => Array.IndexOf(folders, SourceFile.FolderOf(path));
        return [.. uses.Where(use => Place(use.From) < Place(use.To)).Select(use => use.ToString())];
    }
}
