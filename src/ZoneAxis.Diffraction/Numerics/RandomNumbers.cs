using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Random numbers that are the same for the same seed, today and in later versions: xoshiro256** (D. Blackman and S. Vigna,
/// ACM Trans. Math. Softw. 47, 36, 2021), its state filled by SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014).
/// </summary>
/// <remarks>Not safe to share between threads; give each pattern its own.</remarks>
public sealed class RandomNumbers
{
    // FNV-1a with 64 bits (RFC 9923): turns a name into a number.
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private const double UnitOf53Bits = 1.0 / (1L << 53);

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>The stream of a seed.</summary>
    /// <param name="seed">Any number.</param>
    public RandomNumbers(ulong seed)
        : this(SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed))
    {
    }

    /// <summary>A stream with the generator's own state.</summary>
    internal RandomNumbers(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The stream that belongs to one of the users of a seed; it does not depend on which other users there are.</summary>
    /// <param name="seed">The seed that all share.</param>
    /// <param name="user">Name of the user.</param>
    /// <param name="occurrence">0 for the first user of this name, 1 for the second.</param>
    public static RandomNumbers For(ulong seed, string user, int occurrence)
    {
        ulong name = FnvOffset;
        foreach (char letter in user)
            name = (name ^ letter) * FnvPrime;
        ulong mixed = seed;
        ulong own = SplitMix(ref mixed) ^ ((name ^ (ulong)occurrence) * FnvPrime);
        return new RandomNumbers(SplitMix(ref own));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number from 0 to below 1, all multiples of 2⁻⁵³ equally likely.</summary>
    public double NextUnit() => (NextBits() >> 11) * UnitOf53Bits;

    /// <summary>A number from the normal distribution of mean 0 and standard deviation 1 (Box and Muller, 1958).</summary>
    public double NextNormal()
    {
        // 1 − u lies in (0, 1], where the logarithm is finite.
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextUnit()));
        return radius * Math.Cos(2 * Math.PI * NextUnit());
    }

    /// <summary>A count from the Poisson distribution.</summary>
    /// <param name="mean">Mean, 0 to <see cref="PoissonDistribution.MostMean"/>.</param>
    public double NextPoisson(double mean) => PoissonDistribution.Draw(mean, this);

    /// <summary>A direction, all equally likely: a vector of length 1.</summary>
    internal Vector3D NextDirection()
    {
        double z = (2 * NextUnit()) - 1, azimuth = 2 * Math.PI * NextUnit(), radius = Math.Sqrt(1 - (z * z));
        return new Vector3D(radius * Math.Cos(azimuth), radius * Math.Sin(azimuth), z);
    }

    internal static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
