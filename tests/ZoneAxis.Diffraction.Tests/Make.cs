using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>Crystals for tests.</summary>
internal static class Make
{
    private static readonly Gen<double> Fraction = Gen.Double[0, 1];
    private static readonly Gen<double> Length = Gen.Double[3, 12];
    private static readonly Gen<double> Angle = Gen.Double[75, 115];

    public static Gen<Site> Site { get; } =
        Gen.Select(Gen.Int[1, 98], Fraction, Fraction, Fraction, Gen.Double[0.2, 1], (z, x, y, w, occupancy) =>
            new Site(Element.FromAtomicNumber(z), new Vector3D(x, y, w), occupancy));

    public static Gen<Lattice> Lattice { get; } = Gen.Select(Length, Length, Length, Angle, Angle, Angle, (a, b, c, alpha, beta, gamma) =>
        new Lattice(new CellParameters(a, b, c, alpha, beta, gamma)));

    public static Gen<Crystal> Crystal { get; } =
        Gen.Select(Lattice, Site.Array[1, 8], (lattice, sites) => new Crystal("made up", lattice, [.. sites]));

    public static Gen<Vector3D> Direction { get; } = Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[-1, 1], (x, y, z) => new Vector3D(x, y, z))
        .Where(v => v.Length > 0.1);

    public static Crystal RockSalt { get; } = FaceCentred("NaCl", 5.6402, "Na", "Cl", new Vector3D(0.5, 0.5, 0.5));

    public static Crystal ZincBlende { get; } = FaceCentred("ZnS", 5.4093, "Zn", "S", new Vector3D(0.25, 0.25, 0.25));

    public static Crystal Triclinic { get; } = new(
        "triclinic",
        new Lattice(new CellParameters(4.1, 5.3, 6.7, 81, 97, 104)),
        [
            new Site(Element.FromSymbol("Fe"), new Vector3D(0.11, 0.23, 0.37)),
            new Site(Element.FromSymbol("O"), new Vector3D(0.61, 0.05, 0.83), 0.7),
            new Site(Element.FromSymbol("N"), new Vector3D(0.31, 0.77, 0.19)),
        ]);

    public static Crystal Disordered { get; } = Of(
        4.2,
        new Site(Element.FromSymbol("Ni"), Vector3D.Zero, 0.75),
        new Site(Element.FromSymbol("Fe"), Vector3D.Zero, 0.25),
        new Site(Element.FromSymbol("O"), new Vector3D(0.5, 0.5, 0.52), 0.9));

    /// <summary>Zincite's structure, ZnO, with parameters rounded to two digits.</summary>
    public static Crystal Hexagonal { get; } = new(
        "ZnO",
        new Lattice(new CellParameters(3.25, 3.25, 5.2, 90, 90, 120)),
        [
            new Site(Element.FromSymbol("Zn"), new Vector3D(1.0 / 3, 2.0 / 3, 0)), new Site(Element.FromSymbol("Zn"), new Vector3D(2.0 / 3, 1.0 / 3, 0.5)),
            new Site(Element.FromSymbol("O"), new Vector3D(1.0 / 3, 2.0 / 3, 0.38)), new Site(Element.FromSymbol("O"), new Vector3D(2.0 / 3, 1.0 / 3, 0.88)),
        ]);

    public static Crystal Of(double side, params Site[] sites) => new("cube", new Lattice(new CellParameters(side, side, side, 90, 90, 90)), [.. sites]);

    private static Crystal FaceCentred(string name, double side, string first, string second, Vector3D offset)
    {
        Vector3D[] centring = [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)];
        return Of(side, [
            .. centring.Select(t => new Site(Element.FromSymbol(first), t)),
            .. centring.Select(t => new Site(Element.FromSymbol(second), (t + offset).WrappedToCell())),
        ]) with
        { Name = name };
    }
}
