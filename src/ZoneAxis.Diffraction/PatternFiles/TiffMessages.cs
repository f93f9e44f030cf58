using System.Globalization;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>Hands the TIFF library's errors to the data that they are about, and drops its warnings.</summary>
internal sealed class TiffMessages : TiffErrorHandler
{
    /// <inheritdoc/>
    public override void ErrorHandler(Tiff tif, string method, string format, params object[] args) =>
        (tif?.Clientdata() as TiffMemory)?.Keep(string.Format(CultureInfo.InvariantCulture, format, args));

    /// <inheritdoc/>
    public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
    {
    }

    /// <inheritdoc/>
    public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
    {
    }

    /// <inheritdoc/>
    public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
    {
    }
}
