using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A straight dislocation in an isotropic infinite body: the Burgers vector's part along the line makes a screw, the rest an edge.
/// Displacements: J. P. Hirth and J. Lothe, Theory of Dislocations, 2nd ed. (1982), ch. 3. With x along the edge part b, z along the
/// line, y = z × x and r² = x² + y²: u_z = (b_s/2π)·θ for the screw, θ = atan2(y, x), and for the edge
/// u_x = (b/2π)·[θ + xy/(2(1−ν)r²)], u_y = −(b/2π)·[(1−2ν)/(4(1−ν))·ln r² + (x²−y²)/(4(1−ν)r²)].
/// </summary>
/// <remarks>The surfaces of the crystallite do not relax. The displacement jumps by b across the half-plane y = 0, x &lt; 0.</remarks>
/// <param name="Burgers">Burgers vector in units of the cell's axes, not zero: (½, ½, 0) for ½[110].</param>
/// <param name="Line">Direction of the line.</param>
public sealed record Dislocation(Vector3D Burgers, LatticeDirection Line) : IDefect
{
    private const double MostPoissonRatio = 0.5;

    private readonly Vector3D _burgers = NotZero(Burgers);
    private readonly double _poissonRatio = 0.3;
    private readonly Vector3D _through = CrystallitePlace.Middle;
    private readonly double _coreRadius = 1;

    /// <summary>Burgers vector in units of the cell's axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or no vector.</exception>
    public Vector3D Burgers
    {
        get => _burgers;
        init => _burgers = NotZero(value);
    }

    /// <summary>Poisson's ratio ν, −1 to 0.5; only edges feel it. Default 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double PoissonRatio
    {
        get => _poissonRatio;
        init => _poissonRatio = ParameterRange.Within(value, -1, MostPoissonRatio, "Poisson's ratio", "");
    }

    /// <summary>Distance from the line, Å, inside which r² no longer falls, as elasticity does not hold there. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double CoreRadiusAngstrom
    {
        get => _coreRadius;
        init => _coreRadius = ParameterRange.Positive(value, "radius of the dislocation's core", "Å");
    }

    /// <summary>A point of the line in shares of the crystallite's edges. Default: the middle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther away than ten edges.</exception>
    public Vector3D Through
    {
        get => _through;
        init => _through = CrystallitePlace.Require(value, "point of the dislocation");
    }

    /// <inheritdoc/>
    public string Name => "dislocation";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The line is [0 0 0].</exception>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random)
    {
        Func<Vector3D, Vector3D> displacement = Field(crystallite.Crystal.Lattice);
        Vector3D point = crystallite.Place(Through);
        return crystallite.Map(atom =>
            (atom with { Position = atom.Position + displacement(atom.Position - point) }).Marked(AtomChange.Collective));
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["defect"] = Name,
        ["burgersInCells"] = DefectJson.Of(Burgers),
        ["line"] = DefectJson.Of(Line),
        ["throughInEdges"] = DefectJson.Of(Through),
        ["poissonRatio"] = PoissonRatio,
        ["coreRadiusAngstrom"] = CoreRadiusAngstrom,
    };

    /// <summary>The displacement, Å, as a function of the place relative to a point of the line, Å.</summary>
    internal Func<Vector3D, Vector3D> Field(Lattice lattice)
    {
        Vector3D line = lattice.ToCartesian(new Vector3D(Line.U, Line.V, Line.W));
        if (!(line.Length > 0))
            throw new ArgumentException("The dislocation's line is [0 0 0]; give it a direction.");
        Vector3D z = 1 / line.Length * line;
        Vector3D burgers = lattice.ToCartesian(Burgers);
        double screw = burgers.Dot(z);
        Vector3D edgeVector = burgers - screw * z;

        // Rounding leaves a screw a trace of an edge; its direction is as good as any for x.
        const double Trace = 1e-12;
        double edge = edgeVector.Length > Trace * burgers.Length ? edgeVector.Length : 0;
        Vector3D x = Across(edge > 0 ? edgeVector : AnyOther(z), z);
        Vector3D y = z.Cross(x);
        return place => Displacement(place.Dot(x), place.Dot(y), x, y, z);

        Vector3D Displacement(double along, double above, Vector3D x, Vector3D y, Vector3D z)
        {
            double angle = Math.Atan2(above, along);
            double r2 = Math.Max(along * along + above * above, CoreRadiusAngstrom * CoreRadiusAngstrom);
            double stiff = 1 - PoissonRatio;
            double ux = angle + along * above / (2 * stiff * r2);
            double uy = -((1 - 2 * PoissonRatio) / (4 * stiff) * Math.Log(r2) + (along * along - above * above) / (4 * stiff * r2));
            return 1 / (2 * Math.PI) * (screw * angle * z + edge * ux * x + edge * uy * y);
        }
    }

    private static Vector3D NotZero(Vector3D burgers) => burgers.Length > 0 && double.IsFinite(burgers.Length)
        ? burgers
        : throw new ArgumentOutOfRangeException(
            nameof(burgers), string.Create(CultureInfo.InvariantCulture, $"The Burgers vector is {burgers}; it must not be zero."));

    private static Vector3D AnyOther(Vector3D z) => Math.Abs(z.X) < 0.5 ? new Vector3D(1, 0, 0) : new Vector3D(0, 1, 0);

    /// <summary>The unit vector of what a vector has across another.</summary>
    private static Vector3D Across(Vector3D vector, Vector3D z)
    {
        Vector3D across = vector - vector.Dot(z) * z;
        return 1 / across.Length * across;
    }
}
