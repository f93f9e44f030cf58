using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Finds the examples whose lattices are nearest to one, whatever cells they are given in: by the lengths of their shortest vectors.</summary>
/// <param name="examples">The examples.</param>
/// <param name="limits">Limits of reading.</param>
internal sealed class NearestCrystals(ExampleFiles examples, WebLimits limits)
{
    private const int Vectors = 12;
    private const int Most = 5;

    // Cells from electron diffraction are off by a per cent or two.
    private const double FarthestShare = 0.05;

    // The twelve shortest vectors of a primitive cell that is not far from reduced have coordinates up to this.
    private const int Reach = 3;

    private readonly Lazy<IReadOnlyList<Known>> _known = new(() => [.. Read(examples, limits)]);

    /// <summary>The nearest, at most five, none farther than 5 %; an empty list where there are none.</summary>
    /// <param name="lattice">A cell.</param>
    /// <param name="setting">The setting whose centring it has; null where it is primitive.</param>
    public JsonNode Of(Lattice lattice, SpaceGroupSetting? setting)
    {
        double[] lengths = Shortest(lattice, setting);
        return JsonAnswer.Node(_known.Value
            .Select(one => (one, Distance: Distance(one.Lengths, lengths)))
            .Where(near => near.Distance <= FarthestShare)
            .OrderBy(near => near.Distance).ThenBy(near => near.one.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(near => new
            {
                near.one.Name,
                Input = $"example:{near.one.File}",
                near.one.Setting.Number,
                near.one.Setting.Symbol,
                near.one.Formula,
                near.one.Cell,
                near.Distance,
            }));
    }

    private static IEnumerable<Known> Read(ExampleFiles examples, WebLimits limits)
    {
        foreach (string name in examples.Names.Where(name => !name.Contains('/')))
        {
            InputFile file = examples.Find(name)!;
            if (InputKinds.Of(file, limits) != InputKind.Structure)
                continue;
            Crystal crystal = StructureFile.ReadEach(new MemoryStream(file.Content), name, null, out _)[0].Crystal!;
            CrystalSymmetry symmetry = SymmetryFinder.Find(crystal);
            Lattice lattice = symmetry.StandardCell.Lattice;
            yield return new Known(crystal.Name, name, symmetry.Setting, StructureDrawing.FormulaOf(symmetry.StandardCell), lattice.Parameters, Shortest(lattice, symmetry.Setting));
        }
    }

    /// <summary>Root mean square of the relative differences.</summary>
    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => 2 * (x - y) / (x + y)).Average(difference => difference * difference));

    private static double[] Shortest(Lattice lattice, SpaceGroupSetting? setting)
    {
        Vector3D[] points = setting is null ? [Vector3D.Zero] : [.. setting.Hall.Operations.Where(operation => operation.Rotation == IntegerMatrix3.Identity).Select(operation => 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D())];
        return
        [
            .. (from point in points
                from a in Enumerable.Range(-Reach, 2 * Reach + 1)
                from b in Enumerable.Range(-Reach, 2 * Reach + 1)
                from c in Enumerable.Range(-Reach, 2 * Reach + 1)
                let length = lattice.ToCartesian(point + new Vector3D(a, b, c)).Length
                where length > 0
                orderby length
                select length).Take(2 * Vectors).Where((_, place) => place % 2 == 0),
        ];
    }

    private sealed record Known(string Name, string File, SpaceGroupSetting Setting, string Formula, CellParameters Cell, double[] Lengths);
}
