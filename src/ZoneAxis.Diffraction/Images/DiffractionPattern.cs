namespace ZoneAxis.Diffraction;

/// <summary>One diffraction pattern, simulated or measured, with what it takes to measure lengths in it.</summary>
/// <param name="Image">Intensities; row = +y, column = +x.</param>
/// <param name="InverseAngstromPerPixel">Scale at the beam centre: |H| that one pixel spans, 1/Å (without 2π).</param>
/// <param name="BeamRow">Row at which the direct beam arrives, in pixels from the centre of row 0.</param>
/// <param name="BeamColumn">Column at which the direct beam arrives, in pixels from the centre of column 0.</param>
public sealed record DiffractionPattern(IntensityImage Image, double InverseAngstromPerPixel, double BeamRow, double BeamColumn);
