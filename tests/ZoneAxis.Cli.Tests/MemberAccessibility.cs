using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZoneAxis.Cli.Tests;

/// <summary>Finds members that say <c>internal</c> though their type is not public, so that the type says it already. An override says what its base says.</summary>
internal static class MemberAccessibility
{
    /// <summary>Such members of the types in some files, as FILE: TYPE.MEMBER.</summary>
    /// <param name="files">All files of an assembly: a part of a type may state its accessibility for another.</param>
    public static string[] NeedlesslyInternal(IEnumerable<SourceFile> files)
    {
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path))];
        CSharpCompilation compilation = CSharpCompilation.Create("Sample", trees);
        return [.. trees.SelectMany(tree => NeedlesslyInternal(compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<string> NeedlesslyInternal(SemanticModel model) =>
        from type in model.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where !IsPublic(model.GetDeclaredSymbol(type)!)
        from member in type.ChildNodes().OfType<MemberDeclarationSyntax>()
        where SaysInternal(member) && !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
        select $"{model.SyntaxTree.FilePath}: {type.Identifier.Text}.{NameOf(model, member)}";

    private static bool SaysInternal(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.InternalKeyword)
        || member is BasePropertyDeclarationSyntax { AccessorList.Accessors: { } accessors } && accessors.Any(accessor => accessor.Modifiers.Any(SyntaxKind.InternalKeyword));

    /// <summary>Whether a user of the library can name a type.</summary>
    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static string NameOf(SemanticModel model, MemberDeclarationSyntax member)
    {
        SyntaxNode declared = member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : member;
        return model.GetDeclaredSymbol(declared)!.Name;
    }
}
