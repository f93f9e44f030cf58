namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>What must be true of every answer of the symmetry finder, whatever the crystal; each breach is a sentence.</summary>
internal static class SymmetryInvariants
{
    // Exact but for the rounding of doubles.
    private const double Rounding = 1e-9;

    // An idealised cell has its symmetry exactly, but for rounding.
    private const double IdealAngstrom = 1e-6;

    /// <summary>Largest distance between an atom of the given cell and its image under an operation of the answer, in parts of the tolerance that
    /// was used: the search lets each atom miss by one, and taking the mean of the misses off the translation can add as much again.</summary>
    public const double LargestMissInTolerances = 2;

    // What the standard cell has exactly is asked, not what it has nearly.
    private static readonly SymmetryTolerance Tight = new() { SymprecAngstrom = 1e-5 };

    /// <summary>All breaches of an answer.</summary>
    public static IEnumerable<string> Breaches(CrystalSymmetry symmetry) =>
    [
        .. Transformation(symmetry),
        .. GivenAtoms(symmetry),
        .. VolumeAndComposition(symmetry),
        .. OperationClosure.Breaches(symmetry.Operations),
        .. OperationsOfGivenCell(symmetry),
        .. OperationsOfStandardCell(symmetry),
        .. Pairs(symmetry),
        .. Idempotence.Breaches(symmetry, SymmetryFinder.Find(symmetry.StandardCell, Tight)),
        .. SetyawanCurtarolo(symmetry),
    ];

    /// <summary>
    /// P = M⁻¹·N with whole matrices whose determinants count primitive cells; right-handed. So det P is det N over det M exactly: the inverse of a whole
    /// number where the given cell is primitive, whole where the standard cell is or fits into the given one.
    /// </summary>
    private static IEnumerable<string> Transformation(CrystalSymmetry symmetry)
    {
        (int given, int standard) = (symmetry.GivenInPrimitive.Determinant, symmetry.StandardInPrimitive.Determinant);
        if (given != symmetry.PrimitiveCellsGiven || standard != symmetry.Setting.Hall.Centring.Length)
            yield return $"det N is {given} of {symmetry.PrimitiveCellsGiven} primitive cells, det M {standard} of {symmetry.Setting.Hall.Centring.Length}";
        if (given <= 0 || standard <= 0 || symmetry.StandardCell.Lattice.Basis.Determinant <= 0)
            yield return "the standard cell is left-handed";
        if (Math.Abs(symmetry.Transformation.Determinant * standard - given) > Rounding * given)
            yield return $"det P is {symmetry.Transformation.Determinant}, not {given}/{standard}";
        Matrix3D product = symmetry.StandardInPrimitive.ToMatrix3D() * symmetry.Transformation;
        if (!product.IsNear(symmetry.GivenInPrimitive.ToMatrix3D(), Rounding))
            yield return "M·P is not N";
    }

    /// <summary>x(standard) = P·x(given) + p for every atom, which a mean over the inner translations of the given cell moves by no more than the tolerance.</summary>
    private static IEnumerable<string> GivenAtoms(CrystalSymmetry symmetry)
    {
        AtomKinds given = AtomKinds.Of(symmetry.Given), measured = AtomKinds.Of(symmetry.MeasuredStandardCell);
        int[] kinds = KindMap.Between(given, measured);
        for (int atom = 0; atom < given.Atoms.Fractions.Length; atom++)
        {
            Vector3D image = symmetry.Transformation * given.Atoms.Fractions[atom] + symmetry.OriginShift;
            int kind = kinds[given.Atoms.Kinds[atom]];
            if (kind < 0 || measured.Atoms.FindNear(kind, image, symmetry.SymprecUsedAngstrom + Rounding, out _) < 0)
                yield return $"P·x + p of atom {atom} is on no atom of its kind in the standard cell";
        }
    }

