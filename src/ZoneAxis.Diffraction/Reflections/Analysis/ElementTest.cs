namespace ZoneAxis.Diffraction;

/// <summary>What the reflections say of a glide plane or a screw axis.</summary>
/// <param name="Condition">Its condition on the conventional axes, as "h0l: l=2n".</param>
/// <param name="Forbidden">The reflections that it extinguishes.</param>
/// <param name="Allowed">The others of its zone or row.</param>
/// <param name="LogLikelihoodRatio">Logarithm of how much likelier the intensities of <paramref name="Forbidden"/> are if it is there than if they are present; 0 where none was measured.</param>
public sealed record ElementTest(string Condition, ReflectionCount Forbidden, ReflectionCount Allowed, double LogLikelihoodRatio)
{
    /// <summary>Whether a reflection that it extinguishes was measured at all.</summary>
    public bool IsTested => Forbidden.Number > 0;
}
