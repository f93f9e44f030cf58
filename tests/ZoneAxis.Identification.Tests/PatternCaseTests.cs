using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

/// <summary>Small pictures of known crystals that once gave wrong answers; they lie beside a developer's checkout.</summary>
public class PatternCaseTests
{
    private const double Scale = 0.011428571428571429;

    private static readonly LatticeDirection[] Four = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0)];

    [Theory]
    [InlineData("nacl-u16", ".tif", 5.64, 225)]
    [InlineData("nacl-i16", ".tif", 5.64, 225)]
    [InlineData("nacl-stop-f32", ".tif", 5.64, 225)]
    [InlineData("nacl-centre128", ".tif", 5.64, 225)]
    [InlineData("nacl-dm3-200kV", ".dm3", 5.64, 225)]
    [InlineData("silicon", ".tif", 5.43, 227)]
    [InlineData("spinel", ".tif", 8.08, 227)]
    public void Cubic_crystals_keep_their_cell_and_centring(string name, string ending, double edge, int group)
    {
        Identification answer = Identify(name, ending, Four, ending == ".dm3" ? null : Scale);
        Assert.Equal("cF", answer.Frames!.Cells[0].Bravais.Symbol);
        Assert.Equal(edge, answer.Frames.Cells[0].Bravais.Ideal.A, 0.01 * edge);
        Assert.Contains(group, answer.Candidates.Take(3).Select(candidate => candidate.Number));
    }

    [Fact]
    public void Oblique_zones_give_the_cell()
    {
        Identification answer = Identify("nacl-oblique", ".tif", [new(0, 0, 1), new(0, 1, 1), new(1, 1, 1)], Scale);
        Assert.Equal("cF", answer.Frames!.Cells[0].Bravais.Symbol);
        Assert.Contains(225, answer.Candidates.Take(3).Select(candidate => candidate.Number));
    }

    [Fact]
    public void The_voltage_of_the_file_is_that_of_the_reflections() =>
        Assert.Equal(0.02508, Identify("nacl-dm3-200kV", ".dm3", Four, null).Frames!.Reflections!.WavelengthAngstrom!.Value, 1e-4);

    [Fact]
    public void Oblong_pixels_are_refused_unless_a_scale_is_stated() =>
        Assert.Contains("oblong", Assert.Throws<PatternFileException>(() => Identify("nacl-dm3-oblong", ".dm3", Four, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Zincite_is_among_its_ties_and_the_row_that_no_picture_holds_is_named()
    {
        Identification answer = Identify("zincite", ".tif", Four, Scale);
        Assert.Equal("hP", answer.Frames!.Cells[0].Bravais.Symbol);
        Assert.Contains(186, answer.Candidates.Take(3).Select(candidate => candidate.Number));
    }

    private static Identification Identify(string name, string ending, LatticeDirection[] zones, double? scale) => FrameIdentifier.Identify(new FrameRequest
    {
        Files = [.. zones.Select(zone => SharedData.Require("cases", "patterns", $"{name}_{zone.Name}{ending}"))],
        Zones = zones,
        InverseAngstromPerPixel = scale,
        AreFlat = true,
    });
}
