using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Finds a reflection, or its Friedel mate, by its indices.</summary>
internal sealed class IndexGrid
{
    /// <summary>No such reflection.</summary>
    public const int None = -1;

    // 64 MB of places; larger boxes, which only damaged or very large lists have, are looked up by hashing.
    private const long MostPlaces = 1 << 24;

    private readonly IntegerVector3 _most;
    private readonly int[]? _places;
    private readonly Dictionary<IntegerVector3, int>? _byIndex;

    /// <param name="indices">One of each pair of Friedel mates.</param>
    public IndexGrid(IReadOnlyList<IntegerVector3> indices)
    {
        foreach (IntegerVector3 h in indices)
            _most = new IntegerVector3(Math.Max(_most.X, Math.Abs(h.X)), Math.Max(_most.Y, Math.Abs(h.Y)), Math.Max(_most.Z, Math.Abs(h.Z)));
        long places = (2L * _most.X + 1) * (2L * _most.Y + 1) * (2L * _most.Z + 1);
        if (places <= MostPlaces)
        {
            _places = new int[places];
            Array.Fill(_places, None);
        }
        else
        {
            _byIndex = new Dictionary<IntegerVector3, int>(2 * indices.Count);
        }

        for (int i = 0; i < indices.Count; i++)
        {
            Set(indices[i], i);
            Set(-indices[i], i);
        }
    }

    /// <summary>The place of a reflection in the list, or <see cref="None"/>.</summary>
    public int Find(IntegerVector3 h)
    {
        if (Math.Abs(h.X) > _most.X || Math.Abs(h.Y) > _most.Y || Math.Abs(h.Z) > _most.Z)
            return None;
        return _places is null ? _byIndex!.GetValueOrDefault(h, None) : _places[PlaceOf(h)];
    }

    private void Set(IntegerVector3 h, int i)
    {
        if (_places is null)
            _byIndex![h] = i;
        else
            _places[PlaceOf(h)] = i;
    }

    private long PlaceOf(IntegerVector3 h) => ((h.X + _most.X) * (2L * _most.Y + 1) + h.Y + _most.Y) * (2L * _most.Z + 1) + h.Z + _most.Z;
}
