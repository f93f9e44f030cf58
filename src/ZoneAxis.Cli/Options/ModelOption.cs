using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names a trained model.</summary>
internal static class ModelOption
{
    /// <summary>The option, whose default is the model that comes with the program.</summary>
    public static Option<string> Make() => new Option<string>("--model")
    {
        Description = "Folder of the model, or the name of one that came with the program.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ShippedModels.Standard,
    }.Must(text => Directory.Exists(ShippedModels.Find(text)), "the folder of a model, or the name of one that came with the program");
}
