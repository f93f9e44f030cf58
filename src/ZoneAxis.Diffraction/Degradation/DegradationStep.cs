namespace ZoneAxis.Diffraction;

/// <summary>The way from the crystal to the file, in the order in which an electron and its signal travel it.</summary>
public enum DegradationStep
{
    /// <summary>What the specimen adds to the elastic intensity. Unit: relative intensity.</summary>
    Specimen,

    /// <summary>Electrons arrive one by one. From here on the unit is counts: electrons a pixel.</summary>
    Counting,

    /// <summary>What stands in front of the detector.</summary>
    Shadow,

    /// <summary>How the signal of an electron spreads over pixels.</summary>
    Spread,

    /// <summary>How much a pixel can hold.</summary>
    Well,

    /// <summary>What the amplifier adds.</summary>
    ReadOut,

    /// <summary>Pixels that do not work.</summary>
    Defect,

    /// <summary>From counts to whole numbers of grey.</summary>
    Digitizing,

    /// <summary>What the file format loses. Unit: greys 0 to 255.</summary>
    File,
}
