namespace ZoneAxis.Crystallography;

/// <summary>A number of the shape of a conventional cell.</summary>
public enum CellShapeQuantity
{
    /// <summary>b/a.</summary>
    BOverA,

    /// <summary>c/a.</summary>
    COverA,

    /// <summary>α, degrees.</summary>
    Alpha,

    /// <summary>β, degrees.</summary>
    Beta,

    /// <summary>γ, degrees.</summary>
    Gamma,
}
