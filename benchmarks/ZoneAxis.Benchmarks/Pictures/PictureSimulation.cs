using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>
/// Simulates pictures as a camera takes them: every reflection near the Ewald sphere as a spot of the crystallite's width, kinematic, the mean over the precession,
/// then background, electrons, stop, blur and bits by the stages of degradation. The simulator by pixels is of no use here: hundreds of cells make
/// spots narrower than its pixels.
/// </summary>
internal sealed class PictureSimulation
{
    private const double Reach = 1.3;
    private const double SpotShare = 0.4;
    private const double CameraSpread = 0.35;
    private const double ThermalB = 0.6;
    private const int Azimuths = 36;
    private const double DirectBeam = 8;
    private const double SurelySeen = 10;
    private const double AtLimit = 2;
    private const double LeastSpacingPixels = 16;

    private readonly Crystal _crystal;
    private readonly Matrix3D _holder;
    private readonly PictureConditions _conditions;
    private readonly Random _random;
    private readonly double _wavelength;
    private readonly double _scale;
    private readonly Dictionary<IntegerVector3, double> _factors = [];

    /// <param name="crystal">The crystal.</param>
    /// <param name="holder">Rotation from the crystal's frame to the holder's.</param>
    /// <param name="conditions">How the pictures are taken.</param>
    /// <param name="random">Draws.</param>
    public PictureSimulation(Crystal crystal, Matrix3D holder, PictureConditions conditions, Random random)
    {
        (_crystal, _holder, _conditions, _random) = (crystal, holder, conditions, random);
        Beam = Beam.OfElectrons(conditions.Kilovolts);
        _wavelength = Beam.WavelengthAngstrom;
        double shortest = 1 / Math.Max(crystal.Lattice.Parameters.A, Math.Max(crystal.Lattice.Parameters.B, crystal.Lattice.Parameters.C));
        _scale = Math.Clamp(shortest / Math.Max(LeastSpacingPixels, 6 * conditions.BlurPixels), 0.0015, 0.004);
    }

    public Beam Beam { get; }

    /// <summary>The picture along a zone axis at the goniometer's angles that bring it there; null where it has no lattice that anybody could see.</summary>
    public SimulatedPicture Take(LatticeDirection zone, double alpha, double beta)
    {
        Matrix3D toLab = TiltedZones.Rotation(alpha, beta) * _holder;
        Matrix3D off = OffZone();
        Matrix3D rotation = off * toLab;
        BeamPosition beam = new(255.5 + _conditions.CentreOffPixels * (2 * _random.NextDouble() - 1), 255.5 + _conditions.CentreOffPixels * (2 * _random.NextDouble() - 1));
        List<(IntegerVector3 H, PlaneVector Place, double Intensity)> spots = [.. Spots(rotation)];
        double most = spots.Count == 0 ? 1 : spots.Max(spot => spot.Intensity);
        spots.RemoveAll(spot => spot.Intensity < 1e-6 * most);
        double[] values = Draw(spots, beam, DirectBeam * most);
        AddForeign(values, spots, beam);
        double stop = _conditions.StopRadius * _scale;
        DegradationChain chain = new(
        [
            new InelasticBackground { Fraction = _conditions.BackgroundShare },
            new PoissonCounts { DoseElectrons = _conditions.DoseElectrons },
            new BeamStop { RadiusInverseAngstrom = stop, ArmWidthInverseAngstrom = 0.8 * stop, ArmAzimuthDegrees = 360 * _random.NextDouble() },
            new PointSpread { SigmaPixels = _conditions.BlurPixels },
            new ReadOutNoise { SigmaCounts = 0.1 },
            new BitDepth { Bits = _conditions.Bits },
        ]);
        DiffractionPattern pattern = new(new IntensityImage(PictureConditions.Side, PictureConditions.Side, values), _scale, beam.Row, beam.Column);
        IntensityImage image = chain.Apply(pattern, (ulong)_random.NextInt64()).Image;
        double electrons = _conditions.DoseElectrons * (1 - _conditions.BackgroundShare) / values.Sum();
        double ground = _conditions.DoseElectrons * _conditions.BackgroundShare / (PictureConditions.Side * PictureConditions.Side);
        double area = Math.PI * 6 * SpotVariance();
        List<IntegerVector3> strong = [];
        List<(IntegerVector3 H, double Signal)> signals = [];
        int higher = 0;
        foreach ((IntegerVector3 h, PlaneVector place, double intensity) in spots)
        {
            double counts = electrons * intensity, signal = counts / Math.Sqrt(counts + area * ground * Falling(place));
            bool isZero = h.X * zone.U + h.Y * zone.V + h.Z * zone.W == 0, isInside = IsInside(place, beam);
            higher += !isZero && isInside && signal > SurelySeen ? 1 : 0;
            if (!isZero || !isInside)
                continue;
            if (signal > SurelySeen && place.Length > _conditions.StopRadius + 4)
                strong.Add(h);
            if (signal > AtLimit)
                signals.Add((h, signal));
        }

        return new SimulatedPicture(
            image, zone, _scale * _conditions.ScaleError, alpha + Read(), beta + Read(), beam, strong, [.. signals.Select(one => one.H)], signals, higher, h => PlaceOf(rotation * (_crystal.Lattice.Inverse * h.ToVector3D())));
    }

    private double Read() => _conditions.TiltError * (2 * _random.NextDouble() - 1);

    private static bool IsInside(PlaneVector place, BeamPosition beam) =>
        Math.Min(place.X + beam.Column, place.Y + beam.Row) > 3 && Math.Max(place.X + beam.Column, place.Y + beam.Row) < PictureConditions.Side - 4;