    private static IEnumerable<string> VolumeAndComposition(CrystalSymmetry symmetry)
    {
        double ratio = (double)symmetry.GivenInPrimitive.Determinant / symmetry.StandardInPrimitive.Determinant;
        double volume = symmetry.Given.Lattice.Volume;
        if (Math.Abs(symmetry.MeasuredStandardCell.Lattice.Volume * ratio - volume) > IdealAngstrom * volume)
            yield return $"the volume per atom became {symmetry.MeasuredStandardCell.Lattice.Volume * ratio / volume} of what it was";
        IReadOnlyDictionary<Element, double> composition = symmetry.StandardCell.Composition();
        foreach ((Element element, double amount) in symmetry.Given.Composition())
        {
            if (Math.Abs(composition.GetValueOrDefault(element) * ratio - amount) > IdealAngstrom)
                yield return $"{amount} atoms of {element} became {composition.GetValueOrDefault(element) * ratio}";
        }
        if (symmetry.Given.Sites.Length != symmetry.Orbits.Sum(orbit => orbit.GivenSites.Length))
            yield return "an atom is in no orbit or in two";
        if (symmetry.Orbits.Any(orbit => orbit.Wyckoff.Multiplicity * orbit.Species.Length != orbit.StandardSites.Length))
            yield return "an orbit has not as many atoms as its Wyckoff position";
        if (symmetry.PrimitiveStandardCell.Sites.Length * symmetry.Setting.Hall.Centring.Length != symmetry.StandardCell.Sites.Length)
            yield return $"the primitive cell has {symmetry.PrimitiveStandardCell.Sites.Length} atoms, the standard cell {symmetry.StandardCell.Sites.Length}";
    }

    private static IEnumerable<string> OperationsOfGivenCell(CrystalSymmetry symmetry)
    {
        AtomSet atoms = AtomKinds.Of(symmetry.Given).Atoms;
        double reach = LargestMissInTolerances * symmetry.SymprecUsedAngstrom;
        foreach (CrystalOperation operation in symmetry.Operations)
        {
            if (!atoms.Maps(operation.Rotation, operation.Translation, reach, out _))
                yield return $"{operation} maps an atom of the given cell on none within {reach} Å";
        }
    }

    /// <summary>The centring translations and one operation for each rotation, whose products are all others.</summary>
    private static IEnumerable<string> OperationsOfStandardCell(CrystalSymmetry symmetry)
    {
        AtomSet atoms = AtomKinds.Of(symmetry.StandardCell).Atoms;
        OriginEquations group = symmetry.Setting.OriginEquations;
        IEnumerable<SymmetryOperation> operations =
        [
            .. group.Centring.Select(translation => new SymmetryOperation(IntegerMatrix3.Identity, translation)),
            .. group.Translations.Select(entry => new SymmetryOperation(entry.Key, entry.Value)),
        ];
        foreach (SymmetryOperation operation in operations)
        {
            if (!atoms.Maps(operation.Rotation, 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D(), IdealAngstrom, out _))
                yield return $"{operation} is no symmetry of the standard cell";
        }
    }

    /// <summary>No pair of atoms comes closer by more than twice the tolerance, from the given cell to the measured standard one and on to the idealised one.</summary>
    private static IEnumerable<string> Pairs(CrystalSymmetry symmetry)
    {
        double given = ClosestPair.Distance(symmetry.Given), standard = ClosestPair.Distance(symmetry.StandardCell);
        double approach = PairApproach.Largest(symmetry.MeasuredStandardCell, symmetry.StandardCell);
        if (Math.Max(given - standard, approach) > 2 * symmetry.SymprecUsedAngstrom + Rounding)
            yield return $"two atoms came closer by {Math.Max(given - standard, approach)} Å";
    }

    private static IEnumerable<string> SetyawanCurtarolo(CrystalSymmetry symmetry)
    {
        Crystal conventional = symmetry.CellOf(CellConvention.SetyawanCurtarolo);
        if (ReferenceEquals(conventional, symmetry.StandardCell))
            yield break;
        CrystalSymmetry again = SymmetryFinder.Find(conventional, Tight);
        if (again.Number != symmetry.Number)
            yield return $"the Setyawan-Curtarolo cell has group {again.Setting}";
        if (conventional.Sites.Length != symmetry.StandardCell.Sites.Length)
            yield return "the Setyawan-Curtarolo cell has another number of atoms";
        CellParameters cell = conventional.Lattice.Parameters;
        if (symmetry.Setting.System == CrystalSystem.Orthorhombic && symmetry.Setting.Centring is not ('C' or 'A') && !(cell.A <= cell.B && cell.B <= cell.C))
            yield return $"the orthorhombic edges of {cell} do not ascend";
    }
}
