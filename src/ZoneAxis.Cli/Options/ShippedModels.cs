namespace ZoneAxis.Cli.Options;

/// <summary>Finds the models that come with the program, in the folder <c>models</c> beside it.</summary>
internal static class ShippedModels
{
    /// <summary>The name of the model that is used unless another is named: of all groups, by reflections.</summary>
    public const string Standard = "best-230";

    /// <summary>The name of the model that is used for pictures of the geometry rotated45 unless another is named: the paper's.</summary>
    public const string OfPictures = "msdn-72";

    private const string FolderName = "models";

    /// <summary>The folder of a model: the text itself where it is a folder, else the one of that name beside the program, there or not.</summary>
    /// <param name="text">What the user wrote.</param>
    public static string Find(string text) =>
        Directory.Exists(text) ? text : Path.Combine(AppContext.BaseDirectory, FolderName, text);
}
