using System.Collections.Immutable;
using System.CommandLine;
using ZoneAxis.Cli.Shaping;
using ZoneAxis.Cli.Simulating;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Corpora;

/// <summary>The options that say which sets of patterns a corpus is to have, and which lines are drawn into them.</summary>
internal sealed class PatternArguments
{
    private readonly Option<string[]> _geometry = NamedOptions.MustBeRead(
        new Option<string[]>(GeometryArguments.GeometryOption)
        {
            Description = "A set of patterns to make: rotated45 or zone-axes; or NAME=GEOMETRY followed by options of 'zoneaxis simulate' in one word, as \"flat=zone-axes --ewald flat\". "
                + "May be given several times. Three views each, 256 × 256 px.",
            HelpName = "GEOMETRY",
            DefaultValueFactory = _ => [Rotated45.GeometryName],
        },
        GeometryOf);

    private readonly Option<string[]> _shaping = NamedOptions.MustBeRead(
        new Option<string[]>("--shaping")
        {
            Description = $"Constants of the lines drawn into the patterns: released, the published ones; or NAME= followed by those that differ in one word, as \"far=--reach 2.5 --line-grey 200\" ({string.Join(", ", ShapingArguments.Names)}). May be given several times.",
            HelpName = "SHAPING",
            DefaultValueFactory = _ => [ReleasedShaper.VariantName],
        },
        ShapingOf);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_geometry);
        command.Add(_shaping);
    }

    /// <summary>How each set of patterns is made that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">Two sets have one name, or a name means something else.</exception>
    public ImmutableArray<SimulationParameters> Build(ParseResult parsed)
    {
        ImmutableArray<ShapingSet> shapings = [.. parsed.GetRequiredValue(_shaping).Select(ShapingOf)];
        (string? Name, Geometry Geometry)[] geometries = [.. parsed.GetRequiredValue(_geometry).Select(GeometryOf)];
        if (geometries.GroupBy(one => one.Name ?? one.Geometry.Name).FirstOrDefault(of => of.Count() > 1) is { } twice)
            throw new ArgumentException($"The name {twice.Key} is given to {twice.Count()} geometries; give each its own, as NAME=GEOMETRY.");
        return [.. geometries.Select(one => SimulationParameters.Of(one.Geometry, one.Name, shapings))];
    }

    /// <summary>The options as they were written, for another command line.</summary>
    /// <param name="parsed">The values.</param>
    public ImmutableArray<string> Words(ParseResult parsed) =>
    [
        .. parsed.GetRequiredValue(_geometry).SelectMany(text => new[] { _geometry.Name, text }),
        .. parsed.GetRequiredValue(_shaping).SelectMany(text => new[] { _shaping.Name, text }),
    ];

    private static (string? Name, Geometry Geometry) GeometryOf(string text)
    {
        NamedOptions named = NamedOptions.Parse(text);
        if (named.Words is not [Rotated45.GeometryName or ZoneAxes.GeometryName, ..])
            throw new FormatException($"it must be {Rotated45.GeometryName} or {ZoneAxes.GeometryName}, or NAME=GEOMETRY and options of 'zoneaxis simulate', with a NAME {SetName.Form}.");
        GeometryArguments arguments = new();
        return (named.Name, arguments.Build(NamedOptions.Read(arguments.AddTo, named.Words.Prepend(GeometryArguments.GeometryOption))));
    }

    private static ShapingSet ShapingOf(string text)
    {
        if (text == ReleasedShaper.VariantName)
            return ShapingSet.Released;
        NamedOptions named = NamedOptions.Parse(text);
        if (named.Name is not { } name)
            throw new FormatException($"it must be {ReleasedShaper.VariantName}, or NAME= and the constants that differ, as \"far=--reach 2.5\", with a NAME {SetName.Form}.");
        ShapingArguments arguments = new();
        return new ShapingSet(name, arguments.Build(NamedOptions.Read(arguments.AddTo, named.Words)));
    }
}
