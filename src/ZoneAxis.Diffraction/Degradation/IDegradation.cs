using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>One thing that stands between the ideal pattern and the one that a camera delivers.</summary>
/// <remarks>Implementations are immutable and safe to share between threads.</remarks>
public interface IDegradation
{
    /// <summary>Its name in descriptions; the stage's random numbers depend on it.</summary>
    string Name { get; }

    /// <summary>Where on the way from the crystal to the file it happens.</summary>
    DegradationStep Place { get; }

    /// <summary>Degrades a pattern; the given one stays as it is.</summary>
    /// <param name="pattern">Intensities in the unit that the steps before left: relative up to the counting, counts from there on.</param>
    /// <param name="random">Random numbers of this stage alone.</param>
    /// <returns>A new pattern, or the same one where there is nothing to do.</returns>
    DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random);

    /// <summary>Name and parameters for a JSON file; units stand in the keys.</summary>
    JsonObject Describe();
}
