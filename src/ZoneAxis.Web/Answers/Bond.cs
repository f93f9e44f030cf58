using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Two atoms that are drawn as bonded.</summary>
/// <param name="First">Place of the one.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Shift">The cell of the other, counted from that of the one.</param>
internal readonly record struct Bond(int First, int Second, IntegerVector3 Shift);
