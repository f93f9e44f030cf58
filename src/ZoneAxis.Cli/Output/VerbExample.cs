namespace ZoneAxis.Cli.Output;

/// <summary>An example of a verb's use, shown below its help.</summary>
/// <param name="CommandLine">The words after the program's name.</param>
/// <param name="Meaning">What it does, as a sentence.</param>
internal sealed record VerbExample(string CommandLine, string Meaning);
