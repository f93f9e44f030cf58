namespace ZoneAxis.Diffraction;

/// <summary>A copy of an image that is brightened for the eye.</summary>
/// <param name="File">Its name, without folder: a PNG file of 8 bits.</param>
/// <param name="DisplayExponent">How it was made of the intensities: grey = 255·(I/I_max)^exponent.</param>
public sealed record SidecarPreview(string File, double DisplayExponent);
