using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Structures as a Parquet file: one row a crystal; atoms as bytes, positions and occupancies as little-endian doubles.</summary>
internal static class StructureShard
{
    private const int Coordinates = 3;

    private static readonly string[] CellColumns = ["a", "b", "c", "alpha", "beta", "gamma"];

    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["content"] = "structures: a, b, c in Å, alpha, beta, gamma in degrees; species: one atomic number a byte; fractions: x, y, z of each atom, "
            + "little-endian doubles; occupancies: the same, empty where all are 1; displacements: isotropic B of each atom in Å², the same, empty where all are 0; label, label_tight: 0 where unknown; snapshot2020, experimental: -1 where unknown",
    };

    /// <summary>The file's name within a corpus.</summary>
    public static string FileOf(int shard) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"structures/{shard:00000}.parquet");

    /// <summary>Writes structures.</summary>
    public static byte[] Write(IReadOnlyList<CorpusStructure> structures)
    {
        EntryFacts[] facts = [.. structures.Select(one => one.Facts)];
        DateOnly?[] dates = [.. facts.Select(one => one.Date)];
        ParquetTable table = new ParquetTable()
            .Text("id", structures.Select(one => one.Id))
            .Text("source", structures.Select(one => one.Source))
            .Text("position", structures.Select(one => one.Position))
            .Text("sha256", structures.Select(one => one.Sha256))
            .Text("licence", structures.Select(one => one.Licence))
            .Labels(facts)
            .Flags(facts);
        foreach ((int place, string name) in CellColumns.Index())
            table.Numbers(name, structures.Select(one => Parameters(one.Crystal)[place]));
        return table
            .Bytes("species", structures.Select(one => Species(one.Crystal)))
            .Bytes("fractions", structures.Select(one => Fractions(one.Crystal)))
            .Bytes("occupancies", structures.Select(one => Occupancies(one.Crystal)))
            .Bytes("displacements", structures.Select(one => Displacements(one.Crystal)))
            .Dates(dates)
            .ToArray(DateColumn.Described(Metadata, dates));
    }

    /// <summary>Reads structures.</summary>
    public static CorpusStructure[] Read(byte[] content)
    {
        ParquetColumns columns = new(content);
        (string[] ids, string[] sources, string[] positions, string[] hashes, string[] licences) =
            (columns.Text("id"), columns.Text("source"), columns.Text("position"), columns.Text("sha256"), columns.Text("licence"));
        EntryFacts[] facts = columns.Facts();
        double[][] cells = [.. CellColumns.Select(columns.Numbers)];
        (byte[][] species, byte[][] fractions, byte[][] occupancies, byte[][] displacements) =
            (columns.Bytes("species"), columns.Bytes("fractions"), columns.Bytes("occupancies"), columns.Bytes("displacements"));
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(i => new CorpusStructure
            {
                Id = ids[i],
                Source = sources[i],
                Position = positions[i],
                Sha256 = hashes[i],
                Licence = licences[i],
                Facts = facts[i],
                Crystal = new Crystal(ids[i], LatticeOf(cells, i), SitesOf(species[i], fractions[i], occupancies[i], displacements[i])),
            }),
        ];
    }

    /// <summary>SHA-256, hexadecimal, of a crystal's cell, elements, positions, occupancies and displacement parameters.</summary>
    public static string HashOf(Crystal crystal)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<double>(Parameters(crystal)));
        hash.AppendData(Species(crystal));
        hash.AppendData(Fractions(crystal));
        hash.AppendData(Occupancies(crystal));
        hash.AppendData(Displacements(crystal));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static double[] Parameters(Crystal crystal)
    {
        CellParameters cell = crystal.Lattice.Parameters;
        return [cell.A, cell.B, cell.C, cell.Alpha, cell.Beta, cell.Gamma];
    }

    private static byte[] Species(Crystal crystal) => [.. crystal.Sites.Select(site => (byte)site.Element.AtomicNumber)];

    private static byte[] Fractions(Crystal crystal)
    {
        double[] values = [.. crystal.Sites.SelectMany(site => new[] { site.Fraction.X, site.Fraction.Y, site.Fraction.Z })];
        return MemoryMarshal.AsBytes<double>(values).ToArray();
    }

    private static byte[] Occupancies(Crystal crystal) => UnlessAll(1, crystal, site => site.Occupancy);

    private static byte[] Displacements(Crystal crystal) => UnlessAll(0, crystal, site => site.IsotropicB);

    private static byte[] UnlessAll(double usual, Crystal crystal, Func<Site, double> value)
    {
        double[] values = [.. crystal.Sites.Select(value)];
        return Array.TrueForAll(values, one => one == usual) ? [] : MemoryMarshal.AsBytes<double>(values).ToArray();
    }

    private static Lattice LatticeOf(double[][] cells, int row) =>
        new(new CellParameters(cells[0][row], cells[1][row], cells[2][row], cells[3][row], cells[4][row], cells[5][row]));

    private static ImmutableArray<Site> SitesOf(byte[] species, byte[] fractions, byte[] occupancies, byte[] displacements)
    {
        ReadOnlySpan<double> xyz = MemoryMarshal.Cast<byte, double>(fractions);
        ReadOnlySpan<double> shares = MemoryMarshal.Cast<byte, double>(occupancies);
        ReadOnlySpan<double> thermal = MemoryMarshal.Cast<byte, double>(displacements);
        ImmutableArray<Site>.Builder sites = ImmutableArray.CreateBuilder<Site>(species.Length);
        for (int i = 0; i < species.Length; i++)
        {
            Vector3D fraction = new(xyz[Coordinates * i], xyz[Coordinates * i + 1], xyz[Coordinates * i + 2]);
            sites.Add(new Site(Element.FromAtomicNumber(species[i]), fraction, shares.IsEmpty ? 1 : shares[i], thermal.IsEmpty ? 0 : thermal[i]));
        }
        return sites.MoveToImmutable();
    }
}
