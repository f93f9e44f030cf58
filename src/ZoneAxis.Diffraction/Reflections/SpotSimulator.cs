using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The spots of a crystal plate that fast electrons pass, without multiple scattering: I(g) = (λ·F/V)²·(sin(πts)/(πs))² of the incident beam, with the thickness t
/// and the excitation error s (L. Reimer and H. Kohl, Transmission Electron Microscopy, 5th edition, section 7.2). F is γ times the Fourier coefficient in Å, as
/// <see cref="ReflectionSimulator.Intensities"/> has it.
/// </summary>
/// <remarks>No picture is computed, so that a pattern takes milliseconds: for one that follows a slider.</remarks>
public static class SpotSimulator
{
    // Beyond the fourth zero of (sin x/x)² less than a two-hundredth of the strongest is left.
    private const int SeenLobes = 4;

    // Lattice points that are looked at in a pattern; a cell of 300 Å with a radius of 2/Å has fewer.
    private const double MostPoints = 2e7;

    /// <summary>The spots, the strongest first; those that the structure extinguishes are left out, and the direct beam, too.</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="options">Beam, thickness and orientation; the defaults where null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The pattern has more than twenty million lattice points in its reach, or it lies beyond the form factors' tables.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<SimulatedSpot> Simulate(Crystal crystal, SpotSimulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        options ??= new SpotSimulationOptions();
        Matrix3D rotation = RotationOf(crystal.Lattice, options);
        (IntegerVector3 Index, Vector3D Place)[] seen = [.. SeenPoints(crystal.Lattice, rotation, options, cancellation)];
        if (seen.Length == 0)
            return [];
        double[] squares = ReflectionSimulator.Intensities(crystal, [.. seen.Select(point => point.Index)], options.Beam);
        double factor = options.Beam.WavelengthAngstrom / crystal.Lattice.Volume;
        // What is left of an extinct reflection is rounding.
        double least = 1e-10 * squares.Max();
        return
        [
            .. seen.Zip(squares, (point, square) => (point, square)).Where(one => one.square > least)
                .Select(one => SpotOf(one.point.Index, one.point.Place, factor * factor * one.square, options))
                .OrderByDescending(spot => spot.Intensity).ThenBy(spot => spot.H).ThenBy(spot => spot.K).ThenBy(spot => spot.L),
        ];
    }

    /// <summary>From the crystal's frame to the laboratory's: the zone along +z, then tilted.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="options">Zone and tilts.</param>
    public static Matrix3D RotationOf(Lattice lattice, SpotSimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Orientation.About(new Vector3D(0, 1, 0), options.TiltYDegrees).Rotation
            * Orientation.About(new Vector3D(1, 0, 0), options.TiltXDegrees).Rotation
            * new ZoneAxisView(options.Zone).OrientationOf(lattice).Rotation;
    }

    private static SimulatedSpot SpotOf(IntegerVector3 h, Vector3D place, double amplitudeSquared, SpotSimulationOptions options)
    {
        double s = ExcitationError(place, options.Beam.WavelengthAngstrom);
        double interference = options.Precession.IsOn ? MeanOverCone(place, options) : Interference(s, options.ThicknessAngstrom);
        LatticeDirection zone = options.Zone;
        return new SimulatedSpot(h.X, h.Y, h.Z, place.X, place.Y, 1 / place.Length, s, amplitudeSquared * interference, h.X * zone.U + h.Y * zone.V + h.Z * zone.W);
    }

    /// <summary>(sin(πts)/(πs))², t² where s is 0; Å².</summary>
    private static double Interference(double s, double thickness)
    {
        double x = Math.PI * thickness * s;
        double sinc = Math.Abs(x) < 1e-6 ? 1 : Math.Sin(x) / x;
        return thickness * thickness * sinc * sinc;
    }

    /// <summary>Distance of a point from the Ewald sphere along the beam, +z.</summary>
    private static double ExcitationError(Vector3D place, double wavelength)
    {
        double transverse = (place.X * place.X + place.Y * place.Y) * wavelength * wavelength;
        return transverse < 1 ? (Math.Sqrt(1 - transverse) - 1) / wavelength - place.Z : double.MaxValue;
    }

    private static double MeanOverCone(Vector3D place, SpotSimulationOptions options)
    {
        (double sine, double cosine) = Math.SinCos(options.Precession.AngleDegrees * Math.PI / 180);
        double k = 1 / options.Beam.WavelengthAngstrom;
        double sum = 0;
        for (int step = 0; step < options.Precession.Steps; step++)
        {
            (double y, double x) = Math.SinCos(2 * Math.PI * step / options.Precession.Steps);
            Vector3D beam = new(k * sine * x, k * sine * y, k * cosine);
            // Nearest point of the sphere, along the scattered beam: the same as along the incident one to first order of s.
            sum += Interference(k - (beam + place).Length, options.ThicknessAngstrom);
        }

        return sum / options.Precession.Steps;
    }

    /// <summary>The lattice points that lie near the sphere, and where they are in the laboratory's frame.</summary>
    private static IEnumerable<(IntegerVector3 Index, Vector3D Place)> SeenPoints(Lattice lattice, Matrix3D rotation, SpotSimulationOptions options, CancellationToken cancellation)
    {
        double reach = options.ReachInverseAngstrom;
        Vector3D a = rotation * (lattice.Inverse * new Vector3D(1, 0, 0)), b = rotation * (lattice.Inverse * new Vector3D(0, 1, 0)), c = rotation * (lattice.Inverse * new Vector3D(0, 0, 1));
        CellParameters cell = lattice.Parameters;
        double swept = Math.Sin(options.Precession.AngleDegrees * Math.PI / 180) * reach;
        double deep = Math.Abs(ExcitationError(new Vector3D(reach, 0, 0), options.Beam.WavelengthAngstrom)) + swept + SeenLobes / options.ThicknessAngstrom;
        // A vector of the slab is no longer than this, and an index no larger than it times the edge.
        double longest = double.Hypot(reach, Math.Min(deep, reach));
        (int mostH, int mostK, int mostL) = ((int)(longest * cell.A), (int)(longest * cell.B), (int)(longest * cell.C));
        if ((2.0 * mostH + 1) * (2.0 * mostK + 1) * (2.0 * mostL + 1) > MostPoints)
            throw new ArgumentException(FormattableString.Invariant($"The pattern of a cell of {cell.A:0.#} × {cell.B:0.#} × {cell.C:0.#} Å with a radius of {reach:0.##} 1/Å has too many lattice points; take a smaller radius."));
        for (int h = -mostH; h <= mostH; h++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int k = -mostK; k <= mostK; k++)
            {
                Vector3D row = h * a + k * b;
                for (int l = -mostL; l <= mostL; l++)
                {
                    Vector3D place = row + l * c;
                    if ((h, k, l) != (0, 0, 0) && IsSeen(place, reach, options))
                        yield return (new IntegerVector3(h, k, l), place);
                }
            }
        }
    }

    private static bool IsSeen(Vector3D place, double reach, SpotSimulationOptions options)
    {
        double transverse = place.X * place.X + place.Y * place.Y;
        if (transverse > reach * reach)
            return false;
        double swept = Math.Sin(options.Precession.AngleDegrees * Math.PI / 180) * Math.Sqrt(transverse);
        return Math.Abs(ExcitationError(place, options.Beam.WavelengthAngstrom)) <= swept + SeenLobes / options.ThicknessAngstrom;
    }
}
