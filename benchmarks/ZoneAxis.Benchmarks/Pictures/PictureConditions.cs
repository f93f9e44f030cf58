namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>How the pictures of one crystal are taken; drawn once for each crystal.</summary>
internal sealed record PictureConditions
{
    public const int Side = 512;

    public required double Kilovolts { get; init; }

    /// <summary>Edge of the crystallite across the beam, Å, and its thickness along it.</summary>
    public required double WidthAngstrom { get; init; }

    public required double ThicknessAngstrom { get; init; }

    public required double PrecessionDegrees { get; init; }

    public required double MostOffZoneDegrees { get; init; }

    public required double DoseElectrons { get; init; }

    public required double BackgroundShare { get; init; }

    public required double BlurPixels { get; init; }

    public required double StopRadius { get; init; }

    public required int Bits { get; init; }

    public required double CentreOffPixels { get; init; }

    public required double Ellipse { get; init; }

    public required double EllipseDegrees { get; init; }

    /// <summary>True scale by the known one.</summary>
    public required double ScaleError { get; init; }

    public required double ForeignShare { get; init; }

    /// <summary>Standard deviation of a goniometer's angle, degrees.</summary>
    public required double TiltError { get; init; }

    /// <summary>Draws conditions of a grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <param name="random">Draws.</param>
    /// <param name="edge">Mean edge of the crystal's cell, Å: the crystallite is 15 to 300 of them.</param>
    public static PictureConditions Draw(PictureGrade grade, Random random, double edge)
    {
        (double low, double high) cells = grade switch { PictureGrade.Good => (15, 60), PictureGrade.Usual => (15, 150), _ => (15, 300) };
        return new PictureConditions
        {
            Kilovolts = new double[] { 80, 120, 200, 300 }[random.Next(4)],
            WidthAngstrom = edge * Geometric(random, 30, 300),
            ThicknessAngstrom = Math.Min(1500, edge * Geometric(random, cells.low, cells.high)),
            PrecessionDegrees = grade switch { PictureGrade.Good => Between(random, 0.5, 2), PictureGrade.Usual => Between(random, 0, 1.5), _ => Between(random, 0, 1) },
            MostOffZoneDegrees = grade switch { PictureGrade.Good => 0.1, PictureGrade.Usual => 0.25, _ => 0.5 },
            DoseElectrons = grade switch { PictureGrade.Good => Geometric(random, 1e6, 1e7), PictureGrade.Usual => Geometric(random, 1e5, 1e6), _ => Geometric(random, 1e4, 1e5) },
            BackgroundShare = grade switch { PictureGrade.Good => Between(random, 0.1, 0.2), PictureGrade.Usual => Between(random, 0.1, 0.35), _ => Between(random, 0.3, 0.5) },
            BlurPixels = grade switch { PictureGrade.Good => Between(random, 0.7, 1.2), PictureGrade.Usual => Between(random, 0.7, 2), _ => Between(random, 1, 4) },
            StopRadius = random.Next(3) > 0 ? Between(random, 6, 14) : 0,
            Bits = grade switch { PictureGrade.Good => 16, PictureGrade.Usual => random.Next(2) == 0 ? 12 : 16, _ => random.Next(2) == 0 ? 8 : 12 },
            CentreOffPixels = grade switch { PictureGrade.Good => 5, PictureGrade.Usual => 15, _ => 30 },
            Ellipse = grade switch { PictureGrade.Good => 0.003, PictureGrade.Usual => 0.01, _ => 0.02 } * random.NextDouble(),
            EllipseDegrees = 180 * random.NextDouble(),
            ScaleError = 1 + grade switch { PictureGrade.Good => 0.01, PictureGrade.Usual => 0.02, _ => 0.03 } * (2 * random.NextDouble() - 1),
            ForeignShare = grade switch { PictureGrade.Good => 0, PictureGrade.Usual => 0.02, _ => 0.05 },
            TiltError = 0.3,
        };
    }

    private static double Between(Random random, double low, double high) => low + (high - low) * random.NextDouble();

    private static double Geometric(Random random, double low, double high) => low * Math.Pow(high / low, random.NextDouble());
}
