namespace ZoneAxis.Diffraction;

/// <summary>The image that a sidecar belongs to.</summary>
/// <param name="File">Its name, without folder.</param>
/// <param name="Format">Its format.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="White">The highest grey, 255 or 65535; null for images of intensities.</param>
/// <param name="MaximumIntensity">The intensity that became white, I = grey·maximumIntensity/white; null for images of intensities.</param>
public sealed record SidecarImage(string File, PatternFormat Format, int Rows, int Columns, int? White = null, double? MaximumIntensity = null);
