namespace ZoneAxis.Learning.Processes;

/// <summary>The processes that <c>mpirun</c> or <c>srun</c> started, joined by Open MPI (versions 4 and 5, of the ABI <c>libmpi.so.40</c>).</summary>
/// <remarks>Needs Open MPI on every machine. One group a process: MPI can be started once.</remarks>
public sealed class MpiProcessGroup : ProcessGroup
{
    private readonly OpenMpi _mpi;

    private MpiProcessGroup(OpenMpi mpi)
    {
        _mpi = mpi;
        Rank = mpi.RankOfThis();
        Size = mpi.SizeOfAll();
    }

    /// <inheritdoc/>
    public override int Rank { get; }

    /// <inheritdoc/>
    public override int Size { get; }

    /// <summary>Joins the group of this process; started without <c>mpirun</c>, it is alone in it.</summary>
    /// <exception cref="ProcessGroupException">Open MPI is not installed, or does not start.</exception>
    public static MpiProcessGroup Join() => new(OpenMpi.Start());

    /// <inheritdoc/>
    public override void Abort(int exitCode) => _mpi.Abort(exitCode);

    internal override void Sum(Span<float> values) => _mpi.Sum(values);

    internal override void Sum(Span<double> values) => _mpi.Sum(values);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            OpenMpi.Finish();
        base.Dispose(disposing);
    }
}
