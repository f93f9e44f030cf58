using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Writes extinction symbols: the centring, then for each symmetry direction the screw axis and the glide plane whose conditions can be seen,
/// "-" where there is none. A condition that follows from another one is not written.
/// </summary>
/// <remarks>A. Looijenga-Vos and M. J. Buerger, International Tables for Crystallography Vol. A (2016), section 1.6.4 and table 1.6.4.1, pp. 114-128.
/// Generated from the operations; underscores mark subscripts, as "P 4_2/n - -".</remarks>
internal sealed class ExtinctionSymbol
{
    private const string Nothing = "-";

    // Glide along a diagonal.
    private const string Diagonal = "n";

    private readonly SpaceGroupSetting _setting;
    private readonly ReflectionConditions _conditions;

    private ExtinctionSymbol(SpaceGroupSetting setting)
    {
        _setting = setting;
        _conditions = new ReflectionConditions(setting);
    }

    /// <summary>The symbol of a group in its default setting.</summary>
    /// <param name="setting">A default setting.</param>
    public static string Of(SpaceGroupSetting setting) => new ExtinctionSymbol(setting).Write();

    private string Write() => _setting.System switch
    {
        CrystalSystem.Triclinic => $"{_setting.Centring} {Nothing}",
        CrystalSystem.Monoclinic => $"{_setting.Centring} 1 {Entry("2_1", ReflectionFamily.RowB, ReflectionFamily.ZoneB, 'a', 'c')} 1",
        CrystalSystem.Orthorhombic => Orthorhombic(),
        CrystalSystem.Tetragonal => Tetragonal(),
        CrystalSystem.Cubic => Cubic(),
        CrystalSystem.Trigonal when _setting.Centring == 'R' => $"R (obv) {Nothing} {DiagonalGlide(ReflectionFamily.ZoneA)}",
        CrystalSystem.Trigonal or CrystalSystem.Hexagonal => $"P {HexagonalScrew()} {DiagonalGlide(ReflectionFamily.ZoneA)} {DiagonalGlide(ReflectionFamily.ZoneDiagonal)}",
        CrystalSystem other => throw new UnreachableException($"{other} is no crystal system."),
    };

    private string Orthorhombic()
    {
        string[] entries =
        [
            Entry("2_1", ReflectionFamily.RowA, ReflectionFamily.ZoneA, 'b', 'c'),
            Entry("2_1", ReflectionFamily.RowB, ReflectionFamily.ZoneB, 'a', 'c'),
            Entry("2_1", ReflectionFamily.RowC, ReflectionFamily.ZoneC, 'a', 'b'),
        ];
        // Body-centred cells with two or three such planes take the letters of the Hermann-Mauguin symbols Iba2, Imcb, Icma and Ibca.
        string[] doubled = ["(bc)", "(ac)", "(ab)"];
        if (_setting.Centring == 'I' && entries.Count(doubled.Contains) > 1)
        {
            string[] letters = (entries[0] == Nothing, entries[1] == Nothing, entries[2] == Nothing) switch
            {
                (true, _, _) => [Nothing, "c", "b"],
                (_, true, _) => ["c", Nothing, "a"],
                (_, _, true) => ["b", "a", Nothing],
                (false, false, false) => ["b", "c", "a"],
            };
            entries = letters;
        }
        return $"{_setting.Centring} {string.Join(' ', entries)}";
    }

    private string Tetragonal()
    {
        string primary = Joined(FourfoldScrew("4_2"), Single(Glide(ReflectionFamily.ZoneC, 'a', 'b'), 'a'));
        string secondary = Joined(_conditions.Screw(ReflectionFamily.RowA) == ReflectionCondition.None ? Nothing : "2_1", Single(Glide(ReflectionFamily.ZoneA, 'b', 'c'), 'c'));
        return $"{_setting.Centring} {primary} {secondary} {DiagonalGlide(ReflectionFamily.ZoneDiagonal)}";
    }

    private string Cubic()
    {
        string half = _setting.LaueClass.Symbol == "m-3m" ? "4_2" : "2_1";
        string primary = Joined(FourfoldScrew(half), Single(Glide(ReflectionFamily.ZoneC, 'a', 'b'), 'a'));
        string tertiary = DiagonalGlide(ReflectionFamily.ZoneDiagonal);
        if (_setting.Centring == 'P' && tertiary == "c")
            tertiary = Diagonal;
        return $"{_setting.Centring} {primary} {Nothing} {tertiary}";
    }

    /// <summary>A screw axis and a glide plane in one direction, as "2_1/c".</summary>
    private string Entry(string screw, ReflectionFamily row, ReflectionFamily zone, char first, char second) =>
        Joined(_conditions.Screw(row) == ReflectionCondition.None ? Nothing : screw, Glide(zone, first, second));

    /// <summary>Letter of the glide plane normal to an axis; both letters in brackets where both glides are there through the centring.</summary>
    private string Glide(ReflectionFamily zone, char first, char second)
    {
        (char p, char q) = (Index(first), Index(second));
        string condition = _conditions.Glide(zone);
        string centring = _conditions.Centring(zone);
        if (condition == ReflectionCondition.None)
            return Nothing;
        if (condition == $"{p}=2n" || (condition == $"{p},{q}=2n" && centring == $"{q}=2n"))
            return first.ToString();
        if (condition == $"{q}=2n" || (condition == $"{p},{q}=2n" && centring == $"{p}=2n"))
            return second.ToString();
        if (condition == $"{p}+{q}=2n")
            return Diagonal;
        if (condition == $"{p},{q}=2n")
            return $"({first}{second})";
        return condition == $"{p}+{q}=4n;{p},{q}=2n" ? "d" : throw Unknown(condition);
    }

    private string DiagonalGlide(ReflectionFamily zone) => _conditions.Glide(zone) switch
    {
        ReflectionCondition.None => Nothing,
        "2h+l=4n" => "d",
        "l=2n" or "h,l=2n" or "k+l=3n;l=2n" => "c",
        string other => throw Unknown(other),
    };

    private string FourfoldScrew(string half) => _conditions.Screw(ReflectionFamily.RowC) switch
    {
        ReflectionCondition.None => Nothing,
        "l=4n" => "4_1",
        "l=2n" => half,
        string other => throw Unknown(other),
    };

    private string HexagonalScrew() => (_conditions.Screw(ReflectionFamily.RowC), _setting.System) switch
    {
        (ReflectionCondition.None, _) => Nothing,
        ("l=2n", _) => "6_3",
        ("l=3n", CrystalSystem.Trigonal) => "3_1",
        ("l=3n", CrystalSystem.Hexagonal) => "6_2",
        ("l=6n", _) => "6_1",
        (string other, _) => throw Unknown(other),
    };

    private static string Single(string glide, char letter) => glide.StartsWith('(') ? letter.ToString() : glide;

    private static string Joined(string screw, string glide) => (screw, glide) switch
    {
        (Nothing, _) => glide,
        (_, Nothing) => screw,
        _ => $"{screw}/{glide}",
    };

    /// <summary>The Miller index that belongs to a cell edge.</summary>
    private static char Index(char edge) => edge switch
    {
        'a' => 'h',
        'b' => 'k',
        'c' => 'l',
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge, "There is no such edge."),
    };

    private UnreachableException Unknown(string condition) => new($"The reflections of {_setting.Symbol} obey {condition}, which belongs to no tabulated symmetry element.");
}
