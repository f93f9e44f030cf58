namespace ZoneAxis.Crystallography;

/// <summary>The primitive cell of a crystal on a reduced basis, with coinciding atoms of the given cell averaged.</summary>
/// <param name="Atoms">The atoms of the primitive cell.</param>
/// <param name="Transformation">Rows of the reduced primitive basis in terms of the given basis, reduced = T·given; entries are whole numbers over the multiplicity.</param>
/// <param name="Multiplicity">Primitive cells in the given cell.</param>
/// <param name="SiteOf">For each atom of the given cell, its place among the atoms of the primitive cell.</param>
internal sealed record PrimitiveCell(AtomSet Atoms, Matrix3D Transformation, int Multiplicity, int[] SiteOf)
{
    /// <summary>Looks for translations shorter than the cell; null where those found within the tolerance form no group.</summary>
    /// <param name="given">All atoms of the given cell.</param>
    /// <param name="tolerance">Largest miss of an atom, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PrimitiveCell? Find(AtomSet given, double tolerance, CancellationToken cancellation = default)
    {
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeReduction.Reduce(given.Basis);
        Matrix3D inverse = toReduced.ToMatrix3D().Inverted();
        AtomSet cell = new(reduced, given.Kinds, [.. given.Fractions.Select(x => x * inverse)]);
        List<Vector3D> translations = Translations(cell, tolerance, cancellation);
        if (translations.Count == 1)
            return new PrimitiveCell(cell, toReduced.ToMatrix3D(), 1, [.. Enumerable.Range(0, cell.Fractions.Length)]);
        return Fold(cell, toReduced.ToMatrix3D(), translations, tolerance, cancellation);
    }

    private static List<Vector3D> Translations(AtomSet cell, double tolerance, CancellationToken cancellation)
    {
        ReadOnlySpan<int> rarest = cell.OfKind(cell.RarestKind);
        Vector3D origin = cell.Fractions[rarest[0]];
        List<Vector3D> translations = [Vector3D.Zero];
        foreach (int atom in rarest[1..])
        {
            Vector3D translation = cell.Fractions[atom] - origin;
            if (cell.Maps(IntegerMatrix3.Identity, translation, tolerance, out Vector3D miss, cancellation))
                translations.Add(translation - miss);
        }
        return translations;
    }

    private static PrimitiveCell? Fold(AtomSet cell, Matrix3D toReduced, List<Vector3D> translations, double tolerance, CancellationToken cancellation)
    {
        int multiplicity = translations.Count;
        IntegerVector3[] exact = new IntegerVector3[multiplicity];
        for (int i = 0; i < multiplicity; i++)
        {
            // A translation of a group of that order is a whole number of its parts.
            Vector3D scaled = multiplicity * translations[i];
            exact[i] = new((int)Math.Round(scaled.X), (int)Math.Round(scaled.Y), (int)Math.Round(scaled.Z));
            Vector3D miss = translations[i] - 1.0 / multiplicity * exact[i].ToVector3D();
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
        AtomSet folded = new(reduced, cell.Kinds, [.. cell.Fractions.Select(x => x * inverse)]);
        int[] siteOf = new int[folded.Fractions.Length];
        Array.Fill(siteOf, -1);
        List<int> kinds = [];
        List<Vector3D> fractions = [];
        for (int atom = 0; atom < siteOf.Length; atom++)
        {
            if (atom % AtomSet.AtomsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (siteOf[atom] >= 0)
                continue;
            Vector3D sum = default;
            int members = 0;
            foreach (int other in folded.OfKind(folded.Kinds[atom]))
            {
                Vector3D difference = (folded.Fractions[other] - folded.Fractions[atom]).WrappedToNearest();
                if (siteOf[other] >= 0 || (difference * reduced).Length > 2 * tolerance)
                    continue;
                siteOf[other] = kinds.Count;
                sum += difference;
                members++;
            }
            if (members != multiplicity)
                return null;
            kinds.Add(folded.Kinds[atom]);
            fractions.Add((folded.Fractions[atom] + 1.0 / members * sum).WrappedToCell());
        }
        return new PrimitiveCell(new AtomSet(reduced, [.. kinds], [.. fractions]), transformation, multiplicity, siteOf);
    }

    private static Matrix3D Scaled(IntegerMatrix3 m, double factor) => Matrix3D.FromRows(
        factor * new Vector3D(m.M11, m.M12, m.M13),
        factor * new Vector3D(m.M21, m.M22, m.M23),
        factor * new Vector3D(m.M31, m.M32, m.M33));
}
