namespace ZoneAxis.Crystallography;

/// <summary>Smith normal form U·A·V = D of a whole-number matrix with three columns.</summary>
/// <remarks>H. J. S. Smith, Phil. Trans. R. Soc. 151, 293 (1861). Used to solve linear congruences modulo lattice vectors.</remarks>
internal sealed class SmithForm
{
    private readonly long[,] _a;

    /// <param name="matrix">The matrix A, any number of rows, three columns.</param>
    public SmithForm(long[,] matrix)
    {
        _a = (long[,])matrix.Clone();
        Rows = matrix.GetLength(0);
        Left = Unit(Rows);
        Right = Unit(3);
        for (int k = 0; k < Math.Min(3, Rows); k++)
            Diagonalise(k);
    }

    /// <summary>Number of rows of A.</summary>
    public int Rows { get; }

    /// <summary>U, unimodular.</summary>
    public long[,] Left { get; }

    /// <summary>V, unimodular.</summary>
    public long[,] Right { get; }

    /// <summary>Entry of D on the diagonal; 0 beyond the rank.</summary>
    public long Diagonal(int k) => k < Rows && k < 3 ? _a[k, k] : 0;

    private void Diagonalise(int k)
    {
        while (BringSmallestTo(k))
        {
            bool clean = true;
            for (int row = k + 1; row < Rows; row++)
                clean &= ReduceRow(row, k);
            for (int column = k + 1; column < 3; column++)
                clean &= ReduceColumn(column, k);
            if (clean)
                return;
        }
    }

    /// <summary>Moves the smallest entry of the remaining block to its corner; false where the block is zero.</summary>
    private bool BringSmallestTo(int k)
    {
        (int Row, int Column) best = (-1, -1);
        for (int row = k; row < Rows; row++)
        {
            for (int column = k; column < 3; column++)
            {
                if (_a[row, column] != 0 && (best.Row < 0 || Math.Abs(_a[row, column]) < Math.Abs(_a[best.Row, best.Column])))
                    best = (row, column);
            }
        }
        if (best.Row < 0)
            return false;
        SwapRows(_a, k, best.Row);
        SwapRows(Left, k, best.Row);
        SwapColumns(_a, k, best.Column);
        SwapColumns(Right, k, best.Column);
        return true;
    }

    private bool ReduceRow(int row, int k)
    {
        long factor = _a[row, k] / _a[k, k];
        AddRow(_a, row, k, -factor);
        AddRow(Left, row, k, -factor);
        return _a[row, k] == 0;
    }

    private bool ReduceColumn(int column, int k)
    {
        long factor = _a[k, column] / _a[k, k];
        AddColumn(_a, column, k, -factor);
        AddColumn(Right, column, k, -factor);
        return _a[k, column] == 0;
    }

    private static long[,] Unit(int size)
    {
        long[,] unit = new long[size, size];
        for (int i = 0; i < size; i++)
            unit[i, i] = 1;
        return unit;
    }

    private static void AddRow(long[,] m, int target, int source, long factor)
    {
        for (int column = 0; column < m.GetLength(1); column++)
            m[target, column] += factor * m[source, column];
    }

    private static void AddColumn(long[,] m, int target, int source, long factor)
    {
        for (int row = 0; row < m.GetLength(0); row++)
            m[row, target] += factor * m[row, source];
    }

    private static void SwapRows(long[,] m, int a, int b)
    {
        for (int column = 0; column < m.GetLength(1); column++)
            (m[a, column], m[b, column]) = (m[b, column], m[a, column]);
    }

    private static void SwapColumns(long[,] m, int a, int b)
    {
        for (int row = 0; row < m.GetLength(0); row++)
            (m[row, a], m[row, b]) = (m[row, b], m[row, a]);
    }
}
