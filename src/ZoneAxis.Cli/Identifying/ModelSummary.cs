using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Says of a model in a line what it is and how far it may be trusted.</summary>
internal static class ModelSummary
{
    /// <summary>The line.</summary>
    /// <param name="model">The model.</param>
    public static string Of(ModelFolder model)
    {
        DescriptorOptions descriptor = model.Config.Descriptor;
        string score = model.Metrics is { TestCount: > 0, TopAccuracies: [double first, ..] }
            ? string.Create(CultureInfo.InvariantCulture, $"right at first on {Wording.Percent(first)} of {model.Metrics.TestCount:N0} crystals that it had not seen")
            : "not yet measured with 'zoneaxis evaluate'";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Model {model.Config.Name}: {model.Classes.Count} space groups, {score}; {Given(descriptor)}.");
    }

    private static string Given(DescriptorOptions descriptor) => descriptor switch
    {
        ShapedDescriptorOptions shaped => string.Create(CultureInfo.InvariantCulture, $"geometry {shaped.Geometry}, cell {shaped.Cell}, shaped patterns of {shaped.Side} px"),
        ReflectionDescriptorOptions reflections => $"{reflections.Geometry} of the cell {reflections.Cell}",
        _ => $"geometry {descriptor.Geometry}, cell {descriptor.Cell}, {descriptor.Description}",
    };
}
