using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What a point group does to the mean and the distribution of a reflection's intensity.</summary>
/// <remarks>U. Shmueli and A. J. C. Wilson, International Tables for Crystallography Vol. B (2010), section 2.1.3.</remarks>
internal sealed class PointGroupEffects
{
    private readonly IntegerMatrix3[] _onIndices;

    /// <param name="setting">A group of the point group, on its axes.</param>
    public PointGroupEffects(OrientedSetting setting)
    {
        IntegerMatrix3[] conventional = [.. setting.Setting.Hall.Operations.Select(operation => operation.Rotation).Distinct()];
        Matrix3D columns = setting.Columns.ToMatrix3D(), inverse = columns.Inverted();
        _onIndices = [.. conventional.Select(rotation => (columns * rotation.ToMatrix3D() * inverse).Rounded().Transposed())];
        IsCentrosymmetric = setting.Setting.IsCentrosymmetric;
    }

    /// <summary>Whether all reflections are centric.</summary>
    public bool IsCentrosymmetric { get; }

    /// <summary>ε, by which the mean intensity is raised: the number of rotations that keep the reflection in place.</summary>
    /// <param name="h">Indices on the axes of the columns' lattice.</param>
    public int Enhancement(IntegerVector3 h) => _onIndices.Count(rotation => rotation * h == h);

    /// <summary>Whether its phase is restricted to two values: a rotation turns it into its Friedel mate.</summary>
    /// <param name="h">Indices on the axes of the columns' lattice.</param>
    public bool IsCentric(IntegerVector3 h) => Array.Exists(_onIndices, rotation => rotation * h == -h);
}
