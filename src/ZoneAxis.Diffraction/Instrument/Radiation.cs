namespace ZoneAxis.Diffraction;

/// <summary>What the beam is made of, and with it what scatters it.</summary>
public enum Radiation
{
    /// <summary>X-rays, scattered by the electrons of the atoms.</summary>
    XRay,

    /// <summary>Electrons, scattered by the electrostatic potential.</summary>
    Electron,
}
