using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>One of the 530 tabulated settings (axes and origin) of a space group.</summary>
public sealed class SpaceGroupSetting
{
    private readonly Lazy<HallSymbol> _hall;
    private readonly Lazy<OriginEquations> _originEquations;
    private readonly Lazy<PointGroup> _pointGroup;
    private readonly Lazy<int> _mirrorImage;
    private readonly Lazy<WyckoffTable> _wyckoff;

    internal SpaceGroupSetting(int settingNumber, int number, string choice, string hallSymbol, string symbol, string fullSymbol)
    {
        SettingNumber = settingNumber;
        Number = number;
        Choice = choice;
        HallSymbol = hallSymbol;
        Symbol = symbol.Replace(" ", "", StringComparison.Ordinal);
        FullSymbol = fullSymbol;
        _hall = new Lazy<HallSymbol>(() => Crystallography.HallSymbol.Parse(HallSymbol));
        _originEquations = new Lazy<OriginEquations>(() => new OriginEquations(Hall));
        _pointGroup = new Lazy<PointGroup>(() => Crystallography.PointGroup.Of(OriginEquations.Translations.Keys));
        _mirrorImage = new Lazy<int>(() => SpaceGroups.Identify(Hall.Operations.Select(Inverted)).Number);
        _wyckoff = new Lazy<WyckoffTable>(() => new WyckoffTable(SettingNumber, Hall.Operations));
    }

    /// <summary>Place in the list of settings, 1 to 530.</summary>
    public int SettingNumber { get; }

    /// <summary>Number of the space group, 1 to 230.</summary>
    public int Number { get; }

    /// <summary>Which axes or origin: "b1", "2", "H", "cab"; empty where a group has one setting only.</summary>
    public string Choice { get; }

    /// <summary>The Hall symbol, from which the operations are generated.</summary>
    public string HallSymbol { get; }

    /// <summary>Short Hermann-Mauguin symbol without spaces, as "P2_1/c".</summary>
    public string Symbol { get; }

    /// <summary>Full Hermann-Mauguin symbol of the setting, as "P 1 2_1/c 1".</summary>
    public string FullSymbol { get; }

    /// <summary>Crystal system of the group.</summary>
    public CrystalSystem System => CrystalSystems.OfGroup(Number);

    /// <summary>The parsed Hall symbol with all operations.</summary>
    public HallSymbol Hall => _hall.Value;

    /// <summary>Letter of the lattice's centring: P, A, B, C, I, F or R (R also on rhombohedral axes, where the cell is primitive).</summary>
    public char Centring => Symbol[0];

    /// <summary>The point group.</summary>
    public PointGroup PointGroup => _pointGroup.Value;

    /// <summary>The Laue class: the point group with the inversion added.</summary>
    public PointGroup LaueClass => PointGroup.LaueClass;

    /// <summary>Whether the group holds the inversion.</summary>
    public bool IsCentrosymmetric => PointGroup.IsCentrosymmetric;

    /// <summary>Whether the group is one of the 65 Sohncke groups, which hold no operation that changes hands: those of chiral molecules.</summary>
    public bool IsSohncke => PointGroup.IsChiral;

    /// <summary>Number of the group of the mirror image where it is another one, as 92 for 96 (11 pairs); null for all other groups.</summary>
    public int? EnantiomorphicPartner => _mirrorImage.Value == Number ? null : _mirrorImage.Value;

    /// <summary>The Wyckoff positions, the general one first and then down to letter a.</summary>
    public ImmutableArray<WyckoffPosition> WyckoffPositions => _wyckoff.Value.Positions;

    internal WyckoffTable Wyckoff => _wyckoff.Value;

    internal OriginEquations OriginEquations => _originEquations.Value;

    /// <summary>The same operation seen in a mirror: x → −x turns (W, w) into (W, −w).</summary>
    private static SymmetryOperation Inverted(SymmetryOperation operation) =>
        new(operation.Rotation, (-operation.Translation).Modulo(SymmetryOperation.Denominator));

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Symbol}";
}
