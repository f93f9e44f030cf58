namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>How good the pictures of a crystal are.</summary>
public enum PictureGrade
{
    /// <summary>A bright, precessed, well centred exposure of a thin crystal.</summary>
    Good,

    /// <summary>What a practised microscopist takes.</summary>
    Usual,

    /// <summary>Few electrons, much background, thick and tilted, 8 bits.</summary>
    Poor,
}
