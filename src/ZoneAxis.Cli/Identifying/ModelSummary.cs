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
            $"Model {model.Config.Name}: {model.Classes.Count} space groups, {score}; geometry {descriptor.Geometry}, cell {descriptor.Cell}, {Patterns(descriptor)}.");
    }

    private static string Patterns(DescriptorOptions descriptor) =>
        descriptor is ShapedDescriptorOptions shaped ? string.Create(CultureInfo.InvariantCulture, $"shaped patterns of {shaped.Side} px") : descriptor.Description;
}
