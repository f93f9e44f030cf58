namespace ZoneAxis.Diffraction;

/// <summary>The kinds of files that lists of reflections are written as.</summary>
public enum ReflectionFormat
{
    /// <summary>A SHELX list, HKLF 4: <c>.hkl</c>.</summary>
    ShelxList,

    /// <summary>The SHELX instructions that go with a list, as SHELXT takes them: <c>.ins</c>.</summary>
    ShelxInstructions,

    /// <summary>A CIF with cell, symmetry and a loop of reflections: <c>.cif</c>.</summary>
    Cif,

    /// <summary>A table with columns h, k, l, I, sigma and batch, cell and beam as remarks: <c>.csv</c>.</summary>
    Csv,
}
