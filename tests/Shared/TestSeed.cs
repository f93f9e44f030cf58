using System.Globalization;

namespace ZoneAxis.Tests;

/// <summary>
/// Seeds of drawn tests: another one in every run, so that the draws find what no run before has seen. It stands in the test's output and, where a
/// law fails, in its message; the environment variable <see cref="Variable"/> draws the same again, as <c>CsCheck_Seed</c> does for CsCheck's laws.
/// </summary>
internal static class TestSeed
{
    /// <summary>The environment variable that sets the seed.</summary>
    public const string Variable = "ZONEAXIS_SEED";

    // Tests add small numbers to it.
    private const int Largest = 1_000_000_000;

    /// <summary>The seed of the calling test's draws, 0 to 999,999,999 unless the variable says another.</summary>
    public static int Next()
    {
        bool given = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int seed);
        if (!given)
            seed = Random.Shared.Next(Largest);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The seed is {seed}; {Variable}={seed} draws the same again."));
        return seed;
    }
}
