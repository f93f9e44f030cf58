using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A reciprocal lattice in space fitted to the planes of several pictures.</summary>
/// <param name="Basis">Rows are the basis vectors in the frame of the holder, 1/Å; right-handed.</param>
/// <param name="Indices">For each picture the indices of its two vectors.</param>
/// <param name="Turns">For each picture the small rotation vector by which its angles are off, radians.</param>
/// <param name="Ellipse">The lens's ellipse, common to all pictures.</param>
/// <param name="ChiSquared">Weighted sum of squares of what is left over, turns and ellipse included.</param>
/// <param name="Score">Logarithm of how much likelier the lattice makes the planes than chance, up to a constant that is the same for all lattices.</param>
internal sealed record SpaceFit(
    Matrix3D Basis, IReadOnlyList<(IntegerVector3 First, IntegerVector3 Second)> Indices, IReadOnlyList<Vector3D> Turns, LensEllipse Ellipse, double ChiSquared, double Score);
