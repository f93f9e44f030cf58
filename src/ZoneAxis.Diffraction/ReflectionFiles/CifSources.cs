using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The lists of a CIF: SHELX lists and reflection files that stand in it as texts, and loops of reflections.</summary>
internal sealed class CifSources
{
    /// <summary>Texts that hold a SHELX list.</summary>
    private static readonly string[] ShelxTexts = ["_shelx_hkl_file", "_iucr_refine_reflections_details"];

    /// <summary>Texts that hold the instructions that go with it.</summary>
    private static readonly string[] InstructionTexts = ["_shelx_res_file", "_iucr_refine_instructions_details"];

    /// <summary>Texts that hold a CIF of reflections, as a refinement writes it.</summary>
    private static readonly string[] CifTexts = ["_shelx_fcf_file", "_iucr_refine_fcf_details"];

    private readonly string _file;
    private readonly IReadOnlyList<CifBlock> _blocks;
    private readonly List<ListSource> _sources = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private CifSources(string text, string file)
    {
        _file = file;
        _blocks = CifDocument.ParseEach(text, file);
    }

    /// <summary>The lists of a CIF, in its order; of one data block the rawest first.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <exception cref="CrystalFormatException">The file holds no list.</exception>
    public static IReadOnlyList<ListSource> Of(string text, string file)
    {
        CifSources found = new(text, file);
        foreach (CifBlock block in found._blocks)
            found.AddListsOf(block);
        return found._sources.Count > 0 ? found._sources : throw found.NothingFound();
    }

    private void AddListsOf(CifBlock block)
    {
        int before = _sources.Count;
        foreach (string item in ShelxTexts.Where(item => HasText(block, item)))
            Add(block, before, item, options => ReadShelx(block, item, options));
        AddLoopsOf(block, block, before, "");
        foreach (string item in CifTexts.Where(item => HasText(block, item)))
        {
            foreach (CifBlock inner in Inner(block, item))
                AddLoopsOf(block, inner, before, $"{item}:");
        }
    }

    private void AddLoopsOf(CifBlock block, CifBlock holder, int before, string prefix)
    {
        foreach (CifListKind kind in CifListKind.All.Where(kind => CifListLoop.IsPresent(holder, kind)))
            Add(block, before, prefix + kind.Value, options => ReadLoop(block, holder, kind, options));
    }

    private void Add(CifBlock block, int before, string item, Func<ReflectionReadOptions, ReflectionList> read)
    {
        string name = UniqueName(block, _sources.Count == before ? "" : $":{item}");
        _sources.Add(new ListSource(new ReflectionListEntry(name, item, block.Line), read) { IsFurther = _sources.Count > before });
    }

    /// <summary>Blocks without a name are called by their line; of those of one name the further ones have their number behind it.</summary>
    private string UniqueName(CifBlock block, string item)
    {
        string name = $"{(block.Name.Length > 0 ? block.Name : $"line {block.Line}")}{item}";
        return _names.Add(name) ? name : $"{name}#{_sources.Count + 1}";
    }

    private static bool HasText(CifBlock block, string item) => block.TextOf(item) is { } text && !string.IsNullOrWhiteSpace(text) && text.Trim() is not ("?" or ".");

    /// <summary>The blocks of a CIF that stands in a text.</summary>
    private IReadOnlyList<CifBlock> Inner(CifBlock block, string item)
    {
        CifValue value = block.Column(item)![0];
        return CifDocument.ParseEach(value.Text, _file, firstLine: value.Line);
    }

    private ReflectionList ReadShelx(CifBlock block, string item, ReflectionReadOptions options)
    {
        CifValue value = block.Column(item)![0];
        List<string> notes = [$"the list is {item} of data block '{block.Name}'."];
        HklfList list = HklfList.Read(value.Text, _file, value.Line, notes);
        ShelxInstructions? told = InstructionsOf(block);
        ReflectionCollector collected = list.Collect(told?.Hklf, notes);
        return Make(block, collected, told?.Lattice, options, notes);
    }

    private ShelxInstructions? InstructionsOf(CifBlock block)
    {
        if (Array.Find(InstructionTexts, item => HasText(block, item)) is not { } item)
            return null;
        CifValue value = block.Column(item)![0];
        return ShelxInstructions.Read(value.Text, _file, value.Line);
    }

    private ReflectionList ReadLoop(CifBlock block, CifBlock holder, CifListKind kind, ReflectionReadOptions options)
    {
        List<string> notes = [];
        ReflectionCollector collected = new CifListLoop(holder, kind).Read(notes);
        Lattice? inner = holder != block && CifCell.IsPresent(holder) ? CellOf(holder) : null;
        return Make(block, collected, inner, options, notes);
    }

    private ReflectionList Make(CifBlock block, ReflectionCollector collected, Lattice? otherwise, ReflectionReadOptions options, List<string> notes)
    {
        Lattice? lattice = options.Cell is not null ? null : CifCell.IsPresent(block) ? CellOf(block) : otherwise ?? CellOfAnother(notes);
        ListOrigin origin = new(lattice, CifBeam.WavelengthAngstrom(block), CifBeam.RadiationOf(block, notes));
        return origin.Make(collected, block.Name.Length > 0 ? block.Name : null, options, notes, (problem, remedy) => new CrystalFormatException(_file, block.Line, 0, $"data block '{block.Name}': {problem}") { Remedy = remedy });
    }

    /// <summary>Files of macromolecules and of powders state the cell once.</summary>
    private Lattice? CellOfAnother(List<string> notes)
    {
        CifBlock[] with = [.. _blocks.Where(CifCell.IsPresent)];
        if (with.Length != 1)
            return null;
        notes.Add($"the cell is that of data block '{with[0].Name}'.");
        return CellOf(with[0]);
    }

    private static Lattice CellOf(CifBlock block)
    {
        foreach (string name in new[] { "_cell_length_a", "_cell_length_b", "_cell_length_c" })
        {
            if (block.FirstValue(name) is null)
                throw block.Error($"data block '{block.Name}' has no {name}, a length in Å was expected.");
        }
        return CifCell.Read(block);
    }

    private CrystalFormatException NothingFound()
    {
        if (_blocks.Count == 0)
            return new CrystalFormatException(_file, 0, 0, "the file has no data block (data_…), so it is no CIF.");
        if (_blocks.SelectMany(block => block.SyntaxError is { } error ? block.Breaks.Append(error) : block.Breaks).FirstOrDefault() is { } broken)
            return broken;
        string where = _blocks.Count == 1 ? $"data block '{_blocks[0].Name}' has" : $"the {_blocks.Count} data blocks have";
        return new CrystalFormatException(_file, _blocks.Count == 1 ? _blocks[0].Line : 0, 0, $"{where} no measured reflections: _shelx_hkl_file, or a loop with indices and _refln_F_squared_meas, _refln_intensity_meas, _refln_F_meas or _diffrn_refln_intensity_net, was expected.");
    }
}
