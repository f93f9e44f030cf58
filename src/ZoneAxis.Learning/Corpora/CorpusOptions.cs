using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>How a corpus is made of crystals.</summary>
public sealed record CorpusOptions
{
    /// <summary>Side of the descriptor's planes, px. Default 128: half the detector's.</summary>
    public int Side { get; init; } = 128;

    /// <summary>Licence and attribution of the crystals, as it is to stand on every model that learns from them; default that nothing is known.</summary>
    public string Attribution { get; init; } = "not stated";

    /// <summary>Space groups (by the data set's label) whose crystals are taken; default the paper's 72.</summary>
    public ImmutableArray<int> Groups { get; init; } = PaperGroups.SeventyTwo;

    /// <summary>Tolerance at which the conventional cell is found; default the Materials Project's, 0.1 Å and 5°.</summary>
    public SymmetryTolerance Tolerance { get; init; } = SymmetryTolerance.MaterialsProject;

    /// <summary>Crystals described at once; default the number of processors.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Crystals between two flushes to the disk: what is lost at most when the work is killed. Default 256.</summary>
    public int ChunkSize { get; init; } = 256;

    internal ShapedDescriptorOptions Descriptor => new() { Side = Side };
}
