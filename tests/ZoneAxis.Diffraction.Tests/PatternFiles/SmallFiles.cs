using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PureHDF;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Makes small files of the formats that are read and not written, by their published layouts.</summary>
internal static class SmallFiles
{
    /// <summary>A series of TIA of two images of whole numbers of 2 bytes, 6 × 5 pixels, that counts on from 100 in the second.</summary>
    public static byte[] Tia(double delta = 1e8, bool longOffsets = false, int valid = 2)
    {
        const int Images = 2;
        int size = longOffsets ? 8 : 4;
        byte[] header = [.. "II"u8, 0x97, 0x01, .. Little16(longOffsets ? 0x220 : 0x210), .. Little(0x4122), .. Little(0x4152), .. Little(Images), .. Little(valid), .. Wide(22 + size + 4, size), .. Little(0)];
        byte[][] elements = [.. Enumerable.Range(0, Images).Select(image => (byte[])[
            .. new byte[8], .. Real(delta), .. Little(0), .. new byte[8], .. Real(delta), .. Little(0), .. Little16(5), .. Little(6), .. Little(5),
            .. Enumerable.Range(0, 30).SelectMany(i => Little16(100 * image + i - 3))])];
        int start = header.Length + Images * size;
        return [.. header, .. Wide(start, size), .. Wide(start + elements[0].Length, size), .. elements.SelectMany(element => element)];
    }

    /// <summary>What stands beside: binary bytes around the XML of a series.</summary>
    public static byte[] Emi(double kilovolts, double metres, double alpha, double beta)
    {
        string Data(string label, double value) => $"<Data><Label>{label}</Label><Value>{value.ToString(CultureInfo.InvariantCulture)}</Value><Unit>-</Unit></Data>";
        string text = $"<ObjectInfo><ExperimentalDescription><Root>{Data("High tension", kilovolts)}{Data("Camera length", metres)}{Data("Stage A", alpha)}{Data("Stage B", beta)}</Root></ExperimentalDescription></ObjectInfo>";
        return [1, 2, 3, 0xFF, .. Encoding.UTF8.GetBytes(text), 0, 0xFE];
    }

    /// <summary>A CBF file with the header of miniCBF, packed by byte offset.</summary>
    public static byte[] Cbf(int rows, int columns, long[] values, string? sum = null)
    {
        byte[] packed = ByteOffset(values);
#pragma warning disable CA5351 // The format's own check sum.
        sum ??= Convert.ToBase64String(MD5.HashData(packed));
#pragma warning restore CA5351
        string text = "###CBF: VERSION 1.5\r\ndata_a\r\n_array_data.header_contents\r\n;\r\n# Wavelength 0.0251 A\r\n# Detector_distance 0.5 m\r\n# Pixel_size 100e-6 m x 100e-6 m\r\n"
            + "# Start_angle 10.0000 deg.\r\n# Angle_increment 0.5000 deg.\r\n;\r\n_array_data.data\r\n;\r\n--CIF-BINARY-FORMAT-SECTION--\r\nContent-Type: application/octet-stream;\r\n"
            + $"     conversions=\"x-CBF_BYTE_OFFSET\"\r\nX-Binary-Size: {packed.Length}\r\nContent-MD5: {sum}\r\nX-Binary-Element-Type: \"signed 32-bit integer\"\r\n"
            + $"X-Binary-Number-of-Elements: {values.Length}\r\nX-Binary-Size-Fastest-Dimension: {columns}\r\nX-Binary-Size-Second-Dimension: {rows}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(text), 0x0C, 0x1A, 0x04, 0xD5, .. packed, .. "\r\n--CIF-BINARY-FORMAT-SECTION----\r\n;\r\n"u8];
    }

    /// <summary>Frames of Merlin of 64 × 2 pixels.</summary>
    public static byte[] Mib(string depth, params byte[][] frames)
    {
        string fields = $"MQ1,000001,00384,01,0064,0002,{depth},   1x1,01,2020-01-01 00:00:00,0.001,0,0,0,12";
        return [.. frames.SelectMany(frame => (byte[])[.. Encoding.ASCII.GetBytes(fields.PadRight(384, '\0')), .. frame])];
    }

