using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Learning.Processes;

/// <summary>Processes that train one network together: each computes a share of every batch, and all take the same step.</summary>
public abstract class ProcessGroup : IDisposable
{
    /// <summary>This process alone.</summary>
    public static ProcessGroup Alone { get; } = new SingleProcess();

    /// <summary>This process's number, from 0. The first one writes files and speaks to the user.</summary>
    public abstract int Rank { get; }

    /// <summary>How many there are, at least 1.</summary>
    public abstract int Size { get; }

    /// <summary>Whether this is the one that writes files and speaks to the user.</summary>
    public bool IsFirst => Rank == 0;

    /// <summary>Ends all processes of the group at once, this one too; for a failure that the others would wait for in vain.</summary>
    /// <param name="exitCode">The exit code, not 0.</param>
    public abstract void Abort(int exitCode);

    /// <summary>Replaces values by their sums over all processes, which are the same in all of them. Every process of the group must come here.</summary>
    /// <param name="values">As many in every process.</param>
    /// <exception cref="ProcessGroupException">The values cannot be exchanged.</exception>
    internal abstract void Sum(Span<float> values);

    /// <inheritdoc cref="Sum(Span{float})"/>
    internal abstract void Sum(Span<double> values);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves the group.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class SingleProcess : ProcessGroup
    {
        public override int Rank => 0;

        public override int Size => 1;

        [DoesNotReturn]
        public override void Abort(int exitCode) => Environment.Exit(exitCode);

        internal override void Sum(Span<float> values)
        {
        }

        internal override void Sum(Span<double> values)
        {
        }
    }
}
