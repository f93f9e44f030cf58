namespace ZoneAxis.Crystallography;

/// <summary>Between matrices of doubles and of whole numbers.</summary>
internal static class MatrixRounding
{
    /// <summary>Every entry rounded to the nearest whole number.</summary>
    public static IntegerMatrix3 Rounded(this Matrix3D m) => new(
        (int)Math.Round(m.M11), (int)Math.Round(m.M12), (int)Math.Round(m.M13),
        (int)Math.Round(m.M21), (int)Math.Round(m.M22), (int)Math.Round(m.M23),
        (int)Math.Round(m.M31), (int)Math.Round(m.M32), (int)Math.Round(m.M33));

    /// <summary>Whether no entry differs by more than a tolerance.</summary>
    public static bool IsNear(this Matrix3D m, Matrix3D other, double tolerance)
    {
        for (int row = 0; row < 3; row++)
        {
            Vector3D difference = m.Row(row) - other.Row(row);
            if (Math.Abs(difference.X) > tolerance || Math.Abs(difference.Y) > tolerance || Math.Abs(difference.Z) > tolerance)
                return false;
        }
        return true;
    }
}
