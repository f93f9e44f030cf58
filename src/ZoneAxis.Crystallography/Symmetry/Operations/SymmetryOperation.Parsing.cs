using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Crystallography;

public readonly partial record struct SymmetryOperation
{
    /// <summary>The operation that an expression such as "-y,x-y,z+1/3" states.</summary>
    /// <param name="expression">Three expressions in x, y, z with a comma between them; upper or lower case, blanks anywhere,
    /// numbers as fractions ("1/2") or decimals (".25", "0.333"), before or after the letters, a whole factor before a letter ("2x", "2*x").</param>
    /// <exception cref="FormatException">The text is no such expression, a translation is no multiple of 1/24 or the determinant is not ±1.</exception>
    public static SymmetryOperation Parse(string expression) =>
        TryParse(expression, out SymmetryOperation operation, out string? problem) ? operation : throw new FormatException(problem);

    /// <summary>The operation that an expression such as "-y,x-y,z+1/3" states, or what is wrong with it.</summary>
    /// <param name="expression">As in <see cref="Parse"/>.</param>
    /// <param name="operation">The operation, its translation inside the cell; the default where the text is wrong.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    public static bool TryParse(string expression, out SymmetryOperation operation, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(expression);
        operation = default;
        string[] rows = expression.Split(',');
        if (rows.Length != 3)
        {
            problem = $"the symmetry operation '{expression}' has {rows.Length} parts, three were expected with a comma between them.";
            return false;
        }
        Span<SymmetryExpression> parsed = stackalloc SymmetryExpression[3];
        for (int i = 0; i < rows.Length; i++)
        {
            if (!SymmetryExpression.TryParse(rows[i], out parsed[i], out string? cause))
            {
                problem = $"the symmetry operation '{expression}' {cause}.";
                return false;
            }
        }
        operation = Of(parsed[0], parsed[1], parsed[2]);
        int determinant = operation.Rotation.Determinant;
        problem = determinant is 1 or -1 ? null : $"the symmetry operation '{expression}' has determinant {determinant}, 1 or -1 was expected.";
        return problem is null;
    }

    private static SymmetryOperation Of(SymmetryExpression x, SymmetryExpression y, SymmetryExpression z) => new(
        new IntegerMatrix3(x.X, x.Y, x.Z, y.X, y.Y, y.Z, z.X, z.Y, z.Z),
        new IntegerVector3(x.Translation, y.Translation, z.Translation).Modulo(Denominator));
}
