using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The cell's axes turned into the laboratory: h_k = H·a_k for four pixels at a time.</summary>
internal readonly struct OrientedCell
{
    private readonly Vector3D _a;
    private readonly Vector3D _b;
    private readonly Vector3D _c;

    /// <summary>Turns a lattice.</summary>
    public OrientedCell(Lattice lattice, Orientation orientation)
    {
        _a = orientation.Rotation * lattice.Basis.Row(0);
        _b = orientation.Rotation * lattice.Basis.Row(1);
        _c = orientation.Rotation * lattice.Basis.Row(2);
    }

    /// <summary>The continuous Miller indices of four scattering vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> H, Vector256<double> K, Vector256<double> L) Indices(
        Vector256<double> hx, Vector256<double> hy, Vector256<double> hz) =>
        (hx * _a.X + hy * _a.Y + hz * _a.Z,
         hx * _b.X + hy * _b.Y + hz * _b.Z,
         hx * _c.X + hy * _c.Y + hz * _c.Z);
}
