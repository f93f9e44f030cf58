using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>The bright pixels of one pattern, sorted by row and column, and the pairs among them.</summary>
/// <remarks>A pair is two pixels in different rows <b>and</b> different columns.</remarks>
internal sealed class BrightPixels : IDisposable
{
    private readonly int _side;
    private readonly int[] _rowStart;
    private readonly int[] _columns;
    private int _count;
    private int _lastRow = -1;

    /// <summary>An empty list.</summary>
    /// <param name="side">Rows, and columns, of the pattern.</param>
    public BrightPixels(int side)
    {
        _side = side;
        _rowStart = ArrayPool<int>.Shared.Rent(side + 1);
        _columns = ArrayPool<int>.Shared.Rent(side * side);
    }

    /// <summary>Adds a pixel behind those added before, in the order of rows, then columns.</summary>
    public void Add(int row, int column)
    {
        StartRows(row);
        _columns[_count++] = column;
    }

    /// <summary>Ends the adding.</summary>
    public void Complete() => StartRows(_side);

    /// <summary>The largest squared distance at which two pixels are joined.</summary>
    public int SquaredReach(ShapingOptions options)
    {
        int leastSquared = options.LeastSquaredDistance + options.SquaredDistanceOffset;
        if (!MoreThanFew(leastSquared, options.FewPairs))
            return int.MaxValue;
        double reach = options.Reach * Math.Sqrt(Shortest(leastSquared) - options.SquaredDistanceOffset);
        int squared = (int)(reach * reach) + 1;
        while (Math.Sqrt(squared) > reach)
            squared--;
        return squared;
    }

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>The rows that hold any, ascending.</summary>
    public IEnumerable<int> Rows() => Enumerable.Range(0, _side).Where(row => _rowStart[row] < _rowStart[row + 1]);

    /// <summary>Their positions, row · side + column.</summary>
    public IEnumerable<int> Positions() =>
        Rows().SelectMany(row => Enumerable.Range(_rowStart[row], _rowStart[row + 1] - _rowStart[row]).Select(k => row * _side + _columns[k]));

    /// <summary>Draws the line of every ordered pair within reach.</summary>
    /// <param name="squaredReach">Largest squared distance, px².</param>
    /// <param name="drawing">Draws them.</param>
    /// <param name="untilRow">Only pairs whose upper pixel lies above this row; the side for all.</param>
    public void Join(int squaredReach, in LineDrawing drawing, int untilRow)
    {
        int rows = (int)Math.Min(_side, Math.Sqrt(squaredReach));
        for (int row = 0; row < untilRow; row++)
        {
            if (_rowStart[row] == _rowStart[row + 1])
                continue;
            for (int other = row + 1; other <= Math.Min(_side - 1, row + rows); other++)
                Join(row, other, squaredReach - (other - row) * (other - row), drawing);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_rowStart);
        ArrayPool<int>.Shared.Return(_columns);
    }

    private void Join(int row, int otherRow, int squaredReach, in LineDrawing drawing)
    {
        ReadOnlySpan<int> others = ColumnsOf(otherRow);
        foreach (int column in ColumnsOf(row))
        {
            foreach (int other in others)
            {
                int across = other - column;
                if (across != 0 && across * across <= squaredReach)
                {
                    // The two directions round differently, so both are drawn.
                    drawing.Draw(row, column, otherRow, other);
                    drawing.Draw(otherRow, other, row, column);
                }
            }
        }
    }

    /// <summary>Whether more ordered pairs than a few are at least so far apart.</summary>
    private bool MoreThanFew(int leastSquared, int few)
    {
        int ordered = 0;
        for (int row = 0; row < _side; row++)
        {
            foreach (int column in ColumnsOf(row))
            {
                for (int otherRow = row + 1; otherRow < _side; otherRow++)
                {
                    int down = otherRow - row;
                    foreach (int other in ColumnsOf(otherRow))
                    {
                        int across = other - column;
                        ordered += across != 0 && down * down + across * across >= leastSquared ? 2 : 0;
                    }

                    if (ordered > few)
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>The smallest squared distance of a pair that is at least so far apart; there must be such a pair.</summary>
    private int Shortest(int leastSquared)
    {
        int shortest = int.MaxValue;
        for (int row = 0; row < _side; row++)
        {
            for (int otherRow = row + 1; otherRow < _side && (otherRow - row) * (otherRow - row) < shortest; otherRow++)
                shortest = Math.Min(shortest, Shortest(row, otherRow, leastSquared));
        }

        return shortest;
    }

    private int Shortest(int row, int otherRow, int leastSquared)
    {
        int shortest = int.MaxValue;
        int down = (otherRow - row) * (otherRow - row);
        ReadOnlySpan<int> others = ColumnsOf(otherRow);
        foreach (int column in ColumnsOf(row))
        {
            foreach (int other in others)
            {
                int across = other - column;
                int squared = down + across * across;
                if (across != 0 && squared >= leastSquared && squared < shortest)
                    shortest = squared;
            }
        }

        return shortest;
    }

    private ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_rowStart[row].._rowStart[row + 1]);

    private void StartRows(int row)
    {
        while (_lastRow < row)
            _rowStart[++_lastRow] = _count;
    }
}
