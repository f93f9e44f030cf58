using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The culture under which the HDF5 library works. In damaged files a symbolic link leads to itself; the library follows it by calling itself, without a read
/// between, until the stack overflows, which would end the process. At each step it compares a path by the current culture: here that demands room on the stack,
/// and throws where there is none. The tests' mutated files overflow the stack without it.
/// </summary>
internal sealed class HdfCulture : CultureInfo
{
    private HdfCulture()
        : base(InvariantCulture.Name)
    {
    }

    /// <inheritdoc/>
    public override CompareInfo CompareInfo
    {
        get
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return InvariantCulture.CompareInfo;
        }
    }

    /// <summary>Runs something under this culture.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="read">What to run.</param>
    public static T Run<T>(Func<T> read)
    {
        CultureInfo before = CurrentCulture;
        CurrentCulture = new HdfCulture();
        try
        {
            return read();
        }
        finally
        {
            CurrentCulture = before;
        }
    }
}
