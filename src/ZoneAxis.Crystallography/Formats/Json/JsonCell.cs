namespace ZoneAxis.Crystallography;

/// <summary>Cells of JSON files.</summary>
internal static class JsonCell
{
    private static readonly string[] Lengths = ["a", "b", "c"];

    private static readonly string[] Angles = ["alpha", "beta", "gamma"];

    /// <summary>The frame of a list of three vectors in Å.</summary>
    /// <param name="vectors">Rows a, b, c.</param>
    /// <exception cref="CrystalFormatException">They are no vectors or span no cell.</exception>
    public static CartesianFrame FrameOf(JsonValue vectors)
    {
        Matrix3D basis = vectors.Matrix("three cell vectors of three numbers (Å)");
        try
        {
            return CartesianFrame.Of(basis);
        }
        catch (ArgumentException e)
        {
            throw vectors.Error(e.Message);
        }
    }

    /// <summary>The frame of six cell parameters, in the standard orientation.</summary>
    /// <param name="cell">The object that has them as members a, b, c (Å), alpha, beta, gamma (°).</param>
    /// <exception cref="CrystalFormatException">A parameter is missing or wrong.</exception>
    public static CartesianFrame OfParameters(JsonValue cell)
    {
        double[] p = [.. Lengths.Select(name => cell.Require(name).Number("a cell length (Å)")), .. Angles.Select(name => cell.Require(name).Number("a cell angle (°)"))];
        try
        {
            return CartesianFrame.Of(CheckedLattice.Of(new CellParameters(p[0], p[1], p[2], p[3], p[4], p[5])).Basis);
        }
        catch (ArgumentException e)
        {
            throw cell.Error(e.Message);
        }
    }
}
