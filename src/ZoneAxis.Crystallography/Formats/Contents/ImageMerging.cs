namespace ZoneAxis.Crystallography;

/// <summary>Says which images of a site are the site itself, off by the rounding of its coordinates.</summary>
/// <param name="Lattice">The cell.</param>
/// <param name="ToleranceAngstrom">Nearer images are the site.</param>
/// <param name="Rounding">How far each coordinate may be off by its own decimals, in fractions of the edge: an image that is off by no more than follows from that
/// is the site too; zero for none.</param>
internal readonly record struct ImageMerging(Lattice Lattice, double ToleranceAngstrom, Vector3D Rounding)
{
    private const double SmallestAngstrom = 0.01;

    /// <summary>Two atoms of a bond are never so near, nor are two halves of a split atom that a refinement can tell apart.</summary>
    private const double LargestAngstrom = 0.15;

    /// <summary>Images of a coordinate that is off by ε lie up to 4ε from it: x−y and its partner are off by 2ε each.</summary>
    private const double ImageSpread = 4;

    /// <summary>Parts of an edge that arithmetic may add.</summary>
    private const double Arithmetic = 1e-9;

    /// <summary>What the decimals of a site allow.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="site">The site.</param>
    /// <param name="options">May state the tolerance.</param>
    public static ImageMerging Of(Lattice lattice, AsymmetricSite site, CrystalReadOptions options)
    {
        if (options.MergeDistanceAngstrom is double stated)
            return new ImageMerging(lattice, stated, Vector3D.Zero);
        CellParameters cell = lattice.Parameters;
        double spread = ImageSpread * Math.Pow(10, -site.Decimals) * Math.Max(cell.A, Math.Max(cell.B, cell.C));
        return new ImageMerging(lattice, Math.Clamp(spread, SmallestAngstrom, LargestAngstrom), site.OwnRounding);
    }

    /// <summary>Whether an image is the site.</summary>
    /// <param name="operation">The operation, which takes x to W·x + w.</param>
    /// <param name="difference">From the site to its image, in fractions of the edges.</param>
    public bool IsSame(SymmetryOperation operation, Vector3D difference)
    {
        double length = Lattice.ToCartesian(difference).Length;
        return length < ToleranceAngstrom || (Rounding != Vector3D.Zero && length < LargestAngstrom && IsRounding(operation, difference));
    }

    /// <summary>The difference is (W − I)·x + w: it is off by |W − I|·ε where the coordinates are off by ε.</summary>
    private bool IsRounding(SymmetryOperation operation, Vector3D difference)
    {
        Matrix3D rotation = operation.Rotation.ToMatrix3D();
        Vector3D rounding = Rounding;
        return IsWithin(0, difference.X) && IsWithin(1, difference.Y) && IsWithin(2, difference.Z);

        bool IsWithin(int row, double off)
        {
            Vector3D change = rotation.Row(row) - Matrix3D.Identity.Row(row);
            return Math.Abs(off) <= Math.Abs(change.X) * rounding.X + Math.Abs(change.Y) * rounding.Y + Math.Abs(change.Z) * rounding.Z + Arithmetic;
        }
    }
}
