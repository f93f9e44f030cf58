using System.CommandLine;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Options and arguments that name the folder of a corpus.</summary>
internal static class CorpusFolder
{
    /// <summary>The folder of a corpus to be.</summary>
    public static Option<string> MakeOut() => new("--out")
    {
        Description = "Folder of the corpus; one begun earlier is gone on with.",
        HelpName = "DIR",
        Required = true,
    };

    /// <summary>The folder of a corpus that is there.</summary>
    public static Argument<string> Make()
    {
        Argument<string> folder = new("DIR") { Description = "Folder of the corpus." };
        folder.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => !Directory.Exists(text)))
                result.AddError($"DIR is {text}; it must be a folder that exists.");
        });
        return folder;
    }
}
