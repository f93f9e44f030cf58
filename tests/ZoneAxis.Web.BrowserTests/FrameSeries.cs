using System.Globalization;
using System.Text.Json.Nodes;

namespace ZoneAxis.Tests.Browsing;

/// <summary>The frames of an example, as files, with the angles of the goniometer.</summary>
internal sealed class FrameSeries
{
    private FrameSeries(string[] files, JsonNode options) => (Files, Options) = (files, options);

    /// <summary>Paths of the frames.</summary>
    public string[] Files { get; }

    /// <summary>Their scale as it is typed, 1/Å per px.</summary>
    public string Scale => Text(Options["inverseAngstromPerPixel"]!);

    private JsonNode Options { get; }

    /// <summary>The frames of an example.</summary>
    /// <param name="example">The name of its folder.</param>
    public static FrameSeries Of(string example)
    {
        string folder = Path.Combine(SharedData.ProjectRoot, "examples", example);
        return new FrameSeries([.. Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal)], JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "options.json")))!);
    }

    /// <summary>The angle α of a frame as it is typed.</summary>
    /// <param name="frame">The frame, from 0.</param>
    public string Alpha(int frame) => Angle(frame, 0);

    /// <summary>The angle β.</summary>
    /// <param name="frame">The frame, from 0.</param>
    public string Beta(int frame) => Angle(frame, 1);

    private string Angle(int frame, int which) => Text(Options["frames"]![frame]!["tilt"]![which]!);

    private static string Text(JsonNode number) => number.GetValue<double>().ToString(CultureInfo.InvariantCulture);
}
