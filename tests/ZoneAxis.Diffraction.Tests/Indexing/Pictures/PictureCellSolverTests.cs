using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

/// <summary>Plane lattices of a crystal, put together by what is known of them.</summary>
public class PictureCellSolverTests
{
    private const double Scale = 0.004;

    private static readonly BeamPosition Middle = new(255.5, 255.5);
    private static readonly LatticeDirection[] Zones = [new(1, 0, 0), new(0, 1, 0), new(1, 1, 0), new(0, 0, 1)];
    private static readonly Lattice Orthorhombic = new(new CellParameters(4.1, 5.3, 6.9, 90, 90, 90));

    [Fact]
    public void Shared_rows_put_pictures_together_that_have_no_angles()
    {
        PictureCell found = Solve(Orthorhombic, [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 1)], []).Cells[0];
        Assert.Equal("oP", found.Bravais.Symbol);
        Assert.Equal(Orthorhombic.Volume, new Lattice(found.Reduced).Volume, 0.02 * Orthorhombic.Volume);
    }

    [Fact]
    public void A_triclinic_cell_is_found_by_shared_rows()
    {
        Lattice lattice = new(new CellParameters(5.1, 6.3, 7.4, 82, 97, 104));
        PictureCell found = Solve(lattice, [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0)], []).Cells[0];
        Assert.Equal(lattice.Volume, new Lattice(found.Reduced).Volume, 0.02 * lattice.Volume);
    }

    [Fact]
    public void Stated_zones_name_the_axes()
    {
        LatticeDirection[] stated = [new(0, 0, 1), new(1, 0, 0), new(1, 0, 1), new(0, 1, 0)];
        PictureCell found = Solve(Orthorhombic, Zones, stated).Cells[0];
        Assert.Equal(stated.Select(Positive), found.Zones.Select(zone => Positive(zone.Zone!.Value)));
        Assert.Equal([5.3, 6.9, 4.1], new[] { found.Bravais.Ideal.A, found.Bravais.Ideal.B, found.Bravais.Ideal.C }.Select(length => Math.Round(length, 1)));
    }

    [Fact]
    public void A_given_cell_keeps_its_axes_and_corrects_the_scale()
    {
        CellParameters given = new(5.3, 6.9, 4.1, 90, 90, 90);
        PictureCells found = PictureCellSolver.Solve(Request(new Lattice(given), [new(0, 0, 1), new(1, 1, 0)], []) with { Scales = [1.03 * Scale, 1.03 * Scale], Cell = given });
        Assert.Equal(given, found.Cells[0].Bravais.Ideal);
        // In an orthorhombic cell [110] and [1-10] are one direction.
        Assert.Equal([(0, 0, 1), (1, 1, 0)], found.Cells[0].Zones.Select(zone => (Math.Abs(zone.Zone!.Value.U), Math.Abs(zone.Zone!.Value.V), Math.Abs(zone.Zone!.Value.W))));
    }

    [Fact]
    public void The_cell_decides_between_plane_lattices_that_a_picture_leaves_open()
    {
        PictureCellRequest request = Request(Orthorhombic, Zones, []);
        PictureLattice right = request.Pictures[0].Best;
        PictureLattice wrong = right with { Pixels = new PlaneLattice(right.Pixels.A, 0.71 * right.Pixels.B + 0.13 * right.Pixels.A), Merit = right.Merit + 4 };
        IndexedPicture[] pictures = [request.Pictures[0] with { Lattices = [wrong, right] }, .. request.Pictures.Skip(1)];
        PictureCells found = PictureCellSolver.Solve(request with { Pictures = pictures, Angles = Angles(Orthorhombic, Zones) });
        Assert.Equal(right.Pixels, found.Pictures[0].Best.Pixels);
        Assert.Equal("oP", found.Cells[0].Bravais.Symbol);
    }

    [Fact]
    public void The_ellipse_of_the_lens_is_fitted_with_the_cell()
    {
        const double upright = 0.006;
        PictureCellRequest request = Request(Orthorhombic, Zones, []);
        IndexedPicture[] pictures = [.. request.Pictures.Select(picture => picture with { Lattices = [picture.Best with { Pixels = Stretched(picture.Best.Pixels) }] })];
        PictureCell found = PictureCellSolver.Solve(request with { Pictures = pictures, Angles = Angles(Orthorhombic, Zones) }).Cells[0];
        Assert.InRange(found.Ellipse.Upright, -1.3 * upright, -0.6 * upright);
        Assert.InRange(found.Bravais.Strain, 0, 0.003);

        static PlaneLattice Stretched(PlaneLattice lattice) => new(Of(lattice.A), Of(lattice.B));
        static PlaneVector Of(PlaneVector v) => new((1 + upright) * v.X, (1 - upright) * v.Y);
    }

    [Fact]
    public void Two_pictures_without_angles_are_refused() =>
        Assert.Contains("until there are three", Assert.Throws<IndexingException>(() => Solve(Orthorhombic, Zones[..2], [])).Message, StringComparison.Ordinal);

    private static PictureCells Solve(Lattice lattice, LatticeDirection[] zones, LatticeDirection[] stated) => PictureCellSolver.Solve(Request(lattice, zones, stated));

    private static PictureCellRequest Request(Lattice lattice, LatticeDirection[] zones, LatticeDirection[] stated)
    {
        Random random = new(TestSeed.Next());
        return new PictureCellRequest
        {
            Pictures = [.. zones.Select(zone => Picture(lattice, zone, stated.Length == 0 ? 0 : 360 * random.NextDouble()))],
            Scales = [.. zones.Select(_ => Scale)],
            Zones = stated,
        };
    }

    /// <summary>The picture of all reflections of a zone at the angles that <see cref="Angles"/> has, turned by more degrees about the beam.</summary>
    private static IndexedPicture Picture(Lattice lattice, LatticeDirection zone, double degrees)
    {
        ReciprocalLayer layer = ReciprocalLayer.Of(zone);
        Matrix3D rotation = Orientation.About(new Vector3D(0, 0, 1), degrees).Rotation * AnglesTo(lattice, zone).Rotation();
        PlaneLattice pixels = new PlaneLattice(Of(layer.First), Of(layer.Second)).Reduced();
        return new IndexedPicture(new FoundSpots([], 1.3, 512, 512), Middle, [new PictureLattice(pixels, 100, 40, 0.1, Middle)]);

        PlaneVector Of(IntegerVector3 h)
        {
            Vector3D g = rotation * (lattice.Inverse * h.ToVector3D());
            return new PlaneVector(g.X / Scale, g.Y / Scale);
        }
    }

    private static GoniometerAngles[] Angles(Lattice lattice, LatticeDirection[] zones) => [.. zones.Select(zone => AnglesTo(lattice, zone))];

    private static GoniometerAngles AnglesTo(Lattice lattice, LatticeDirection zone)
    {
        Vector3D d = lattice.ToCartesian(new Vector3D(zone.U, zone.V, zone.W));
        d = 1 / d.Length * d;
        return new GoniometerAngles(Math.Asin(Math.Clamp(d.Y, -1, 1)) * 180 / Math.PI, Math.Atan2(-d.X, d.Z) * 180 / Math.PI);
    }

    private static (int U, int V, int W) Positive(LatticeDirection zone) =>
        zone.U < 0 || zone.U == 0 && (zone.V < 0 || zone.V == 0 && zone.W < 0) ? (-zone.U, -zone.V, -zone.W) : (zone.U, zone.V, zone.W);
}
