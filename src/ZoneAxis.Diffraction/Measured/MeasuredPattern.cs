namespace ZoneAxis.Diffraction;

/// <summary>placeholder</summary>
public static class MeasuredPattern
{
}
