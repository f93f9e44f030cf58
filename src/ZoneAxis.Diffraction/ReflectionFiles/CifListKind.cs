namespace ZoneAxis.Diffraction;

/// <summary>The names of a kind of loop of reflections in a CIF.</summary>
/// <param name="Category">How its names begin.</param>
/// <param name="Value">The measured value.</param>
/// <param name="IsAmplitude">Whether that is |F|.</param>
/// <param name="Sigmas">Its deviation, by the names in order of preference.</param>
internal sealed record CifListKind(string Category, string Value, bool IsAmplitude, string[] Sigmas)
{
    /// <summary>
    /// The kinds, the rawest first: what was measured one by one before what was merged, intensities before amplitudes. Names of the core dictionary 2.4.5 and 3.2, of PDBx/mmCIF 5, and
    /// as SHELXL and PETS write them.
    /// </summary>
    public static IReadOnlyList<CifListKind> All { get; } =
    [
        new("_diffrn_refln", "_diffrn_refln_intensity_net", false, ["_diffrn_refln_intensity_sigma", "_diffrn_refln_intensity_u", "_diffrn_refln_intensity_net_su"]),
        new("_diffrn_refln", "_diffrn_refln_counts_net", false, ["_diffrn_refln_counts_net_su"]),
        new("_refln", "_refln_F_squared_meas", false, ["_refln_F_squared_sigma", "_refln_F_squared_meas_su"]),
        new("_refln", "_refln_intensity_meas", false, ["_refln_intensity_sigma", "_refln_intensity_meas_su"]),
        new("_refln", "_refln_F_meas", true, ["_refln_F_sigma", "_refln_F_meas_su"]),
        new("_refln", "_refln_F_meas_au", true, ["_refln_F_meas_sigma_au"]),
    ];

    /// <summary>Names of the three indices.</summary>
    public IReadOnlyList<string> Indices => [$"{Category}_index_h", $"{Category}_index_k", $"{Category}_index_l"];

    /// <summary>Names of what tells runs or pictures apart.</summary>
    public IReadOnlyList<string> Batches => [$"{Category}_zone_axis_id", $"{Category}_scale_group_code"];

    /// <summary>Names of what tells whether a row is to be used.</summary>
    public IReadOnlyList<string> States => [$"{Category}_include_status", $"{Category}_observed_status", $"{Category}_status"];

    /// <summary>Names of what a refinement calculates.</summary>
    public IReadOnlyList<string> Calculated => [$"{Category}_F_squared_calc", $"{Category}_F_calc", $"{Category}_A_calc", $"{Category}_F_calc_au"];

    /// <summary>Names of further indices, of satellites.</summary>
    public IReadOnlyList<string> Satellites => [$"{Category}_index_m_1", $"{Category}_index_m_2", $"{Category}_index_m_3"];
}
