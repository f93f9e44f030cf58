using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>A picture of a zone-axis pattern, ready to be indexed.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Zone">Direction of the beam.</param>
/// <param name="IntensityStep">What one grey is in the unit of the pattern; 0 for intensities.</param>
internal sealed record ZonePicture(DiffractionPattern Pattern, LatticeDirection Zone, double IntensityStep);
