using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names a trained model.</summary>
internal static class ModelOption
{
    /// <summary>The option, whose default is the model of all groups that comes with the program.</summary>
    /// <remarks>For pictures of its geometry <see cref="ShippedModels.OfPictures"/> stands in for the default.</remarks>
    public static Option<string> Make() => new Option<string>("--model")
    {
        Description = $"Folder of the model, or the name of one that came with the program: {ShippedModels.Standard}, which tells all groups by reflections, those of lists and of a camera's pictures too, or {ShippedModels.OfPictures}, the paper's, which is used for pictures of its own geometry.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ShippedModels.Standard,
    }.Must(text => Directory.Exists(ShippedModels.Find(text)), "the folder of a model, or the name of one that came with the program");
}
