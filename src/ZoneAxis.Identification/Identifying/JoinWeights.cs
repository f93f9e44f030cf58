using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>The weights of the logarithms of what an analysis and a network say, see <see cref="JoinedGroups"/>; those under which the true groups of validation crystals are likeliest.</summary>
/// <param name="OfAnalysis">That of the analysis.</param>
/// <param name="OfNetwork">That of the network.</param>
internal readonly record struct JoinWeights(double OfAnalysis, double OfNetwork)
{
    // 'reflection-join-fit models/best-230 mp-2020.jsonl.gz 1485 11' of the benchmarks: 0.45 and 0.73 of 1,238 lists of X-rays, 0.32 and 0.76 of 206 of electrons.
    private static readonly JoinWeights OfXRays = new(0.45, 0.75);
    private static readonly JoinWeights OfElectrons = new(0.3, 0.75);

    // 'picture-join-fit models/best-230 mp-2020.jsonl.gz 240 11': 0.44 and 0.98 of 217 crystals in pictures of all three grades.
    private static readonly JoinWeights OfPictures = new(0.45, 1);

    /// <summary>The weights for a list.</summary>
    /// <param name="list">The list; one that does not say its radiation is taken for one of X-rays.</param>
    /// <param name="areOfPictures">Whether its intensities were measured in pictures.</param>
    public static JoinWeights For(ReflectionList list, bool areOfPictures) => areOfPictures ? OfPictures : list.Radiation == Radiation.Electron ? OfElectrons : OfXRays;
}