    /// <summary>A blockfile of a scan of 2 × 1 points with patterns of 3 × 3 pixels that count on from 10 in the second.</summary>
    public static byte[] Block()
    {
        byte[] header = new byte[0x100];
        "IMGBLO"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), 0x0102);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), 0xF0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), 0x100);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(46), 200_000);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(50), 10_000);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(52), 2_000);
        return [.. header, .. Enumerable.Range(0, 2).SelectMany(k => (byte[])[0xAA, 0x55, .. Little(k), .. Enumerable.Range(10 * k, 9).Select(i => (byte)i)])];
    }

    /// <summary>A stream of TVIPS of two frames of 4 × 2 pixels of 16 bits that count on from 10 in the second.</summary>
    public static byte[] Tvips(int volts = 200_000)
    {
        int[] header = [256, 2, 4, 2, 16, 0, 0, 1, 1, 15_600, volts, 800, 60];
        byte[] general = [.. header.SelectMany(Little), .. Enumerable.Repeat((byte)'T', 256 - 4 * header.Length)];
        return [.. general, .. Enumerable.Range(0, 2).SelectMany(k => (byte[])[.. new byte[40], .. Single(12.5f + k), .. Single(-3.25f), .. new byte[12], .. Enumerable.Range(10 * k, 8).SelectMany(Little16)])];
    }

    /// <summary>An SMV image of 3 × 2 pixels of 16 bits.</summary>
    public static byte[] Smv(string order = "little_endian", string more = "")
    {
        string text = $"{{\nHEADER_BYTES=  512;\nDIM=2;\nBYTE_ORDER={order};\nTYPE=unsigned_short;\nSIZE1=3;\nSIZE2=2;\nPIXEL_SIZE=0.05;\nDISTANCE=500;\nWAVELENGTH=0.0251;\nOSC_START=-20;\nOSC_RANGE=0.5;\n{more}}}\n";
        byte[] pixels = [.. Enumerable.Range(0, 6).SelectMany(i => order[0] == 'b' ? Little16(i + 258).Reverse() : Little16(i + 258))];
        return [.. Encoding.ASCII.GetBytes(text.PadRight(512)), .. pixels];
    }

    /// <summary>An EDF file of two blocks of 3 × 2 numbers.</summary>
    public static byte[] Edf(string type, params byte[][] data)
    {
        byte[] Block(byte[] pixels, int number)
        {
            string text = $"{{\nHeaderID = EH:{number:000000}:000000:000000 ;\nByteOrder = HighByteFirst ;\nDataType = {type} ;\nDim_1 = 3 ;\nDim_2 = 2 ;\nSize = {pixels.Length} ;\nPSize_1 = 5.0e-05 ;\nSampleDistance = 0.5 ;\nWaveLength = 2.51e-12 ;\n";
            return [.. Encoding.ASCII.GetBytes(text.PadRight(1022) + "}\n"), .. pixels];
        }

        return [.. data.SelectMany((pixels, k) => Block(pixels, k + 1))];
    }

    /// <summary>An archive of arrays of NumPy, and of other entries.</summary>
    public static byte[] Npz(params (string Name, byte[] Bytes)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An array of NumPy.</summary>
    public static byte[] Npy(string type, string shape, byte[] data, bool fortran = false)
    {
        string text = $"{{'descr': '{type}', 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {shape}, }}";
        return [0x93, .. "NUMPY"u8, 1, 0, .. Little16(text.Length), .. Encoding.ASCII.GetBytes(text), .. data];
    }

    /// <summary>Packed by gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream stream = new();
        using (GZipStream packed = new(stream, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write(bytes);
        return stream.ToArray();
    }

    /// <summary>A file of Velox of 2 × 3 pixels and two images: 10·row + column, and 100 more.</summary>
    public static byte[] Velox()
    {
        short[,,] data = new short[2, 3, 2];
        for (int i = 0; i < 12; i++)
            data[i / 6, i / 2 % 3, i % 2] = (short)(10 * (i / 6) + i / 2 % 3 + 100 * (i % 2));
        const string Metadata = "{\"Optics\":{\"AccelerationVoltage\":\"300000\",\"CameraLength\":\"0.46\"},\"Stage\":{\"AlphaTilt\":\"0.1\",\"BetaTilt\":\"-0.2\"},\"BinaryResult\":{\"PixelSize\":{\"width\":\"2e7\",\"height\":\"2e7\"},\"PixelUnitX\":\"1/m\"}}";
        byte[,] text = new byte[512, 2];
        for (int i = 0; i < Metadata.Length; i++)
            (text[i, 0], text[i, 1]) = ((byte)Metadata[i], (byte)Metadata[i]);
        return Hdf(new H5File { ["Data"] = new H5Group { ["Image"] = new H5Group { ["a1"] = new H5Group { ["Data"] = data, ["Metadata"] = text } } } });
    }

    /// <summary>A file of HyperSpy of one image, 2 × 3, along axes 1 and 2; two images along axis 0.</summary>
    public static byte[] HyperSpy()
    {
        H5Group Axis(byte navigate, string unit) => new() { Attributes = new() { ["navigate"] = navigate, ["units"] = unit, ["scale"] = 0.02 } };
        return Hdf(new H5File
        {
            ["Experiments"] = new H5Group
            {
                ["pattern"] = new H5Group
                {
                    ["data"] = new float[2, 2, 3] { { { 1, 2, 3 }, { 4, 5, 6 } }, { { 7, 8, 9 }, { 10, 11, 12.5f } } },
                    ["axis-0"] = Axis(1, "s"),
                    ["axis-1"] = Axis(0, "$A^{-1}$"),
                    ["axis-2"] = Axis(0, "$A^{-1}$"),
                    ["metadata"] = new H5Group
                    {
                        ["Acquisition_instrument"] = new H5Group
                        {
                            ["TEM"] = new H5Group
                            {
                                Attributes = new() { ["beam_energy"] = 200.0, ["camera_length"] = 320.0 },
                                ["Stage"] = new H5Group { Attributes = new() { ["tilt_alpha"] = 10.0, ["tilt_beta"] = -4.5 } },
                            },
                        },
                    },
                },
            },
        });
    }

    /// <summary>A file of Berkeley's EMD of one image, 2 × 3.</summary>
    public static byte[] Berkeley() => Hdf(new H5File
    {
        ["microscope"] = new H5Group { Attributes = new() { ["voltage"] = 300_000.0 } },
        ["data"] = new H5Group
        {
            ["pattern"] = new H5Group
            {
                Attributes = new() { ["emd_group_type"] = 1 },
                ["data"] = new ushort[2, 3] { { 1, 2, 3 }, { 4, 5, 65535 } },
                ["dim1"] = new H5Dataset(new double[] { 0, 0.25 }) { Attributes = new() { ["units"] = "[1/n_m]", ["name"] = "ky" } },
                ["dim2"] = new H5Dataset(new double[] { 0, 0.25, 0.5 }) { Attributes = new() { ["units"] = "[1/n_m]", ["name"] = "kx" } },
            },
        },
    });

    private static byte[] Hdf(H5File file)
    {
        using MemoryStream stream = new();
        file.Write(stream);
        return stream.ToArray();
    }

    private static byte[] ByteOffset(long[] values)
    {
        List<byte> packed = [];
        long before = 0;
        foreach (long value in values)
        {
            long difference = value - before;
            before = value;
            if (difference is > sbyte.MinValue and <= sbyte.MaxValue)
                packed.Add((byte)difference);
            else if (difference is > short.MinValue and <= short.MaxValue)
                packed.AddRange([0x80, .. Little16((int)difference)]);
            else
                packed.AddRange([0x80, 0, 0x80, .. Little((int)difference)]);
        }

        return [.. packed];
    }

    private static byte[] Little16(int value) => Little(value)[..2];

    private static byte[] Little(int value) => Wide(value, 4);

    private static byte[] Wide(long value, int size)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..size];
    }

    private static byte[] Real(double value) => Wide(BitConverter.DoubleToInt64Bits(value), 8);

    private static byte[] Single(float value) => Little(BitConverter.SingleToInt32Bits(value));
}
