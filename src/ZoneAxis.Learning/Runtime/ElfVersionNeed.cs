namespace ZoneAxis.Learning.Runtime;

/// <summary>One version of one library that an ELF file needs.</summary>
/// <param name="Library">The library, for example <c>libstdc++.so.6</c>.</param>
/// <param name="Version">The version's name, for example <c>GLIBCXX_3.4.32</c>.</param>
/// <param name="Hash">The ELF hash of the name.</param>
/// <param name="Flags">The flags; bit 1 (value 2) says weak.</param>
/// <param name="FlagsOffset">Where the two bytes of flags lie in the file.</param>
internal sealed record ElfVersionNeed(string Library, string Version, uint Hash, ushort Flags, long FlagsOffset);
