using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

/// <summary>Whatever the bytes of a list of reflections, it is read or refused in one sentence with the file's name.</summary>
public partial class DamagedListTests
{
    /// <summary>The environment variable that sets another number of mutated lists of each kind.</summary>
    private const string Variable = "ZONEAXIS_FUZZ_LISTS";

    private const int MutatedLists = 1_000;
    private const int MostMutations = 6;

    private const string Cell = "_cell_length_a 5\n_cell_length_b 6.1(2)\n_cell_length_c 7\n_cell_angle_beta 95.5\n_diffrn_radiation_wavelength 0.0251\n_diffrn_radiation_probe electron\n";
    private const string Rows = "   1   0   225936.35  572.63   1\n   0   2   094609.21 3392.51   2\n -10 -12  14-1234.56   10.00  -2\n   3   0   0    0.00    0.00   1\n   0   0   0    0.00    0.00   0\n";

    private static readonly byte[] Interesting = [.. "\n\r\t ;'\"#_.,-+0129eEdDx!=()[]{}?<"u8, 0x7F, 0x80, 0xFF, 0];

    /// <summary>Text that takes the place of a bit of the list.</summary>
    private static readonly byte[][] Pieces =
    [
        .. new[] { "1e308", "-1e308", "1e-320", "NaN", "Infinity", "99999999999999999999", "-9999", "loop_\n", "data_x\n", "\n;\n", "0 0 0\n", "   0   0   0    0.00    0.00\n", "HKLF 4\n", "CELL 1 2 3 4 5 6 7\n", "_refln_index_h", "?", "END\n" }
            .Select(text => Encoding.UTF8.GetBytes(text)),
    ];

    public static TheoryData<string> Kinds => ["hkl", "free", "cif-hkl", "cif-loop", "cif-fcf", "pets", "xds", "csv", "table"];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : MutatedLists;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mutated_list_is_read_or_refused_in_one_sentence(string kind)
    {
        byte[] original = Encoding.UTF8.GetBytes(Original(kind));
        Assert.NotEmpty(Decode(original, kind).Reflections);
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 5], Gen.Int[0, int.MaxValue]).Array[1, MostMutations].Sample(mutations => ReadOrRefuse(Mutate(original, mutations), kind), iter: Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_list_that_is_cut_off_is_read_or_refused_in_one_sentence(string kind)
    {
        byte[] original = Encoding.UTF8.GetBytes(Original(kind));
        for (int length = 1; length < original.Length; length++)
            ReadOrRefuse(original[..length], kind);
    }

    private static byte[] Mutate(byte[] original, (int Place, int Kind, int Value)[] mutations)
    {
        List<byte> bytes = [.. original];
        foreach ((int place, int kind, int value) in mutations)
        {
            int at = place % bytes.Count;
            byte one = value % 2 == 0 ? (byte)(value >> 8) : Interesting[(value >> 8) % Interesting.Length];
            switch (kind)
            {
                case 0:
                    bytes.Insert(at, one);
                    break;
                case 1 when bytes.Count > 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.InsertRange(at, Pieces[value % Pieces.Length]);
                    break;
                case 3:
                    // A stretch that comes again.
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value % 80, bytes.Count - at)));
                    break;
                default:
                    bytes[at] = one;
                    break;
            }
        }
        return [.. bytes];
    }

    private static ReflectionList Decode(byte[] bytes, string kind) => ReflectionFile.Read(
        new MemoryStream(bytes), "f", kind is "hkl" or "free" or "table" ? ListText.WithCell : null);

    /// <summary>Any other exception than <see cref="CrystalFormatException"/> fails the test.</summary>
    private static void ReadOrRefuse(byte[] bytes, string kind)
    {
        try
        {
            ReflectionList list = Decode(bytes, kind);
            Assert.NotEmpty(list.Reflections);
            foreach (Reflection one in list.Reflections)
            {
                Assert.True(double.IsFinite(one.Intensity * one.Intensity) && double.IsFinite(one.Intensity / one.Sigma) && one.Sigma > 0 && one.Batch >= 1, one.ToString());
                Assert.False(one is { H: 0, K: 0, L: 0 });
            }
            Assert.All(list.Notes, note => Assert.DoesNotContain('\n', note));
        }
        catch (CrystalFormatException e)
        {
            Assert.Matches(Sentence(), e.Message);
        }
    }

    private static string Original(string kind) => kind switch
    {
        "hkl" => $"{Rows}\nCELL 0.7 5 6 7 90 90 90\n",
        "free" => "1 0 0 12.34 0.56 1\n0 2 0 3 .1 1\n0 0 0\n",
        "cif-hkl" => $"data_a\n{Cell}_shelx_res_file\n;\nTITL a\nCELL 0.7 5 6 7 90 90 90\nHKLF 4 1 0 1 0 1 0 0 0 0 1\nEND\n;\n_shelx_hkl_file\n;\n{Rows};\n",
        "cif-loop" => $"data_a\n{Cell}loop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n_refln_F_sigma\n_refln_include_status\n1 0 0 10.5 0.5 o\n2 0 0 0.0 0.5 x\n-3 0 1 10.5(3) ? <\n",
        "cif-fcf" => $"data_a\n{Cell}_iucr_refine_fcf_details\n;\ndata_b\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_squared_meas\n1 0 0 10.5(3)\n2 0 0 10.5(3)\n;\n",
        "pets" => $"data_a\n{Cell}loop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_intensity_meas\n_refln_intensity_sigma\n_refln_zone_axis_id\n1 0 0 10.5 0.5 1\n2 0 0 0.0 0.5 2\n",
        "xds" => "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=TRUE\n!UNIT_CELL_CONSTANTS=     5.000     6.000     7.000  90.000  95.500  90.000\n!X-RAY_WAVELENGTH=  0.0251\n!ITEM_H=1\n!ITEM_K=2\n!ITEM_L=3\n!ITEM_IOBS=4\n!ITEM_SIGMA(IOBS)=5\n!END_OF_HEADER\n     1     0     2  1.234E+02  5.600E+00\n    -1     0    -2  1.200E+02 -5.600E+00\n!END_OF_DATA\n",
        "csv" => "# cell 5 6 7 90 95.5 90\n# wavelength 0.0251\nh,k,l,I,sigma,batch\n1,0,2,\"123.4\",5.6,1\n-1,0,2,123.4,5.6,1\n",
        _ => "   h   k   l        F   sigF\n   1   0   2   123.4    5.6\n  -1   0   2   123.4    5.6\n",
    };

    [GeneratedRegex(@"^f(, line [1-9]\d*(, column [1-9]\d*)?)?: [^\r\n]+\.$")]
    private static partial Regex Sentence();
}
