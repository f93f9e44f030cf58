namespace ZoneAxis.Learning.Weights;

/// <summary>Reads and writes safetensors files: named arrays, and a few named texts about them.</summary>
/// <remarks>
/// Format: 8 bytes with the length of the header (little-endian), the header as JSON, the values one after another. Source:
/// the description in the README of the safetensors project of Hugging Face (version 0.5). Values are written as F32; F32,
/// F16 and BF16 are read. Nothing in such a file is ever run.
/// </remarks>
internal static partial class SafeTensors
{
    private const int LengthBytes = sizeof(ulong);

    /// <summary>The longest header that is accepted, 100 MB as in the reference reader.</summary>
    private const int LongestHeader = 100_000_000;

    private const string MetadataKey = "__metadata__";
    private const string TypeKey = "dtype";
    private const string ShapeKey = "shape";
    private const string OffsetsKey = "data_offsets";
}
