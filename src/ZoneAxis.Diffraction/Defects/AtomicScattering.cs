using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What single atoms scatter in a geometry.</summary>
internal readonly struct AtomicScattering
{
    private readonly FormFactorTable _table;
    private readonly double _strength;
    private readonly bool _thermalMotion;

    /// <summary>Takes the table, the factor γ and the treatment of thermal motion from a geometry.</summary>
    public AtomicScattering(Geometry geometry) =>
        (_table, _strength, _thermalMotion) = (FormFactorTable.Of(geometry.Beam.Radiation), geometry.Beam.LorentzFactor, geometry.ThermalMotion);

    /// <summary>The form factor of an atom, thermal motion included where it counts.</summary>
    /// <param name="element">Any element.</param>
    /// <param name="isotropicB">B of the atom, Å².</param>
    /// <exception cref="MissingFormFactorException">The table has no line for the element.</exception>
    public FormFactor Of(Element element, double isotropicB) =>
        _table.Of(element).Times(_strength).Moving(_thermalMotion ? isotropicB : 0);
}
