namespace ZoneAxis.Crystallography;

/// <summary>Looks for the translations shorter than a cell, and for the groups that they form.</summary>
internal sealed class TranslationSearch
{
    private readonly AtomSet _cell;
    private readonly double _tolerance;
    private readonly CancellationToken _cancellation;
    private readonly OperationFitter _fitter;
    private readonly int _origin;
    private readonly Dictionary<int, CellTranslation> _byImage = [];

    /// <param name="cell">All atoms of the cell.</param>
    /// <param name="tolerance">Largest miss of an atom, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TranslationSearch(AtomSet cell, double tolerance, CancellationToken cancellation)
    {
        _cell = cell;
        _tolerance = tolerance;
        _cancellation = cancellation;
        _fitter = new OperationFitter(cell, tolerance);
        ReadOnlySpan<int> rarest = cell.OfKind(cell.RarestKind);
        _origin = rarest[0];
        _byImage.Add(_origin, new CellTranslation(Vector3D.Zero, _origin, 0));
        foreach (int atom in rarest)
        {
            if (!_byImage.ContainsKey(atom) && _fitter.Fit(IntegerMatrix3.Identity, cell.Fractions[atom] - cell.Fractions[_origin], cancellation) is { } fit)
                AddWithSums(new CellTranslation(fit.Translation, atom, fit.MissAngstrom));
        }
    }

    /// <summary>How many translations there are, the zero vector among them.</summary>
    public int Count => _byImage.Count;

    /// <summary>All translations together and then, should those be no group or not do, the groups among them, largest first.</summary>
    public IEnumerable<IReadOnlyList<CellTranslation>> Groups()
    {
        CellTranslation[] all = [.. _byImage.Values.OrderBy(translation => translation.MissAngstrom)];
        yield return all;
        if (all.Length <= 1)
            yield break;
        CellTranslation[] best = all.Length <= PartialGroup.MostElements ? all : all[..PartialGroup.MostElements];
        foreach (int[] places in new PartialGroup(Products(best), [.. best.Select(translation => translation.MissAngstrom)], 0).Subgroups())
        {
            if (places.Length < all.Length)
                yield return [.. places.Select(place => best[place])];
        }
    }

    /// <summary>
    /// Adds a translation, and its sums with those known before as far as what they miss together stays within the tolerance: then they need not be tried.
    /// In a supercell of exact coordinates three trials give all translations.
    /// </summary>
    private void AddWithSums(CellTranslation added)
    {
        Dictionary<int, int> images = [];
        foreach (int atom in _cell.OfKind(_cell.RarestKind))
            images.Add(atom, ImageOf(atom, added.Fraction));
        CellTranslation[] known = [.. _byImage.Values];
        _byImage.Add(added.Image, added);
        foreach (CellTranslation start in known)
        {
            CellTranslation sum = start;
            while (true)
            {
                sum = new CellTranslation(sum.Fraction + added.Fraction, images[sum.Image], sum.MissAngstrom + added.MissAngstrom);
                if (sum.MissAngstrom > _tolerance || sum.Image == start.Image)
                    break;
                _byImage.TryAdd(sum.Image, sum);
            }
        }
    }

    private int ImageOf(int atom, Vector3D translation) =>
        _cell.FindNear(_cell.RarestKind, _cell.Fractions[atom] + translation, 2 * _tolerance, out _);

    private int[,] Products(CellTranslation[] translations)
    {
        int[,] products = new int[translations.Length, translations.Length];
        for (int i = 0; i < translations.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            for (int j = 0; j < translations.Length; j++)
            {
                int image = ImageOf(_origin, translations[i].Fraction + translations[j].Fraction);
                products[i, j] = Array.FindIndex(translations, translation => translation.Image == image);
            }
        }
        return products;
    }
}
