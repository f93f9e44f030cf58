namespace ZoneAxis.Diffraction;

/// <summary>
/// The extended header that Thermo Fisher's programs write for each section of an MRC file, marked FEI1 or FEI2: EPU's user manual, "MRC2014 image file extended
/// header". Offsets count from the section's beginning; reals have 8 bytes.
/// </summary>
internal static class MrcMetadata
{
    private const int KindOffset = 104;
    private const int VoltageOffset = 84;
    private const int AlphaOffset = 100;
    private const int BetaOffset = 108;
    private const int CameraLengthOffset = 301;
    private const int Read = 309;
    private const double VoltsPerKilovolt = 1000;
    private const double MillimetresPerMetre = 1000;

    /// <summary>What the extended header says of a section; nothing where there is none of this kind.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">Its header.</param>
    /// <param name="section">Number of the section.</param>
    public static PictureFacts Of(FileBytes file, MrcHeader header, long section)
    {
        if (!file.Has(KindOffset, "FEI1"u8) && !file.Has(KindOffset, "FEI2"u8))
            return PictureFacts.None;
        long size = file.Int32(MrcHeader.Length, header.BigEndian);
        long start = MrcHeader.Length + section * size;
        if (size < Read || start + size > Math.Min(header.DataOffset, file.Length))
            return PictureFacts.None;
        return new PictureFacts
        {
            VoltageKilovolts = PictureFacts.Positive(Real(VoltageOffset) / VoltsPerKilovolt),
            CameraLengthMillimetres = PictureFacts.Positive(Real(CameraLengthOffset) * MillimetresPerMetre),
            Tilts = PictureFacts.TiltsOf(Real(AlphaOffset), Real(BetaOffset)),
        };

        double Real(int offset) => BitConverter.Int64BitsToDouble(file.Int64(start + offset, header.BigEndian));
    }
}
