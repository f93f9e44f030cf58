namespace ZoneAxis.Web;

/// <summary>Options of indexing pictures.</summary>
internal record PictureOptions
{
    /// <summary>Scale of all pictures, 1/Å per px; null where the files state it.</summary>
    public double? InverseAngstromPerPixel { get; init; }

    /// <summary>Acceleration voltage, kV; null where the files state it, or nobody.</summary>
    public double? Kilovolts { get; init; }

    /// <summary>Direction of the α axis in the pictures, degrees from columns towards rows. Default 0.</summary>
    public double? TiltAxisDegrees { get; init; }

    /// <summary>How sure the angles are, degrees; null for the default.</summary>
    public double? TiltErrorDegrees { get; init; }

    /// <summary>What is known of each picture, in the order of the inputs; fewer than pictures leave the rest as they are.</summary>
    public FrameOptions[]? Frames { get; init; }

    /// <summary>Most groups to give. Default 10.</summary>
    public int? Top { get; init; }

    /// <summary>How far the goniometer goes, for what to look at next; null for ±40° and ±30°.</summary>
    public GoniometerOptions? Goniometer { get; init; }
}
