namespace ZoneAxis.Crystallography;

/// <summary>
/// Some atoms of a cell sorted into boxes, so that those near a position are found without a look at the others. The boxes divide the cell evenly,
/// about one atom a box.
/// </summary>
internal sealed class AtomGrid
{
    // Added to every search, so that rounding cannot put an atom at the very edge of it into the box beyond.
    private const double Rounding = 1e-12;

    // Atoms of supercells stand on even parts of an edge. Boxes that begin there would have them all on their borders.
    private const double FirstBorder = 0.38;

    private readonly int[] _counts;
    private readonly double[] _inverseSpacings;
    private readonly int[] _starts;
    private readonly int[] _members;

    /// <param name="basis">Rows a, b, c in Å.</param>
    /// <param name="members">The atoms to sort, as places among the positions.</param>
    /// <param name="fractions">Fractional positions of all atoms of the cell.</param>
    public AtomGrid(Matrix3D basis, ReadOnlySpan<int> members, Vector3D[] fractions)
    {
        Matrix3D inverse = basis.Inverted();
        _inverseSpacings =
        [
            new Vector3D(inverse.M11, inverse.M21, inverse.M31).Length,
            new Vector3D(inverse.M12, inverse.M22, inverse.M32).Length,
            new Vector3D(inverse.M13, inverse.M23, inverse.M33).Length,
        ];
        double edge = Math.Cbrt(1 / (_inverseSpacings[0] * _inverseSpacings[1] * _inverseSpacings[2] * members.Length));
        int most = members.Length;
        _counts = [.. _inverseSpacings.Select(inverseSpacing => Math.Clamp((int)(1 / (inverseSpacing * edge)), 1, most))];
        _starts = new int[_counts[0] * _counts[1] * _counts[2] + 1];
        int[] boxes = new int[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            Vector3D inside = fractions[members[i]].WrappedToCell();
            boxes[i] = BoxAt(Place(inside.X, 0), Place(inside.Y, 1), Place(inside.Z, 2));
            _starts[boxes[i] + 1]++;
        }
        for (int box = 1; box < _starts.Length; box++)
            _starts[box] += _starts[box - 1];
        int[] next = [.. _starts];
        _members = new int[members.Length];
        for (int i = 0; i < members.Length; i++)
            _members[next[boxes[i]]++] = members[i];
    }

    /// <summary>The boxes that hold every atom within a distance of a position, and others near them.</summary>
    /// <param name="position">Fractional position, in any cell.</param>
    /// <param name="distance">Largest distance, Å.</param>
    public BoxWalk Near(Vector3D position, double distance) => new(this, position, distance);

    private int Place(double fraction, int axis)
    {
        int place = (int)Math.Floor(fraction * _counts[axis] - FirstBorder);
        return place < 0 ? place + _counts[axis] : Math.Min(place, _counts[axis] - 1);
    }

    private int BoxAt(int x, int y, int z) => (x * _counts[1] + y) * _counts[2] + z;

    /// <summary>A walk through boxes, each given as its atoms.</summary>
    public ref struct BoxWalk
    {
        private readonly AtomGrid _grid;
        private readonly int _firstX;
        private readonly int _firstY;
        private readonly int _firstZ;
        private readonly int _countX;
        private readonly int _countY;
        private readonly int _countZ;
        private int _x;
        private int _y;
        private int _z;

        public BoxWalk(AtomGrid grid, Vector3D position, double distance)
        {
            _grid = grid;
            (_firstX, _countX) = grid.Range(position.X, distance, 0);
            (_firstY, _countY) = grid.Range(position.Y, distance, 1);
            (_firstZ, _countZ) = grid.Range(position.Z, distance, 2);
            _z = -1;
        }

        /// <summary>For <c>foreach</c>.</summary>
        public readonly BoxWalk GetEnumerator() => this;

        /// <summary>The atoms of the box.</summary>
        public readonly ReadOnlySpan<int> Current
        {
            get
            {
                int[] counts = _grid._counts;
                int box = _grid.BoxAt(Wrapped(_firstX + _x, counts[0]), Wrapped(_firstY + _y, counts[1]), Wrapped(_firstZ + _z, counts[2]));
                return _grid._members.AsSpan(_grid._starts[box].._grid._starts[box + 1]);
            }
        }

        /// <summary>Goes to the next box; false after the last.</summary>
        public bool MoveNext()
        {
            if (++_z < _countZ)
                return true;
            _z = 0;
            if (++_y < _countY)
                return true;
            _y = 0;
            return ++_x < _countX;
        }

        private static int Wrapped(int place, int count) => place < count ? place : place - count;
    }

    /// <summary>The first box along an axis and the number of boxes, at most once round the cell.</summary>
    private (int First, int Count) Range(double fraction, double distance, int axis)
    {
        int count = _counts[axis];
        double window = distance * _inverseSpacings[axis] + Rounding;
        int first = (int)Math.Floor((fraction - window) * count - FirstBorder), last = (int)Math.Floor((fraction + window) * count - FirstBorder);
        int boxes = Math.Min(last - first + 1, count);
        first %= count;
        return (first < 0 ? first + count : first, boxes);
    }
}
