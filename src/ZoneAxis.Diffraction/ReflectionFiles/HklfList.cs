using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The reflections of a SHELX list: HKLF 3 to 6, in fixed columns or told apart by blanks, ended by 0 0 0 or by the text.</summary>
internal sealed class HklfList
{
    /// <summary>How many lines tell the layout; more would only take time.</summary>
    private const int ProbedLines = 1000;

    private readonly string _file;
    private readonly HklfLayout _layout;
    private readonly List<Reflection> _rows = [];
    private string _behind = "";
    private int _behindLine;

    private HklfList(string file, HklfLayout layout) => (_file, _layout) = (file, layout);

    /// <summary>Reads a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="firstLine">The line of the file at which the text begins.</param>
    /// <param name="notes">Takes what was read otherwise than it stands.</param>
    /// <exception cref="CrystalFormatException">A line is no reflection.</exception>
    public static HklfList Read(string text, string file, int firstLine, ICollection<string> notes)
    {
        HklfList list = new(file, LayoutOf(text, firstLine));
        if (list._layout == HklfLayout.Free)
            notes.Add("the lines do not have SHELX's columns: their fields were told apart by blanks.");
        list.Take(text, firstLine, notes);
        return list;
    }

    /// <summary>The instructions behind the end of the list, where some programs write the cell.</summary>
    /// <exception cref="CrystalFormatException">A cell that stands there is none.</exception>
    public ShelxInstructions Behind() => ShelxInstructions.Read(_behind, _file, _behindLine);

    /// <summary>The reflections as an instruction says that they are to be read.</summary>
    /// <param name="instruction">What HKLF says; null where nobody knows.</param>
    /// <param name="notes">Takes what was done.</param>
    public ReflectionCollector Collect(HklfInstruction? instruction, ICollection<string> notes)
    {
        instruction ??= new HklfInstruction(HklfOverlaps.ArePresent(_rows) ? HklfInstruction.Twinned : HklfInstruction.Intensities, 1, Matrix3D.Identity);
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"{(instruction.HasAmplitudes ? "amplitudes" : "intensities")} were read as HKLF {instruction.Kind}."));
        if (instruction.IsTransformed)
            notes.Add("scale and matrix of HKLF were applied.");
        if (instruction.Matrix.Determinant < 0)
            notes.Add("the matrix of HKLF has a negative determinant: the crystal became its mirror image.");
        ReflectionCollector collector = new(instruction.HasAmplitudes);
        for (int i = 0; i < _rows.Count; i++)
        {
            if (instruction.HasOverlaps && HklfOverlaps.IsOverlapped(_rows, i))
                collector.LeaveOut("reflections of several lattices overlap in them");
            else if (!instruction.IsTransformed)
                collector.Add(WithBatch(_rows[i]));
            else if (instruction.TryApply(_rows[i]) is { } row)
                collector.Add(WithBatch(row));
            else
                collector.LeaveOut("the matrix of HKLF does not turn their indices into whole numbers");
        }
        return collector;
    }

    /// <summary>Batches are numbered from 1; SHELX writes 0 where it has none, and a sign says something else.</summary>
    private static Reflection WithBatch(Reflection row) => row with { Batch = Math.Max(1, Math.Abs(row.Batch)) };

    /// <summary>The layout in which more of the first lines are reflections; SHELX's where both will do.</summary>
    private static HklfLayout LayoutOf(ReadOnlySpan<char> text, int firstLine)
    {
        (int fitFixed, int fitFree) = (0, 0);
        LineCursor lines = new(text, firstLine);
        for (int i = 0; i < ProbedLines && lines.MoveNext(); i++)
        {
            bool isFixed = HklfLine.TryRead(lines.Line, HklfLayout.Fixed, out Reflection row, out _) && !lines.Line.Contains('\t');
            bool isFree = HklfLine.TryRead(lines.Line, HklfLayout.Free, out Reflection other, out _);
            fitFixed += isFixed ? 1 : 0;
            fitFree += isFree ? 1 : 0;
            if ((isFixed && IsEnd(row)) || (isFree && IsEnd(other)))
                break;
        }
        return fitFree > fitFixed ? HklfLayout.Free : HklfLayout.Fixed;
    }

    private static bool IsEnd(Reflection row) => row is { H: 0, K: 0, L: 0 };

    private void Take(string text, int firstLine, ICollection<string> notes)
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
            if (HklfLine.TryRead(lines.Line, _layout, out Reflection row, out int field))
            {
                if (IsEnd(row))
                    break;
                _rows.Add(row);
            }
            else if (isBehindBlank)
            {
                // A blank line is 0 0 0 to SHELX, but some lists only have a gap.
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"what stands from line {lines.Number} on is no reflection and was passed over."));
                break;
            }
            else if (IsBareEnd(lines.Line))
                break;
            else
                throw HklfLine.Error(lines.Line, _layout, field, _file, lines.Number);
        }
        (_behind, _behindLine) = (text[(text.Length - lines.RestLength)..], lines.Number + 1);
    }

    /// <summary>Some end a list by 0 0 0 alone.</summary>
    private static bool IsBareEnd(ReadOnlySpan<char> line)
    {
        Span<Range> words = stackalloc Range[4];
        return Words.Split(line, words) == 3 && line[words[0]] is "0" && line[words[1]] is "0" && line[words[2]] is "0";
    }
}
