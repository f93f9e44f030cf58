namespace ZoneAxis.Crystallography;

/// <summary>One of the 530 tabulated settings (axes and origin) of a space group.</summary>
public sealed class SpaceGroupSetting
{
    private readonly Lazy<HallSymbol> _hall;
    private readonly Lazy<OriginEquations> _originEquations;

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

    internal OriginEquations OriginEquations => _originEquations.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Symbol}";
}
