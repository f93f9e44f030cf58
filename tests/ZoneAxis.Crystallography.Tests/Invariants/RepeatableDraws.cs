using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Draws that are the same for the same seed, each with the seed of its own that CsCheck prints and takes.</summary>
internal static class RepeatableDraws
{
    /// <summary>Draws from a generator.</summary>
    /// <param name="generator">What to draw.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="count">How many.</param>
    /// <returns>Each draw with its seed: <c>generator.Single(seed)</c> draws it again.</returns>
    public static IEnumerable<(T Value, string Seed)> Draw<T>(this Gen<T> generator, int seed, int count)
    {
        for (uint draw = 0; draw < count; draw++)
        {
            PCG random = new(draw, (ulong)seed);
            string text = random.ToString();
            yield return (generator.Generate(random, null, out _), text);
        }
    }

    /// <summary>The first of the draws.</summary>
    public static T DrawOne<T>(this Gen<T> generator, int seed) => generator.Draw(seed, 1).First().Value;
}
