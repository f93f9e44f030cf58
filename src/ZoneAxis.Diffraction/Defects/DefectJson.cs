using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Vectors and matrices as JSON.</summary>
internal static class DefectJson
{
    /// <summary>[x, y, z].</summary>
    public static JsonArray Of(Vector3D vector) => [vector.X, vector.Y, vector.Z];

    /// <summary>[u, v, w].</summary>
    public static JsonArray Of(LatticeDirection direction) => [direction.U, direction.V, direction.W];

    /// <summary>Three rows.</summary>
    public static JsonArray Of(Matrix3D matrix) => [Of(matrix.Row(0)), Of(matrix.Row(1)), Of(matrix.Row(2))];
}
