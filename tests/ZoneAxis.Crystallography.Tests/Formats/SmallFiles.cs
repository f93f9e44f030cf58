namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>A small file of each format that no example shows.</summary>
internal static class SmallFiles
{
    public const string CartesianCif = """
        data_a
        _cell.length_a 10.0
        _cell.length_b 20.0
        _cell.length_c 40.0
        _symmetry.space_group_name_H-M 'P 21 21 21'
        loop_
        _atom_site.type_symbol
        _atom_site.Cartn_x
        _atom_site.Cartn_y
        _atom_site.Cartn_z
        C 1.000 4.000 12.000
        N 2.500 4.000 12.000
        data_b
        _cell_length_a 4
        _cell_length_b 4
        _cell_length_c 4
        _space_group_IT_number 1
        loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
        C1 0 0 0 O1 '0.5' 0.5 1/2
        """;

    public const string Cif2 = """
        #\#CIF_2.0
        data_magnetic structure
        save_frame
        _a.list [1 'two' [3 {'key':"value"}]]
        save_
        _a.text '''several 'quotes' here'''
        _cell_length_a 5
        _cell_length_b 6
        _cell_length_c 7
        loop_ _space_group_symop_magn_operation.xyz x,y,z,+1 -x,-y,-z,-1
        loop_ _space_group_symop_magn_centering.xyz x,y,z,+1 x+1/2,y+1/2,z+1/2,-1
        loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
        Fe1 0.1 0.2 0.3
        data_b
        _cell_length_a 5
        _cell_length_b 6
        _cell_length_c 7
        _cell_angle_beta 100
        _space_group_name_H-M_alt 'P2(1)/c (no. 14)'
        _space_group_IT_number 14
        loop_ _space_group_symop_operation_xyz -x,-y,-z -x,y+1/2,-z+1/2
        loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
        Fe1 0.1 0.2 0.3
        """;

    public const string ExtendedXyz = """
        2
        Lattice="4 0 0 0 5 0 0 0 6" Properties=species:S:1:pos:R:3:occupancy:R:1 pbc="T T T" energy=-1.5
        Na 0 0 0 1
        Cl 2 2.5 3 0.5
        1
        Lattice="4 0 0.1 0 5 0 0 1 6"
        Fe 1 2 3
        """;

    public const string Pymatgen = """
        [{"material_id": "mp-1", "structure": {"@class": "Structure", "lattice": {"matrix": [[4, 0, 0], [0, 5, 0], [0, 0, -6]]},
        "sites": [{"species": [{"element": "Na+", "occu": 0.5}, {"element": "K", "occu": 0.5}], "abc": [0, 0, 0]}, {"species": [{"element": "Cl", "occu": 1}], "xyz": [2, 2.5, 3]}]}}]
        """;

    public const string Optimade = """
        {"data": [{"id": "1", "attributes": {"dimension_types": [1, 1, 1], "lattice_vectors": [[4, 0, 0], [0, 5, 0], [0, 0, 6]],
        "cartesian_site_positions": [[0, 0, 0], [2, 2.5, 3]], "species_at_sites": ["mix", "Cl"],
        "species": [{"name": "mix", "chemical_symbols": ["Na", "vacancy"], "concentration": [0.5, 0.5]}]}}]}
        """;

    public const string JsonLine = """{"id":"a","formula":"HC","sg":1,"lattice":[5,5,5,90,91,92],"species":["H","C"],"frac":[[0,0,0],[0.5,0.5,0.5]]}""";

    public static string Pdb { get; } = PdbText.Cube(
        "P 21 21 21",
        "SCALE1      0.100000  0.000000  0.000000        0.00000",
        "SCALE2      0.000000  0.100000  0.000000        0.00000",
        "SCALE3      0.000000  0.000000  0.100000        0.00000",
        PdbText.Atom(1, 2, 3),
        PdbText.Atom(2, 4, 1, "", "0.50", " CA "));
}
