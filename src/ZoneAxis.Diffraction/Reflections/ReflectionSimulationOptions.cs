using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How a list of reflections is measured that <see cref="ReflectionSimulator"/> makes up.</summary>
public sealed record ReflectionSimulationOptions
{
    /// <summary>The beam, of which the kind of radiation and, for electrons, the wavelength count. Default X-rays.</summary>
    public Beam Beam { get; init; } = new();

    /// <summary>Smallest interplanar spacing measured, Å. Default 0.8.</summary>
    public double LeastSpacingAngstrom { get; init; } = 0.8;

    /// <summary>Isotropic B of all atoms, Å², which dims the far reflections; that of the sites counts besides. Default 0.5.</summary>
    public double IsotropicB { get; init; } = 0.5;

    /// <summary>Standard deviation of the noise as a share of each intensity. Default 0.03.</summary>
    public double NoiseOfIntensity { get; init; } = 0.03;

    /// <summary>Standard deviation of the noise that all reflections have, as a share of the mean intensity. Default 0.01.</summary>
    public double NoiseOfMean { get; init; } = 0.01;

    /// <summary>What the true standard deviations are multiplied by before they are written down: 3 or ⅓ for a list whose σ cannot be trusted. Default 1.</summary>
    public double SigmaFactor { get; init; } = 1;

    /// <summary>
    /// Mean intensity that a reflection gets from double diffraction, as a share of the mean intensity: Σ I(g)·I(h − g) over the strongest g, scaled. Default 0.
    /// </summary>
    public double DoubleDiffraction { get; init; }

    /// <summary>
    /// Share of reciprocal space that is measured, 0 to 1: outside a double cone about a drawn axis, as a goniometer of limited tilt leaves it. Default 1.
    /// </summary>
    public double Completeness { get; init; } = 1;

    /// <summary>Share of the second individual of a twin, 0 to 0.5. Default 0.</summary>
    public double TwinShare { get; init; }

    /// <summary>The twin law: indices (h k l) of the second individual's reflection that falls on (h k l), as a matrix on columns of indices. Default the identity.</summary>
    public IntegerMatrix3 TwinLaw { get; init; } = IntegerMatrix3.Identity;

    /// <summary>Whether both of a pair of Friedel mates are measured, each with its own noise; else one of them. Default true.</summary>
    public bool FriedelMates { get; init; } = true;

    /// <summary>The zone axes whose zero layers are measured, or empty for all reflections. Default empty. Each zone is a batch of its own.</summary>
    public ImmutableArray<LatticeDirection> Zones { get; init; } = [];
}
