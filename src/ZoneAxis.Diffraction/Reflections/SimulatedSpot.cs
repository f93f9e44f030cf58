namespace ZoneAxis.Diffraction;

/// <summary>A spot of a zone-axis pattern.</summary>
/// <param name="H">Index h.</param>
/// <param name="K">Index k.</param>
/// <param name="L">Index l.</param>
/// <param name="X">Where it lies along +x (columns), 1/Å.</param>
/// <param name="Y">Where it lies along +y (rows), 1/Å.</param>
/// <param name="SpacingAngstrom">Interplanar spacing d, Å.</param>
/// <param name="ExcitationErrorInverseAngstrom">Distance s of the reciprocal point from the Ewald sphere along the beam, positive inside of the sphere, 1/Å; of a precessing beam that of its axis.</param>
/// <param name="Intensity">Kinematic intensity as a part of the incident beam. Above about 0.1 multiple scattering cannot be neglected, and above 1 it is no part of anything.</param>
/// <param name="Layer">Laue zone hu + kv + lw: 0 for the zero layer.</param>
public readonly record struct SimulatedSpot(int H, int K, int L, double X, double Y, double SpacingAngstrom, double ExcitationErrorInverseAngstrom, double Intensity, int Layer);
