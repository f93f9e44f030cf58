namespace ZoneAxis.Crystallography;

/// <summary>Lines 2 to 5 of a POSCAR file: the scale and the basis.</summary>
/// <param name="Scale">Factors of the Cartesian components x, y, z.</param>
/// <param name="Frame">The scaled basis and its lattice.</param>
internal sealed record PoscarCell(Vector3D Scale, CartesianFrame Frame)
{
    private const string ExpectedScale = "the scale (one number or three)";

    /// <summary>Fractional coordinates in the lattice of a Cartesian position of the file.</summary>
    /// <param name="position">Cartesian position before scaling.</param>
    public Vector3D FromCartesian(Vector3D position) => Frame.FractionOf(Scaled(position, Scale));

    /// <summary>Reads the scale and the three vectors.</summary>
    /// <exception cref="CrystalFormatException">A number is missing or wrong, or the vectors span no cell.</exception>
    public static PoscarCell Read(TextLines lines)
    {
        IReadOnlyList<TextWord> scaleWords = lines.TakeWords(ExpectedScale);
        int scaleLine = lines.Number;
        Matrix3D basis = Matrix3D.FromRows(VectorOf(lines, "a"), VectorOf(lines, "b"), VectorOf(lines, "c"));
        Vector3D scale = ScaleOf(lines, scaleWords, basis);
        Matrix3D scaled = Matrix3D.FromRows(Scaled(basis.Row(0), scale), Scaled(basis.Row(1), scale), Scaled(basis.Row(2), scale));
        try
        {
            return new PoscarCell(scale, CartesianFrame.Of(scaled));
        }
        catch (ArgumentException e)
        {
            throw lines.Error(scaleLine + 1, 0, e.Message);
        }
    }

    private static Vector3D VectorOf(TextLines lines, string name)
    {
        string expected = $"lattice vector {name}";
        return lines.Vector(lines.TakeWords(expected), expected);
    }

    private static Vector3D ScaleOf(TextLines lines, IReadOnlyList<TextWord> words, Matrix3D basis)
    {
        if (HasThreeFactors(words))
            return Factors(lines, words);
        double factor = lines.ToNumber(words[0], ExpectedScale);
        if (factor == 0)
            throw lines.Error(words[0], "the scale is 0, a positive factor or minus the cell volume in Å³ was expected.");
        if (factor < 0)
            factor = Math.Cbrt(-factor / Math.Abs(basis.Determinant));
        return new Vector3D(factor, factor, factor);
    }

    private static bool HasThreeFactors(IReadOnlyList<TextWord> words) =>
        words.Count >= 3 && words.Take(3).All(word => NumberText.TryParse(word.Text, out _, out _));

    private static Vector3D Factors(TextLines lines, IReadOnlyList<TextWord> words)
    {
        Vector3D factors = lines.Vector(words, ExpectedScale);
        return factors is { X: > 0, Y: > 0, Z: > 0 }
            ? factors
            : throw lines.Error(words[0], "three scale factors must all be positive.");
    }

    private static Vector3D Scaled(Vector3D vector, Vector3D scale) => new(vector.X * scale.X, vector.Y * scale.Y, vector.Z * scale.Z);
}