    private double SpotVariance()
    {
        double size = SpotShare / (_conditions.WidthAngstrom * _scale);
        return size * size + CameraSpread * CameraSpread + _conditions.BlurPixels * _conditions.BlurPixels;
    }

    /// <summary>The Lorentzian background relative to its mean over the picture.</summary>
    private double Falling(PlaneVector place)
    {
        double width = new InelasticBackground().HalfWidthInverseAngstrom / _scale, half = PictureConditions.Side / 2.0;
        double mean = width * width / (half * half) * Math.Log(1 + half * half / (width * width));
        return 1 / (1 + place.Dot(place) / (width * width)) / mean;
    }

    private Matrix3D OffZone()
    {
        double azimuth = 2 * Math.PI * _random.NextDouble(), degrees = _conditions.MostOffZoneDegrees * Math.Sqrt(_random.NextDouble());
        return Orientation.About(new Vector3D(Math.Cos(azimuth), Math.Sin(azimuth), 0), degrees).Rotation;
    }

    private IEnumerable<(IntegerVector3 H, PlaneVector Place, double Intensity)> Spots(Matrix3D rotation)
    {
        CellParameters p = _crystal.Lattice.Parameters;
        double reach = Math.Min(Reach, 0.8 * PictureConditions.Side * _scale), thickness = _conditions.ThicknessAngstrom;
        double tilt = _conditions.PrecessionDegrees * Math.PI / 180, width = 3 / thickness;
        (int mh, int mk, int ml) = ((int)(reach * p.A), (int)(reach * p.B), (int)(reach * p.C));
        Matrix3D reciprocal = rotation * _crystal.Lattice.Inverse;
        for (int h = -mh; h <= mh; h++)
        {
            for (int k = -mk; k <= mk; k++)
            {
                for (int l = -ml; l <= ml; l++)
                {
                    Vector3D g = reciprocal * new Vector3D(h, k, l);
                    double radius = double.Hypot(g.X, g.Y), excitation = g.Z + _wavelength * g.LengthSquared / 2;
                    if (radius > reach || Math.Abs(excitation) > width + tilt * radius || (h, k, l) == (0, 0, 0))
                        continue;
                    double rocking = Rocking(excitation, tilt * radius, thickness);
                    if (rocking > 1e-5)
                        yield return (new IntegerVector3(h, k, l), PlaceOf(g), Factor(new IntegerVector3(h, k, l)) * rocking);
                }
            }
        }
    }

    private static double Rocking(double excitation, double swing, double thickness)
    {
        double sum = 0;
        for (int i = 0; i < Azimuths; i++)
        {
            double x = Math.PI * thickness * (excitation + swing * Math.Cos((i + 0.5) * Math.PI / Azimuths));
            sum += Math.Abs(x) < 1e-6 ? 1 : Math.Sin(x) * Math.Sin(x) / (x * x);
        }

        return sum / Azimuths;
    }

    private double Factor(IntegerVector3 h)
    {
        if (_factors.TryGetValue(h, out double known))
            return known;
        double amplitude = StructureFactor.At(_crystal, h.ToVector3D(), Beam, thermalMotion: true).Magnitude;
        double motion = Math.Exp(-ThermalB * (_crystal.Lattice.Inverse * h.ToVector3D()).LengthSquared / 2);
        return _factors[h] = amplitude * amplitude * motion;
    }

    /// <summary>The place relative to the beam, px: scaled and stretched along one direction as the lens does.</summary>
    private PlaneVector PlaceOf(Vector3D g)
    {
        (double sine, double cosine) = Math.SinCos(_conditions.EllipseDegrees * Math.PI / 180);
        PlaneVector along = new(cosine, sine), place = 1 / _scale * new PlaneVector(g.X, g.Y);
        return place + _conditions.Ellipse * place.Dot(along) * along;
    }

    private double[] Draw(List<(IntegerVector3 H, PlaneVector Place, double Intensity)> spots, BeamPosition beam, double direct)
    {
        double[] values = new double[PictureConditions.Side * PictureConditions.Side];
        AddSpot(values, beam.Column, beam.Row, direct);
        foreach ((_, PlaneVector place, double intensity) in spots)
            AddSpot(values, beam.Column + place.X, beam.Row + place.Y, intensity);
        return values;
    }

    private void AddForeign(double[] values, List<(IntegerVector3 H, PlaneVector Place, double Intensity)> spots, BeamPosition beam)
    {
        double[] strongest = [.. spots.Select(spot => spot.Intensity).OrderDescending().Take(40)];
        int count = (int)Math.Round(_conditions.ForeignShare * strongest.Length);
        for (int i = 0; i < count; i++)
            AddSpot(values, beam.Column + 200 * (2 * _random.NextDouble() - 1), beam.Row + 200 * (2 * _random.NextDouble() - 1), 0.5 * strongest[_random.Next(strongest.Length)]);
    }

    private void AddSpot(double[] values, double column, double row, double intensity)
    {
        double size = SpotShare / (_conditions.WidthAngstrom * _scale), variance = size * size + CameraSpread * CameraSpread;
        int reach = (int)Math.Ceiling(5 * Math.Sqrt(variance));
        (int c0, int r0) = ((int)Math.Round(column), (int)Math.Round(row));
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(PictureConditions.Side - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(PictureConditions.Side - 1, c0 + reach); c++)
            {
                double squared = (c - column) * (c - column) + (r - row) * (r - row);
                values[r * PictureConditions.Side + c] += intensity / (2 * Math.PI * variance) * Math.Exp(-squared / (2 * variance));
            }
        }
    }
}
