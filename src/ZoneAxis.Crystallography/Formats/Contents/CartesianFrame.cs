namespace ZoneAxis.Crystallography;

/// <summary>The frame in which a file states its cell vectors and Cartesian positions; it may be turned in any way and be left-handed.</summary>
/// <param name="Basis">Rows a, b, c in Å, as the file has them.</param>
/// <param name="Lattice">The right-handed lattice with that metric; of a left-handed basis all three vectors are inverted.</param>
internal sealed record CartesianFrame(Matrix3D Basis, Lattice Lattice)
{
    private readonly Matrix3D _inverse = Basis.Inverted();

    private bool IsLeftHanded { get; } = Basis.Determinant < 0;

    /// <summary>The frame of three vectors.</summary>
    /// <param name="basis">Rows a, b, c in Å.</param>
    /// <exception cref="ArgumentException">The vectors span no cell or are too short or long.</exception>
    public static CartesianFrame Of(Matrix3D basis)
    {
        Lattice lattice = CheckedLattice.Of(Lattice.ParametersOf(basis));
        return double.IsNormal(basis.Determinant)
            ? new CartesianFrame(basis, lattice)
            : throw new ArgumentException("the cell vectors lie in one plane, three independent ones were expected.");
    }

    /// <summary>Fractional coordinates in <see cref="Lattice"/> of those in the file's basis: inverted with a left-handed basis.</summary>
    /// <param name="fraction">Fractional coordinates as the file has them.</param>
    public Vector3D RightHanded(Vector3D fraction) => IsLeftHanded ? -fraction : fraction;

    /// <summary>Fractional coordinates in <see cref="Lattice"/> of a Cartesian position.</summary>
    /// <param name="position">Position in Å in the file's frame.</param>
    public Vector3D FractionOf(Vector3D position) => RightHanded(position * _inverse);
}
