namespace ZoneAxis.Cli.Tests;

/// <summary>One rule for members of types that are not public: they are public, protected or private, and the type limits who sees them.</summary>
public class MemberAccessibilityTests
{
    public static TheoryData<string> Projects => FolderDirectionTests.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_member_of_a_type_that_is_not_public_is_internal(string project)
    {
        string[] wrong = MemberAccessibility.NeedlesslyInternal(SourceFile.OfProject(project));
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_member_is_internal_in_public_types_alone()
    {
        SourceFile[] files =
        [
            new("Atom.cs", "class Atom { internal Atom() { } internal int Charge; public int Count { get; internal set; } public int Mass; int _shell; }"),
            new("Bond.cs", "public partial class Bond { internal int Order; class Kept { internal int Depth; } protected class Seen { internal int Depth; } }"),
            new("Bond.More.cs", "partial class Bond { internal int Length() => 0; private protected enum Kind { One } }"),
            new("Cell.cs", "namespace Sample { internal record struct Cell(double A) { public class Edge { internal const int Count = 12; internal enum Way { Up } } } }"),
            new("Shape.cs", "interface IShape { internal int Faces { get; } } abstract class Shape { protected internal abstract int Faces(); internal event System.Action? Seen; }"),
        ];
        Assert.Equal(
            ["Atom.cs: Atom..ctor", "Atom.cs: Atom.Charge", "Atom.cs: Atom.Count", "Bond.cs: Kept.Depth", "Cell.cs: Edge.Count", "Cell.cs: Edge.Way", "Shape.cs: IShape.Faces", "Shape.cs: Shape.Faces", "Shape.cs: Shape.Seen"],
            MemberAccessibility.NeedlesslyInternal(files));
    }
}
