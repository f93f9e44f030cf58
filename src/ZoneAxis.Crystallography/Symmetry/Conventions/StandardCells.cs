namespace ZoneAxis.Crystallography;

/// <summary>A crystal in the cell of a convention.</summary>
public static class StandardCells
{
    /// <summary>How the given cell becomes the cell of a convention, exactly: for the International Tables' <see cref="CrystalSymmetry.Transformation"/>
    /// P and <see cref="CrystalSymmetry.OriginShift"/> p, for Setyawan and Curtarolo's S·P and S·p, S being the axes of their cell in terms of the
    /// Tables' as rows, a permutation with signs; the identity as given.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    /// <param name="convention">Whose cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such convention.</exception>
    public static CellTransformation TransformationTo(this CrystalSymmetry symmetry, CellConvention convention)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        if (convention == CellConvention.AsGiven)
            return new CellTransformation(IntegerMatrix3.Identity, 1, Vector3D.Zero);
        IntegerMatrix3 axes = convention switch
        {
            CellConvention.InternationalTables => IntegerMatrix3.Identity,
            CellConvention.SetyawanCurtarolo => SetyawanCurtaroloCell.AxesOf(symmetry),
            _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "There is no such convention."),
        };
        // As columns positions go with the transposed inverse of S, which for a permutation with signs is S.
        return CellTransformation.Between(symmetry.GivenInPrimitive, symmetry.StandardInPrimitive * axes.Inverted(), axes * symmetry.OriginShift);
    }

    /// <summary>The crystal, idealised, in the standard cell of a convention; as given, and so not idealised, in its own.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    /// <param name="convention">Whose cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such convention.</exception>
    public static Crystal CellOf(this CrystalSymmetry symmetry, CellConvention convention)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        return convention switch
        {
            CellConvention.AsGiven => symmetry.Given,
            CellConvention.InternationalTables => symmetry.StandardCell,
            CellConvention.SetyawanCurtarolo => SetyawanCurtaroloCell.Of(symmetry),
            _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "There is no such convention."),
        };
    }
}
