using System.Globalization;
using ZoneAxis.Cli.Tests;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

/// <summary>Pictures of rock salt and silicon that mislead a reader of pictures, each in its own way; none of them says how many cells the crystallite has.</summary>
public sealed class FrameIdentifierTests : IDisposable
{
    private const double Halite = 5.64;
    private const double Silicon = 5.43;
    private const double Brightest = 30_000;

    private static readonly PatternSimulator Simulator = new(new ZoneAxes { EwaldSurface = EwaldSurface.Flat });
    private static readonly LatticeDirection[] Four = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0)];
    private static readonly LatticeDirection[] Oblique = [new(0, 0, 1), new(0, 1, 1), new(1, 1, 1)];

    private readonly TemporaryFolder _folder = new();

    private static double Scale => Simulator.Geometry.Detector.InverseAngstromPerPixel(Simulator.Geometry.Beam);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_kind_of_number_does_not_matter()
    {
        IntensityImage[] images = [.. Pictures("halite.cif", Four).Select(Counts)];
        int[][] answers =
        [
            Numbers(Identify([.. images.Select((image, k) => NumberFile.WriteCounts(File(k), image, "<u2"))], Four)),
            Numbers(Identify([.. images.Select((image, k) => NumberFile.WriteCounts(File(k), image, "<i2"))], Four)),
            Numbers(Identify([.. images.Select((image, k) => NumberFile.WriteFloats(File(k), image))], Four)),
        ];
        Assert.Contains(225, answers[0][..3]);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public void What_a_stop_of_black_pixels_hides_is_not_absent() =>
        AssertRockSalt(Identify(Floats(Pictures("halite.cif", Four).Select(image => Changed(image, (row, column, value) => IsStopped(row, column) ? 0 : value))), Four));

    [Fact]
    public void A_second_grain_does_not_change_the_answer()
    {
        IntensityImage[] images = [.. Pictures("halite.cif", Four)];
        IntensityImage[] grains = [.. images.Select(image => Turned(image, 17))];
        AssertRockSalt(Identify(Floats(images.Zip(grains, (one, other) => Changed(one, (row, column, value) => value + 0.2 * other[row, column]))), Four));
    }

    [Fact]
    public void The_beam_need_not_be_in_the_middle() =>
        AssertRockSalt(Identify(Floats(Pictures("halite.cif", Four).Select(image => Cut(image, image.Rows - 1, image.Columns - 7))), Four));

    [Fact]
    public void Oblique_zones_give_the_cell() => AssertRockSalt(Identify(Floats(Pictures("halite.cif", Oblique)), Oblique));

    [Fact]
    public void Along_three_axes_a_face_centred_lattice_may_be_a_primitive_one_of_half_its_edges()
    {
        Identification answer = Identify(Floats(Pictures("halite.cif", Four[..3])), Four[..3]);
        Assert.Contains(225, Numbers(answer)[..3]);
        Assert.Contains(221, Numbers(answer)[..3]);
        Assert.True(answer.Candidates[0].Probability < 0.6, $"{answer.Candidates[0].Probability} likely, and no picture tells.");
        Assert.Contains(answer.Reflections!.Notes, note => note.Contains("cP of a = 2.820 Å and cF of a = 5.640 Å", StringComparison.Ordinal));
        Assert.Contains(answer.Frames!.Next, next => new[] { next.Zone.U, next.Zone.V, next.Zone.W }.Select(Math.Abs).Order().SequenceEqual([0, 1, 1]));
    }

    [Fact]
    public void Zone_axes_need_not_be_known()
    {
        Identification answer = Identify(Floats(Pictures("halite.cif", Four)), []);
        Assert.Equal("cF", answer.Frames!.Cells[0].Bravais.Symbol);
        Assert.Equal(Halite, answer.Frames.Cells[0].Bravais.Ideal.A, 0.02);
    }

    [Fact]
    public void Diamond_glides_are_found_though_they_leave_every_fourth_reflection_of_a_row()
    {
        Identification answer = Identify(Floats(Pictures("silicon.cif", Four)), Four);
        AssertCell(answer, "cF", Silicon);
        Assert.Contains(227, Numbers(answer)[..2]);
    }

    [Fact]
    public void Double_diffraction_of_half_a_per_cent_does_not_hide_a_diamond_glide()
    {
        IntensityImage[] images = [.. Pictures("silicon.cif", Four)];

        // Each reflection serves as a beam of its own: along [110] 111 and 1-1-1 add up to 200, which is forbidden.
        int step = (int)Math.Round(Math.Sqrt(3) / Silicon * Math.Sqrt(1 / 3.0) / Scale), side = (int)Math.Round(Math.Sqrt(2) / Silicon / Scale);
        images[3] = Changed(images[3], (row, column, value) => value + 0.005 * (At(images[3], row + step, column + side) + At(images[3], row - step, column - side)));
        Identification answer = Identify(Floats(images), Four);
        AssertCell(answer, "cF", Silicon);
        Assert.Contains(227, Numbers(answer)[..3]);
    }

    [Fact]
    public void A_cell_that_is_given_names_the_zones_of_two_pictures()
    {
        Identification answer = FrameIdentifier.Identify(new FrameRequest
        {
            Files = Floats(Pictures("halite.cif", [new(0, 0, 1), new(1, 1, 0)])),
            InverseAngstromPerPixel = 1.03 * Scale,
            Cell = new CellParameters(Halite, Halite, Halite, 90, 90, 90),
        });
        int[][] zones = [.. answer.Frames!.Cells[0].Zones.Select(zone => new[] { zone.Zone!.Value.U, zone.Zone.Value.V, zone.Zone.Value.W }.Select(Math.Abs).Order().ToArray())];
        Assert.Equal([0, 0, 1], zones[0]);
        Assert.Equal([0, 1, 1], zones[1]);
    }

    [Fact]
    public void A_row_that_is_in_no_picture_is_said_to_be_untested()
    {
        // Screw axes along c show in 00l, which none of these zones holds.
        Identification answer = Identify(Floats(Pictures("rutile.cif", [new(0, 0, 1), new(1, 0, 1), new(1, 1, 1)])), []);
        Assert.Contains(answer.Reflections!.Notes, note => note.Contains("00l", StringComparison.Ordinal) && note.Contains("No picture holds", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_pictures_without_angles_are_too_few()
    {
        IndexingException problem = Assert.Throws<IndexingException>(() => Identify(Floats(Pictures("halite.cif", Four[..2])), Four[..2]));
        Assert.Equal(FrameRequest.StateTilts, problem.Remedy);
    }

    private static void AssertRockSalt(Identification answer)
    {
        AssertCell(answer, "cF", Halite);
        Assert.Contains(225, Numbers(answer)[..3]);
    }

    private static void AssertCell(Identification answer, string lattice, double edge)
    {
        BravaisLattice found = answer.Frames!.Cells[0].Bravais;
        Assert.Equal(lattice, found.Symbol);
        Assert.Equal(edge, found.Ideal.A, 0.005 * edge);
    }

    private static int[] Numbers(Identification answer) => [.. answer.Candidates.Select(candidate => candidate.Number), 0, 0, 0];

    private static Identification Identify(string[] files, LatticeDirection[] zones) =>
        FrameIdentifier.Identify(new FrameRequest { Files = files, Zones = zones, InverseAngstromPerPixel = Scale, AreFlat = true });

    private static IEnumerable<IntensityImage> Pictures(string file, LatticeDirection[] zones)
    {
        Crystal crystal = StructureFile.Read(Path.Combine(SharedData.ProjectRoot, "examples", file))[0];
        return zones.Select(zone => Simulator.Intensity(crystal, new ZoneAxisView(zone).OrientationOf(crystal.Lattice)));
    }

    private string[] Floats(IEnumerable<IntensityImage> images) => [.. images.Select((image, k) => NumberFile.WriteFloats(File(k), image))];

    private string File(int number) => _folder.File(string.Create(CultureInfo.InvariantCulture, $"{number}.npy"));

    private static IntensityImage Counts(IntensityImage image)
    {
        double largest = image.Values.ToArray().Max();
        return Changed(image, (_, _, value) => Math.Round(Brightest * value / largest));
    }

    /// <summary>A disc about the beam and an arm to the edge.</summary>
    private static bool IsStopped(int row, int column) => double.Hypot(row - 127.5, column - 127.5) < 14 || Math.Abs(row - 127.5) < 4 && column > 127;

    private static IntensityImage Turned(IntensityImage image, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        (double y0, double x0) = ((image.Rows - 1) / 2.0, (image.Columns - 1) / 2.0);
        return Changed(image, (row, column, _) => At(image, (int)Math.Round(y0 + sine * (column - x0) + cosine * (row - y0)), (int)Math.Round(x0 + cosine * (column - x0) - sine * (row - y0))));
    }

    private static IntensityImage Cut(IntensityImage image, int rows, int columns)
    {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.Length; i++)
            values[i] = image[i / columns, i % columns];
        return new IntensityImage(rows, columns, values);
    }

    private static double At(IntensityImage image, int row, int column) => row < 0 || column < 0 || row >= image.Rows || column >= image.Columns ? 0 : image[row, column];

    private static IntensityImage Changed(IntensityImage image, Func<int, int, double, double> change)
    {
        double[] values = new double[image.Values.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = change(i / image.Columns, i % image.Columns, image.Values[i]);
        return new IntensityImage(image.Rows, image.Columns, values);
    }
}
