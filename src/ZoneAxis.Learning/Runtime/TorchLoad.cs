namespace ZoneAxis.Learning.Runtime;

/// <summary>How the native deep-learning libraries were loaded.</summary>
/// <param name="Libraries">The full paths of the native libraries that were found and loaded, in the order of loading.</param>
/// <param name="CompatibilityCopy">The full path of the copy of TorchSharp's library made for an older C++ run-time library, or null where none was needed.</param>
/// <param name="KeepsPages">Whether the allocator was told to keep its pages.</param>
public sealed record TorchLoad(IReadOnlyList<string> Libraries, string? CompatibilityCopy, bool KeepsPages);
