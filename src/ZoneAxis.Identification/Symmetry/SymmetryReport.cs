using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What is found of the symmetry of one crystal, as its coordinates have it.</summary>
/// <param name="Symmetry">The symmetry at the tolerance asked for.</param>
/// <param name="Stability">The group at other tolerances.</param>
public sealed record SymmetryReport(CrystalSymmetry Symmetry, SymmetryStability Stability)
{
    /// <summary>The tabulated setting of the crystal in a standard cell; null where none of the 530 is.</summary>
    /// <param name="convention">Whose standard cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">The convention has no standard cell.</exception>
    public SpaceGroupSetting? SettingOf(CellConvention convention) => convention switch
    {
        CellConvention.InternationalTables => Symmetry.Setting,
        CellConvention.SetyawanCurtarolo => SetyawanCurtaroloCell.SettingOf(Symmetry),
        _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "The convention has no standard cell."),
    };

    /// <summary>Writes the crystal, idealised, in a standard cell; a CIF says the setting where there is one, other formats list all atoms.</summary>
    /// <param name="path">The file, whose name says the format, see <see cref="StructureFile.Write"/>; an existing one is replaced.</param>
    /// <param name="convention">Whose standard cell.</param>
    /// <exception cref="ArgumentException">The name says no format that is written.</exception>
    /// <exception cref="CrystalWriteException">The format cannot hold the crystal.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void WriteStandardCell(string path, CellConvention convention)
    {
        ArgumentNullException.ThrowIfNull(path);
        Crystal standard = Symmetry.CellOf(convention);
        if (path.EndsWith(".cif", StringComparison.OrdinalIgnoreCase))
            CifWriter.Write(path, standard, new CifWriteOptions { Setting = SettingOf(convention) });
        else
            StructureFile.Write(path, standard);
    }

    /// <summary>Analyses a crystal.</summary>
    /// <param name="crystal">The crystal, in any cell.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellation">Stops the searches.</param>
    /// <exception cref="SymmetryException">The crystal or a tolerance is refused.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static SymmetryReport Of(Crystal crystal, SymmetryRequest request, CancellationToken cancellation)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, request.Tolerance, cancellation);
        // Found on first use; a failure there is to be the input's, not the reader's of the report.
        _ = (symmetry.Operations, symmetry.Orbits, symmetry.CellOf(CellConvention.SetyawanCurtarolo));
        return new SymmetryReport(symmetry, SymmetryStability.Of(crystal, request.AngleDegrees, request.Tolerance.MaximumAtoms, cancellation));
    }
}
