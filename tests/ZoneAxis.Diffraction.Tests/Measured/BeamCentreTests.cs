using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Measured;

public class BeamCentreTests
{
    private static readonly (string Name, Crystal Crystal, Orientation Orientation)[] Crystals =
    [
        ("NaCl [001]", Make.RockSalt, Orientation.Unrotated),
        ("NaCl [011]", Make.RockSalt, Orientation.About(new Vector3D(1, 0, 0), 45)),
        ("ZnS [001]", Make.ZincBlende, Orientation.Unrotated),
        ("ZnS off [011] by 1°", Make.ZincBlende, Orientation.About(new Vector3D(1, 0, 0), 46)),
        ("triclinic, c* along the beam", Make.Triclinic, Orientation.Unrotated),
        ("triclinic, no zone axis", Make.Triclinic, Orientation.About(new Vector3D(0.3, -0.5, 0.9), 33)),
    ];

    private static readonly (double Row, double Column)[] Shifts = [(120.3, 141.8), (101.25, 117.9)];

    [Fact]
    public void Without_noise_the_centre_is_found() => Check(new MeasuredImage(Make.RockSalt, Orientation.Unrotated), Crystals, worst: 0.15);

    [Fact]
    public void Counts_and_background_do_not_move_the_centre() =>
        Check(new MeasuredImage(Make.RockSalt, Orientation.Unrotated) { Dose = 1e6, Background = 0.1 }, Crystals, worst: 0.15);

    [Fact]
    public void Few_counts_and_much_background_move_the_centre_little() =>
        Check(new MeasuredImage(Make.RockSalt, Orientation.Unrotated) { Dose = 1e5, Background = 0.5 }, Crystals, worst: 0.15);

    [Fact]
    public void Behind_a_beam_stop_the_pairs_of_spots_decide() =>
        Check(new MeasuredImage(Make.RockSalt, Orientation.Unrotated) { Dose = 1e6, Background = 0.1, BeamStop = true }, Crystals[..3], worst: 0.15);

    [Fact]
    public void Large_and_oblong_images_are_searched_too()
    {
        IntensityImage small = new MeasuredImage(Make.RockSalt, Orientation.Unrotated) { BeamRow = 120.3, BeamColumn = 141.8, Dose = 1e6 }.Image(5);
        const int Rows = 1100;
        const int Columns = 700;
        double[] values = new double[Rows * Columns];
        for (int row = 0; row < small.Rows; row++)
            small.Values.Slice(row * small.Columns, small.Columns).CopyTo(values.AsSpan((row + 700) * Columns + 300));
        BeamPosition found = BeamCentre.Find(new IntensityImage(Rows, Columns, values), new BeamCentreOptions { SpotRadiusPixels = 5 });
        Assert.Equal(820.3, found.Row, 0.1);
        Assert.Equal(441.8, found.Column, 0.1);
    }

    [Fact]
    public void An_image_without_spots_has_no_centre()
    {
        Assert.Throws<ArgumentException>(() => BeamCentre.Find(new IntensityImage(20, 30, new double[600])));
        Assert.Throws<ArgumentException>(() => BeamCentre.Find(new IntensityImage(1, 1, [5])));
    }

    private static void Check(MeasuredImage like, (string Name, Crystal Crystal, Orientation Orientation)[] crystals, double worst)
    {
        List<(double Error, string Name)> errors = [];
        foreach ((string name, Crystal crystal, Orientation orientation) in crystals)
        {
            foreach ((double row, double column) in Shifts)
            {
                BeamPosition found = BeamCentre.Find((like with { Crystal = crystal, Orientation = orientation, BeamRow = row, BeamColumn = column }).Image(seed: 7), new BeamCentreOptions { BeamStop = like.BeamStop });
                errors.Add((double.Hypot(found.Row - row, found.Column - column), $"{name} at ({row}, {column})"));
            }
        }

        double median = errors.Select(error => error.Error).Order().ElementAt(errors.Count / 2);
        string summary = string.Create(CultureInfo.InvariantCulture, $"median {median:0.000} px, largest {errors.Max().Error:0.000} px of {errors.Max().Name}; seed 7");
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(errors.Max().Error <= worst, summary);
    }
}
