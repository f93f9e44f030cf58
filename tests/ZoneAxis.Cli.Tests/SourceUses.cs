using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZoneAxis.Cli.Tests;

/// <summary>Finds which source files use types of which others, as the compiler understands each name; names in comments do not count.</summary>
internal static class SourceUses
{
    // What <ImplicitUsings> stands for: https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // A type or namespace that is not found: a reference is missing, and with it the uses of what it declares.
    private static readonly string[] MissingReference = ["CS0234", "CS0246"];

    private static readonly CSharpParseOptions WithoutComments = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly PortableExecutableReference[] ThisProcess =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>All uses of one file by another, each once.</summary>
    /// <param name="assembly">Name of the assembly that the files make.</param>
    /// <param name="files">All source files of a project.</param>
    public static IReadOnlyList<SourceUse> Of(string assembly, IEnumerable<SourceFile> files)
    {
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, WithoutComments, file.Path))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly,
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, WithoutComments)),
            // Without the assembly itself, whose types would be there twice.
            ThisProcess.Where(reference => Path.GetFileNameWithoutExtension(reference.FilePath) != assembly),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.DoesNotContain(compilation.GetDeclarationDiagnostics(), problem => MissingReference.Contains(problem.Id));
        return [.. trees.AsParallel().SelectMany(tree => UsesIn(compilation.GetSemanticModel(tree))).OrderBy(use => use.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<SourceUse> UsesIn(SemanticModel model) =>
        from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name)
        let type = TypeOf(symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault())
        where type is not null
        from declaration in type.DeclaringSyntaxReferences
        where declaration.SyntaxTree != model.SyntaxTree
        group declaration by new SourceUse(model.SyntaxTree.FilePath, declaration.SyntaxTree.FilePath, type.Name) into uses
        select uses.Key;

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
}
