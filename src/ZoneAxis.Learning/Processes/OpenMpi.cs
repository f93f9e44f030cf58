using System.Runtime.InteropServices;

namespace ZoneAxis.Learning.Processes;

/// <summary>The functions of Open MPI that a training needs, with their error codes made exceptions.</summary>
/// <remarks>
/// MPI: A Message-Passing Interface Standard, version 3.1 (2015). In Open MPI the handles of the standard (<c>MPI_COMM_WORLD</c>, <c>MPI_FLOAT</c>, …)
/// are the addresses of objects that the library exports, as its <c>mpi.h</c> says; <c>MPI_IN_PLACE</c> is the address 1.
/// </remarks>
internal sealed partial class OpenMpi
{
    // Open MPI 4 and 5 share this name of the library.
    private const string Library = "libmpi.so.40";
    private const int Succeeded = 0;
    // MPI_MAX_ERROR_STRING of Open MPI.
    private const int LongestMessage = 256;
    // MPI_THREAD_SERIALIZED: calls may come from any thread, one at a time.
    private const int OneThreadAtATime = 2;
    private const nint InPlace = 1;

    private readonly nint _world;
    private readonly nint _float;
    private readonly nint _double;
    private readonly nint _sum;

    private OpenMpi(nint library)
    {
        _world = NativeLibrary.GetExport(library, "ompi_mpi_comm_world");
        _float = NativeLibrary.GetExport(library, "ompi_mpi_float");
        _double = NativeLibrary.GetExport(library, "ompi_mpi_double");
        _sum = NativeLibrary.GetExport(library, "ompi_mpi_op_sum");
        Check(InitThread(0, 0, OneThreadAtATime, out _), "start");
        // Errors come back as codes; by default the library would end the process with words of its own.
        Check(SetErrorHandler(_world, NativeLibrary.GetExport(library, "ompi_mpi_errors_return")), "take an error handler");
    }

    /// <summary>Loads and starts the library.</summary>
    /// <exception cref="ProcessGroupException">It is not there, or does not start.</exception>
    public static OpenMpi Start()
    {
        try
        {
            return new OpenMpi(NativeLibrary.Load(Library));
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new ProcessGroupException($"Open MPI ({Library}) cannot be loaded; install it on every machine (openmpi-bin in Debian and Ubuntu).", e);
        }
    }

    /// <summary>Number of this process, from 0.</summary>
    public int RankOfThis()
    {
        Check(CommRank(_world, out int rank), "tell the number of this process");
        return rank;
    }

    /// <summary>How many processes there are.</summary>
    public int SizeOfAll()
    {
        Check(CommSize(_world, out int size), "count the processes");
        return size;
    }

    /// <summary>Replaces values by their sums over all processes.</summary>
    public unsafe void Sum(Span<float> values)
    {
        fixed (float* first = values)
            Check(AllReduce(InPlace, (nint)first, values.Length, _float, _sum, _world), "add up gradients");
    }

    /// <inheritdoc cref="Sum(Span{float})"/>
    public unsafe void Sum(Span<double> values)
    {
        fixed (double* first = values)
            Check(AllReduce(InPlace, (nint)first, values.Length, _double, _sum, _world), "add up numbers");
    }

    /// <summary>Ends all processes.</summary>
    public void Abort(int exitCode) => Check(AbortAll(_world, exitCode), "end the job");

    /// <summary>Ends the library; afterwards nothing else may be called.</summary>
    public static void Finish() => Check(FinalizeAll(), "end");

    private static unsafe void Check(int code, string what)
    {
        if (code == Succeeded)
            return;
        byte* text = stackalloc byte[LongestMessage];
        string message = ErrorString(code, text, out int length) == Succeeded ? Marshal.PtrToStringUTF8((nint)text, length) : "no message";
        throw new ProcessGroupException($"Open MPI could not {what}: {message} (error {code}).");
    }

    [LibraryImport(Library, EntryPoint = "MPI_Init_thread")]
    private static partial int InitThread(nint argumentCount, nint arguments, int required, out int provided);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_set_errhandler")]
    private static partial int SetErrorHandler(nint communicator, nint handler);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_rank")]
    private static partial int CommRank(nint communicator, out int rank);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_size")]
    private static partial int CommSize(nint communicator, out int size);

    [LibraryImport(Library, EntryPoint = "MPI_Allreduce")]
    private static partial int AllReduce(nint send, nint receive, int count, nint type, nint operation, nint communicator);

    [LibraryImport(Library, EntryPoint = "MPI_Abort")]
    private static partial int AbortAll(nint communicator, int exitCode);

    [LibraryImport(Library, EntryPoint = "MPI_Finalize")]
    private static partial int FinalizeAll();

    [LibraryImport(Library, EntryPoint = "MPI_Error_string")]
    private static unsafe partial int ErrorString(int code, byte* text, out int length);
}
