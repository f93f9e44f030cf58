namespace ZoneAxis.Crystallography;

/// <summary>How an element occurs in a list of crystals.</summary>
/// <param name="Element">The element.</param>
/// <param name="Crystals">Number of crystals that hold it.</param>
/// <param name="Share">Its mean share of the atoms of those crystals, 0 to 1.</param>
/// <param name="VolumeCubicAngstrom">The volume V that one atom of it adds to a cell, Å³.</param>
/// <param name="LikeContact">
/// The shortest distance of two atoms of it, in units of 2·∛V; in all but 1 % of the crystals the closest are farther apart.
/// </param>
/// <param name="UnlikeContact">The same of an atom of it and one of another element, in units of the sum of both ∛V.</param>
public sealed record ElementStatistics(
    Element Element,
    int Crystals,
    double Share,
    double VolumeCubicAngstrom,
    double LikeContact,
    double UnlikeContact)
{
    /// <summary>The shortest distance at which atoms are put beside one another, Å: of two elements what the one demands that is less used to close contacts.</summary>
    /// <param name="other">The other atom's element.</param>
    public double ShortestDistanceTo(ElementStatistics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        double contact = Element == other.Element ? LikeContact : Math.Max(UnlikeContact, other.UnlikeContact);
        return contact * (Math.Cbrt(VolumeCubicAngstrom) + Math.Cbrt(other.VolumeCubicAngstrom));
    }
}
