using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The reflections of a SHELX list: HKLF 3 to 6, in fixed columns or told apart by blanks, ended by 0 0 0 or by the text.</summary>
internal sealed class HklfList
{
    /// <summary>How many lines tell the layout; more would only take time.</summary>
    private const int ProbedLines = 1000;

    /// <summary>How far a transformed index may be off a whole number: matrices are written with three or four decimals, and thirds and quarters are to be told.</summary>
    private const double IndexTolerance = 0.05;

    private readonly string _file;
    private readonly List<Reflection> _rows = [];

    private HklfList(string file) => _file = file;

    /// <summary>What stands behind the end of the list: instructions, where a program wrote any.</summary>
    public ShelxInstructions? Behind { get; private set; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="firstLine">The line of the file at which the text begins.</param>
    /// <param name="notes">Takes what was read otherwise than it stands.</param>
    /// <exception cref="CrystalFormatException">A line is no reflection.</exception>
    public static HklfList Read(ReadOnlySpan<char> text, string file, int firstLine, ICollection<string> notes)
    {
        HklfList list = new(file);
        HklfLayout layout = LayoutOf(text, firstLine);
        if (layout == HklfLayout.Free)
            notes.Add("the lines do not have SHELX's columns: their fields were told apart by blanks.");
        list.Take(text, firstLine, layout, notes);
        return list;
    }

    /// <summary>The reflections as an instruction says that they are to be read.</summary>
    /// <param name="instruction">What HKLF says; null where nobody knows.</param>
    /// <param name="notes">Takes what was done.</param>
    public ReflectionCollector Collect(HklfInstruction? instruction, ICollection<string> notes)
    {
        int kind = instruction?.Kind ?? (HklfOverlaps.ArePresent(_rows) ? HklfInstruction.Twinned : HklfInstruction.Intensities);
        notes.Add(kind == HklfInstruction.Amplitudes
            ? "a SHELX list was read as HKLF 3."
            : string.Create(CultureInfo.InvariantCulture, $"a SHELX list was read as HKLF {kind}: intensities."));
        ReflectionCollector collector = new(kind == HklfInstruction.Amplitudes);
        bool areOverlapping = kind is HklfInstruction.Twinned or HklfInstruction.TwinnedMerged;
        bool isTransformed = instruction is not null && (instruction.Scale != 1 || instruction.Matrix != Matrix3D.Identity);
        for (int i = 0; i < _rows.Count; i++)
        {
            if (areOverlapping && HklfOverlaps.IsOverlapped(_rows, i))
                collector.LeaveOut("reflections of several lattices overlap in them");
            else if (collector.AreAmplitudes && !ReflectionNumber.IsUsable(_rows[i].Intensity, isAmplitude: true))
                collector.LeaveOut("their amplitude is out of range");
            else if (!isTransformed)
                collector.Add(WithBatch(_rows[i]));
            else if (TryTransform(_rows[i], instruction!) is { } row)
                collector.Add(WithBatch(row));
            else
                collector.LeaveOut("the matrix of HKLF does not turn their indices into whole numbers");
        }
        if (isTransformed)
            notes.Add("scale and matrix of HKLF were applied.");
        return collector;
    }

    /// <summary>Batches are numbered from 1; SHELX writes 0 where it has none, and a sign says something else.</summary>
    private static Reflection WithBatch(Reflection row) => row with { Batch = Math.Max(1, Math.Abs(row.Batch)) };

    private static Reflection? TryTransform(Reflection row, HklfInstruction instruction)
    {
        Vector3D index = instruction.Matrix * new Vector3D(row.H, row.K, row.L);
        return IsWhole(index.X) && IsWhole(index.Y) && IsWhole(index.Z)
            ? row with
            {
                H = (int)Math.Round(index.X),
                K = (int)Math.Round(index.Y),
                L = (int)Math.Round(index.Z),
                Intensity = instruction.Scale * row.Intensity,
                Sigma = instruction.Scale * row.Sigma,
            }
            : null;
    }

    private static bool IsWhole(double index) => Math.Abs(index) <= ReflectionNumber.LargestIndex && Math.Abs(index - Math.Round(index)) <= IndexTolerance;

    /// <summary>The layout in which more of the first lines are reflections; SHELX's where both will do.</summary>
    private static HklfLayout LayoutOf(ReadOnlySpan<char> text, int firstLine)
    {
        (int fitFixed, int fitFree) = (0, 0);
        LineCursor lines = new(text, firstLine);
        for (int i = 0; i < ProbedLines && lines.MoveNext(); i++)
        {
            bool hasTab = lines.Line.Contains('\t');
            bool isFixed = HklfLine.TryRead(lines.Line, HklfLayout.Fixed, out Reflection row, out _) && !hasTab;
            bool isFree = HklfLine.TryRead(lines.Line, HklfLayout.Free, out Reflection other, out _);
            fitFixed += isFixed ? 1 : 0;
            fitFree += isFree ? 1 : 0;
            if ((isFixed && IsEnd(row)) || (isFree && IsEnd(other)))
                break;
        }
        return fitFree > fitFixed ? HklfLayout.Free : HklfLayout.Fixed;
    }

    private static bool IsEnd(Reflection row) => row is { H: 0, K: 0, L: 0 };

    private void Take(ReadOnlySpan<char> text, int firstLine, HklfLayout layout, ICollection<string> notes)
    {
        LineCursor lines = new(text, firstLine);
        bool isBehindBlank = false;
        while (lines.MoveNext())
        {
            if (lines.Line.IsWhiteSpace())
            {
                isBehindBlank = _rows.Count > 0;
                continue;
            }
            if (HklfLine.TryRead(lines.Line, layout, out Reflection row, out int field))
            {
                if (IsEnd(row))
                {
                    TakeBehind(lines, notes);
                    return;
                }
                _rows.Add(row);
            }
            else if (isBehindBlank)
            {
                // A blank line is 0 0 0 to SHELX, but some lists only have a gap.
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"what stands from line {lines.Number} on is no list and was passed over."));
                return;
            }
            else if (field <= 3 && IsEndWithoutValues(lines.Line, layout))
            {
                TakeBehind(lines, notes);
                return;
            }
            else
                throw HklfLine.Error(lines.Line, layout, field, _file, lines.Number);
        }
    }

    /// <summary>Some end a list by 0 0 0 alone.</summary>
    private static bool IsEndWithoutValues(ReadOnlySpan<char> line, HklfLayout layout)
    {
        string padded = $"{line.TrimEnd()}{(layout == HklfLayout.Fixed ? "       0" : " 0")}";
        return HklfLine.TryRead(padded, layout, out Reflection row, out _) && IsEnd(row);
    }

    private void TakeBehind(LineCursor lines, ICollection<string> notes)
    {
        int first = lines.Number;
        bool hasText = false;
        System.Text.StringBuilder text = new();
        while (lines.MoveNext())
        {
            hasText |= !lines.Line.IsWhiteSpace();
            if (lines.Line.StartsWith("CELL ", StringComparison.OrdinalIgnoreCase) || lines.Line.StartsWith("TITL ", StringComparison.OrdinalIgnoreCase))
                text.Append(lines.Line);
            text.Append('\n');
        }
        if (!hasText)
            return;
        try
        {
            Behind = ShelxInstructions.Read(text.ToString(), _file, first + 1);
        }
        catch (CrystalFormatException)
        {
            // Whatever stands there is none of the list's.
        }
    }
}
