using System.CommandLine;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names what a network is trained or evaluated on.</summary>
internal static class DeviceOption
{
    private static readonly ComputeDevice[] All = Enum.GetValues<ComputeDevice>();

    /// <summary>The option.</summary>
    public static Option<string> Make() => new Option<string>("--device")
    {
        Description = "What computes: auto, a CUDA device where this build and this machine have one and else the processor; cpu; or cuda, an error where there is none. 'zoneaxis doctor' tells what there is.",
        HelpName = string.Join('|', All.Select(NameOf)),
        DefaultValueFactory = _ => NameOf(ComputeDevice.Auto),
    }.Must(name => All.Any(device => NameOf(device) == name), string.Join(" or ", All.Select(NameOf)));

    /// <summary>The device of a name.</summary>
    /// <param name="name">One of those that the option takes.</param>
    public static ComputeDevice Parse(string name) => All.Single(device => NameOf(device) == name);

    private static string NameOf(ComputeDevice device) => device.ToString().ToLowerInvariant();
}
