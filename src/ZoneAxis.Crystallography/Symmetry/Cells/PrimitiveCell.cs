namespace ZoneAxis.Crystallography;

/// <summary>The primitive cell of a crystal on a reduced basis, with coinciding atoms of the given cell averaged.</summary>
/// <param name="Atoms">The atoms of the primitive cell.</param>
/// <param name="Transformation">Rows of the reduced primitive basis in terms of the given basis, reduced = T·given; entries are whole numbers over the multiplicity.</param>
/// <param name="Multiplicity">Primitive cells in the given cell.</param>
/// <param name="SiteOf">For each atom of the given cell, its place among the atoms of the primitive cell.</param>
internal sealed record PrimitiveCell(AtomSet Atoms, Matrix3D Transformation, int Multiplicity, int[] SiteOf)
{
    /// <summary>Whether it is that of all translations found within the tolerance.</summary>
    public bool IsOfAllTranslations { get; private init; }

    /// <summary>The largest miss of its translations, Å.</summary>
    public double MissAngstrom { get; private init; }

    /// <summary>The cell of all translations found within the tolerance or, where those form no group, of the largest group of them.</summary>
    /// <param name="given">All atoms of the given cell.</param>
    /// <param name="tolerance">Largest miss of an atom, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PrimitiveCell Find(AtomSet given, double tolerance, CancellationToken cancellation = default) => Candidates(given, tolerance, cancellation).First();

    /// <summary>The cells of all groups of translations found within the tolerance, smallest cell first; the last is the given cell.</summary>
    /// <param name="given">All atoms of the given cell.</param>
    /// <param name="tolerance">Largest miss of an atom, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<PrimitiveCell> Candidates(AtomSet given, double tolerance, CancellationToken cancellation = default)
    {
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeReduction.Reduce(given.Basis);
        Matrix3D inverse = toReduced.ToMatrix3D().Inverted();
        AtomSet cell = new(reduced, given.Kinds, [.. given.Fractions.Select(x => x * inverse)], given.PlaceOfKind);
        TranslationSearch translations = new(cell, tolerance, cancellation);
        foreach (IReadOnlyList<CellTranslation> group in translations.Groups())
        {
            if (group.Count > 1 && Fold(cell, toReduced.ToMatrix3D(), group, tolerance, cancellation) is { } folded)
                yield return folded with { IsOfAllTranslations = group.Count == translations.Count, MissAngstrom = group.Max(translation => translation.MissAngstrom) };
        }
        yield return new PrimitiveCell(cell, toReduced.ToMatrix3D(), 1, [.. Enumerable.Range(0, cell.Fractions.Length)]) { IsOfAllTranslations = translations.Count == 1 };
    }

    private static PrimitiveCell? Fold(AtomSet cell, Matrix3D toReduced, IReadOnlyList<CellTranslation> translations, double tolerance, CancellationToken cancellation)
    {
        int multiplicity = translations.Count;
        IntegerVector3[] exact = new IntegerVector3[multiplicity];
        for (int i = 0; i < multiplicity; i++)
        {
            // A translation of a group of that order is a whole number of its parts.
            Vector3D scaled = multiplicity * translations[i].Fraction;
            exact[i] = new((int)Math.Round(scaled.X), (int)Math.Round(scaled.Y), (int)Math.Round(scaled.Z));
            Vector3D miss = translations[i].Fraction - 1.0 / multiplicity * exact[i].ToVector3D();
            if ((miss * cell.Basis).Length > tolerance)
                return null;
        }
        IntegerVector3[] edges = [new(multiplicity, 0, 0), new(0, multiplicity, 0), new(0, 0, multiplicity)];
        IntegerMatrix3 fine = HermiteForm.BasisOf(exact.Concat(edges));
        if (Math.Abs(fine.Determinant) != multiplicity * multiplicity)
            return null;
        Matrix3D part = Scaled(fine.Determinant > 0 ? fine : -fine, 1.0 / multiplicity);
        (Matrix3D reduced, IntegerMatrix3 last) = LatticeReduction.Reduce(part * cell.Basis);
        Matrix3D toPrimitive = last.ToMatrix3D() * part;
        return Merge(cell, reduced, toPrimitive, toPrimitive * toReduced, multiplicity, tolerance, cancellation);
    }

    /// <summary>Averages the atoms of the large cell that fall on one another in the small one.</summary>
    private static PrimitiveCell? Merge(
        AtomSet cell, Matrix3D reduced, Matrix3D toPrimitive, Matrix3D transformation, int multiplicity, double tolerance, CancellationToken cancellation)
    {
        Matrix3D inverse = toPrimitive.Inverted();
        AtomSet folded = new(reduced, cell.Kinds, [.. cell.Fractions.Select(x => x * inverse)], cell.PlaceOfKind);
        int[] siteOf = new int[folded.Fractions.Length];
        Array.Fill(siteOf, -1);
        List<int> kinds = [], near = [];
        List<Vector3D> fractions = [];
        for (int atom = 0; atom < siteOf.Length; atom++)
        {
            if (atom % AtomSet.AtomsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (siteOf[atom] >= 0)
                continue;
            Vector3D sum = default;
            int members = 0;
            folded.FindAllNear(folded.Kinds[atom], folded.Fractions[atom], 2 * tolerance, near);
            foreach (int other in near)
            {
                if (siteOf[other] >= 0)
                    continue;
                Vector3D difference = (folded.Fractions[other] - folded.Fractions[atom]).WrappedToNearest();
                siteOf[other] = kinds.Count;
                sum += difference;
                members++;
            }
            if (members != multiplicity)
                return null;
            kinds.Add(folded.Kinds[atom]);
            fractions.Add((folded.Fractions[atom] + 1.0 / members * sum).WrappedToCell());
        }
        return new PrimitiveCell(new AtomSet(reduced, [.. kinds], [.. fractions], cell.PlaceOfKind), transformation, multiplicity, siteOf);
    }

    private static Matrix3D Scaled(IntegerMatrix3 m, double factor) => Matrix3D.FromRows(
        factor * new Vector3D(m.M11, m.M12, m.M13),
        factor * new Vector3D(m.M21, m.M22, m.M23),
        factor * new Vector3D(m.M31, m.M32, m.M33));
}
