using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>
/// Made-up crystals as a source: so many of each of some space groups, each confirmed by the symmetry finder and labelled with its group.
/// A crystal depends on group and seed alone; one that cannot be made is listed with the reason.
/// </summary>
public sealed class MadeUpSource : IStructureSource
{
    private readonly ImmutableArray<int> _groups;
    private readonly int _count;
    private readonly int _seed;
    private readonly MadeUpCrystals _crystals = new();

    /// <summary>A source.</summary>
    /// <param name="groups">Numbers of space groups, 1 to 230, at least one, each once.</param>
    /// <param name="count">Crystals of each group, at least 1.</param>
    /// <param name="seed">Seed of the first crystal of each group, 0 or more; the others follow it by one.</param>
    /// <exception cref="ArgumentException">There is no group, or a number is out of range.</exception>
    public MadeUpSource(IEnumerable<int> groups, int count, int seed)
    {
        _groups = [.. groups];
        if (_groups.IsEmpty || _groups.Any(group => group < 1 || group > SpaceGroups.Count) || _groups.Distinct().Count() < _groups.Length)
            throw new ArgumentException($"Crystals are made up for space groups 1 to {SpaceGroups.Count}, each named once and at least one.", nameof(groups));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)seed + count, int.MaxValue, nameof(count));
        (_count, _seed) = (count, seed);
    }

    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"made up, {_count} a group, seed {_seed}");

    /// <inheritdoc/>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}, groups {string.Join(',', _groups)}")));

    /// <inheritdoc/>
    public string Licence => "made up by ZoneAxis from statistics of the Materials Project (A. Jain et al., APL Materials 1, 011002 (2013); CC BY 4.0)";

    /// <inheritdoc/>
    public IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation)
    {
        long total = (long)_groups.Length * _count;
        for (long done = SourcePosition.Number(after); done < total; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Draw(_groups[(int)(done % _groups.Length)], _seed + (int)(done / _groups.Length), SourcePosition.Of(done + 1));
        }
    }

    private SourcedStructure Draw(int group, int seed, string position)
    {
        try
        {
            Crystal crystal = _crystals.Draw(group, seed);
            return new SourcedStructure { Position = position, Id = crystal.Name, Crystal = crystal, Facts = new EntryFacts { Label = group } };
        }
        catch (MadeUpCrystalException problem)
        {
            return SourcedStructure.Failed(position, string.Create(CultureInfo.InvariantCulture, $"madeup-{group}-{seed}"), problem.Message);
        }
    }
}
