using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Makes up what a diffractometer would measure of a crystal: |F|² with noise and with the faults that real lists have.
/// </summary>
public static class ReflectionSimulator
{
    // Double diffraction needs a strong first reflection: those with the largest intensities give nearly all of it.
    private const int StrongReflections = 60;

    /// <summary>A list of reflections on the axes of a crystal.</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="options">How it is measured.</param>
    /// <param name="random">Draws noise and the axis of what is left out.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The cell has more than ten million reflections in the range, none of those asked for, or the spacing lies beyond the form factors' tables.</exception>
    public static ReflectionList Simulate(Crystal crystal, ReflectionSimulationOptions options, RandomNumbers random)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(random);
        IntegerVector3[] indices = [.. ReflectionRange.Of(crystal.Lattice, 0, 1 / options.LeastSpacingAngstrom).Select(h => new IntegerVector3(h.H, h.K, h.L))];
        if (options.Zones.Length > 0)
            indices = [.. indices.Where(h => options.Zones.Any(zone => IsIn(zone, h)))];
        if (indices.Length == 0)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{crystal.Name} has none of the reflections asked for with a spacing of {options.LeastSpacingAngstrom:0.###} Å or more."));
        }

        double[] intensities = Intensities(crystal, indices, options.Beam, options.IsotropicB);
        if (options.TwinShare > 0)
            intensities = Twinned(indices, intensities, options);
        if (options.DoubleDiffraction > 0)
            AddDoubleDiffraction(indices, intensities, options.DoubleDiffraction);
        return Measured(crystal, indices, intensities, options, random);
    }

    /// <summary>|F|² of reflections, in squared electrons (X-rays) or Å² (electrons).</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="indices">Miller indices on its axes.</param>
    /// <param name="beam">The beam, of which the kind of radiation and, for electrons, the wavelength count.</param>
    /// <param name="isotropicB">B of all atoms besides their own, Å².</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">A reflection lies beyond the form factors' tables, s > 6 1/Å.</exception>
    public static double[] Intensities(Crystal crystal, IReadOnlyList<IntegerVector3> indices, Beam beam, double isotropicB = 0)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(beam);
        double[] sSquared = [.. indices.Select(h => (crystal.Lattice.Inverse * h.ToVector3D()).LengthSquared / 4)];
        if (sSquared.Any(s => !(s <= FormFactorTable.MostS * FormFactorTable.MostS)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Form factors are tabulated up to s = sin θ/λ = {FormFactorTable.MostS:0.##} 1/Å only."));
        Complex[] sums = new Complex[indices.Count];
        FormFactorTable table = FormFactorTable.Of(beam.Radiation);
        // Atoms that scatter alike share one form factor for each reflection.
        foreach (IGrouping<(Element Element, double B), Site> kind in crystal.Sites.GroupBy(site => (site.Element, site.IsotropicB)))
        {
            Complex[] geometric = GeometricParts([.. kind], indices);
            FormFactor formFactor = table.Of(kind.Key.Element);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += formFactor.At(sSquared[i]) * Math.Exp(-(kind.Key.B + isotropicB) * sSquared[i]) * geometric[i];
        }

        double factor = beam.LorentzFactor * beam.LorentzFactor;
        return [.. sums.Select(sum => factor * (sum.Real * sum.Real + sum.Imaginary * sum.Imaginary))];
    }

    /// <summary>Σ occupancy·exp(−2πi H·r), with the powers of the three phases of each atom computed once.</summary>
    private static Complex[] GeometricParts(Site[] sites, IReadOnlyList<IntegerVector3> indices)
    {
        (int mostH, int mostK, int mostL) = (indices.Max(h => Math.Abs(h.X)), indices.Max(h => Math.Abs(h.Y)), indices.Max(h => Math.Abs(h.Z)));
        Complex[] sums = new Complex[indices.Count];
        foreach (Site site in sites)
        {
            Complex[] alongA = Powers(site.Fraction.X, mostH), alongB = Powers(site.Fraction.Y, mostK), alongC = Powers(site.Fraction.Z, mostL);
            for (int i = 0; i < sums.Length; i++)
            {
                IntegerVector3 h = indices[i];
                sums[i] += site.Occupancy * (alongA[h.X + mostH] * alongB[h.Y + mostK] * alongC[h.Z + mostL]);
            }
        }

        return sums;
    }

    private static Complex[] Powers(double fraction, int most) =>
        [.. Enumerable.Range(-most, 2 * most + 1).Select(n => Complex.FromPolarCoordinates(1, -2 * Math.PI * Math.IEEERemainder(n * fraction, 1)))];

    private static bool IsIn(LatticeDirection zone, IntegerVector3 h) => zone.U * h.X + zone.V * h.Y + zone.W * h.Z == 0;

    private static double[] Twinned(IntegerVector3[] indices, double[] intensities, ReflectionSimulationOptions options)
    {
        Dictionary<IntegerVector3, double> byIndex = ByIndex(indices, intensities);
        return [.. indices.Select((h, i) => (1 - options.TwinShare) * intensities[i] + options.TwinShare * byIndex.GetValueOrDefault(options.TwinLaw * h, intensities[i]))];
    }

    private static void AddDoubleDiffraction(IntegerVector3[] indices, double[] intensities, double share)
    {
        Dictionary<IntegerVector3, double> byIndex = ByIndex(indices, intensities);
        KeyValuePair<IntegerVector3, double>[] strong = [.. byIndex.OrderByDescending(one => one.Value).ThenBy(one => one.Key.X).ThenBy(one => one.Key.Y).ThenBy(one => one.Key.Z).Take(StrongReflections)];
        double[] gained = [.. indices.Select(h => strong.Sum(g => g.Value * byIndex.GetValueOrDefault(h - g.Key)))];
        double scale = gained.Sum() > 0 ? share * intensities.Sum() / gained.Sum() : 0;
        for (int i = 0; i < intensities.Length; i++)
            intensities[i] += scale * gained[i];
    }

    private static Dictionary<IntegerVector3, double> ByIndex(IntegerVector3[] indices, double[] intensities)
    {
        Dictionary<IntegerVector3, double> byIndex = [];
        for (int i = 0; i < indices.Length; i++)
            byIndex[indices[i]] = byIndex[-indices[i]] = intensities[i];
        return byIndex;
    }

    private static ReflectionList Measured(Crystal crystal, IntegerVector3[] indices, double[] intensities, ReflectionSimulationOptions options, RandomNumbers random)
    {
        Vector3D missing = random.NextDirection();
        double mean = intensities.Average();
        ImmutableArray<Reflection>.Builder measured = ImmutableArray.CreateBuilder<Reflection>();
        for (int i = 0; i < indices.Length; i++)
        {
            Vector3D h = crystal.Lattice.Inverse * indices[i].ToVector3D();
            // Of all directions a share 1 − c lies within |cos| ≥ c of an axis.
            if (Math.Abs(h.Dot(missing)) > options.Completeness * h.Length)
                continue;
            double sigma = Math.Sqrt(Squared(options.NoiseOfIntensity * intensities[i]) + Squared(options.NoiseOfMean * mean));
            double written = Math.Max(sigma * options.SigmaFactor, double.Epsilon);
            foreach (IntegerVector3 mate in options.FriedelMates ? [indices[i], -indices[i]] : (ReadOnlySpan<IntegerVector3>)[indices[i]])
            {
                Reflection Noisy(int batch) => new(mate.X, mate.Y, mate.Z, intensities[i] + sigma * random.NextNormal(), written, batch);
                if (options.Zones.Length == 0)
                    measured.Add(Noisy(1));
                for (int zone = 0; zone < options.Zones.Length; zone++)
                {
                    if (IsIn(options.Zones[zone], mate))
                        measured.Add(Noisy(zone + 1));
                }
            }
        }

        return new ReflectionList
        {
            Name = crystal.Name,
            Lattice = crystal.Lattice,
            Radiation = options.Beam.Radiation,
            WavelengthAngstrom = options.Beam.WavelengthAngstrom,
            Reflections = measured.ToImmutable(),
        };
    }

    private static double Squared(double x) => x * x;
}
