using System.Text.Json;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>The one record of how patterns were made.</summary>
public class PatternParametersTests
{
    /// <summary>Places of geometries of every kind.</summary>
    public static TheoryData<int> Places => [.. Enumerable.Range(0, Geometries.Length)];

    private static Geometry[] Geometries { get; } =
    [
        new Rotated45(),
        new ZoneAxes(),
        new Rotated45 { EwaldSurface = EwaldSurface.Flat, ThermalMotion = true, Crystallite = new Crystallite { CellsAlongB = 20 } },
        new ZoneAxes(new LatticeDirection(1, -1, 0), new LatticeDirection(11, 0, -3)) { Beam = Beam.OfElectrons(300), Precession = new Precession { AngleDegrees = 1, Steps = 24 }, ThermalMotion = false },
        new ZoneAxes { Detector = new Detector { Rows = 64, Columns = 32, BeamRow = 3, DistanceMetres = 0.5 }, SolidAngle = SolidAngle.CosineCubed },
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_geometry_comes_back_from_its_parameters_and_from_their_text(int place)
    {
        PatternParameters parameters = PatternParameters.Of(Geometries[place]);
        PatternParameters read = JsonSerializer.Deserialize<PatternParameters>(JsonSerializer.Serialize(parameters))!;
        Assert.True(parameters.IsSameAs(read));
        Assert.True(parameters.IsSameAs(PatternParameters.Of(read.ToGeometry())));
        Assert.Equal(Geometries[place].Views.Select(view => view.Description), read.ToGeometry().Views.Select(view => view.Description));
    }

    [Fact]
    public void Whatever_changes_the_patterns_makes_other_parameters()
    {
        string[] texts = [.. Geometries.Select(geometry => JsonSerializer.Serialize(PatternParameters.Of(geometry)))];
        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.False(PatternParameters.Of(new Rotated45()).IsSameAs(PatternParameters.Of(new Rotated45(), name: "other")));
    }
}
