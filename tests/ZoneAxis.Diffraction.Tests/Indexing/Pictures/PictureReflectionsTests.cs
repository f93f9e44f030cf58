using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

public class PictureReflectionsTests
{
    private const double Scale = 0.004;

    [Fact]
    public void What_the_stop_hides_is_not_measured_and_not_absent()
    {
        const double Stop = 40, OneBlock = 16;
        CameraPicture camera = new() { StopRadius = Stop, Background = 60, Strongest = 20_000 };
        ReflectionList list = ListOf(camera);
        double[] distances = [.. list.Reflections.Where(one => one.Batch == 1).Select(one => new Vector3D(one.H, one.K, one.L)).Select(h => (list.Lattice.Inverse * h).Length / Scale)];
        Assert.NotEmpty(distances);
        Assert.All(distances, distance => Assert.InRange(distance, Stop - OneBlock, 200));
    }

    [Fact]
    public void Two_pictures_of_one_row_come_on_one_scale()
    {
        ReflectionList list = ListOf(new CameraPicture { Strongest = 20_000 });
        Assert.Equal([1, 2], list.Reflections.Select(one => one.Batch).Distinct().Order());
        Assert.DoesNotContain(list.Reflections, one => (one.H, one.K, one.L) == (0, 0, 0));
        Assert.All(list.Reflections, one => Assert.True(one.Sigma > 0));
    }

    /// <summary>Two pictures of an orthorhombic lattice that is tilted by 90° between them.</summary>
    private static ReflectionList ListOf(CameraPicture camera)
    {
        int seed = TestSeed.Next();
        PlaneLattice first = new(new PlaneVector(25, 0), new PlaneVector(0, 31)), second = new(new PlaneVector(25, 0), new PlaneVector(0, 28));
        IndexedPicture[] pictures = [.. new[] { first, second }.Select((lattice, i) => PictureIndexer.Index((camera with { Lattice = lattice }).Draw(seed + i)))];
        ImmutableArray<PictureCell> cells = TiltedCells.Solve(
            [.. pictures.Select((picture, i) => (new PlaneLattice(Scale * picture.Best.Pixels.A, Scale * picture.Best.Pixels.B), new GoniometerAngles(90 * i, 0)))]);
        return PictureReflections.Of(pictures, cells[0]);
    }
}
