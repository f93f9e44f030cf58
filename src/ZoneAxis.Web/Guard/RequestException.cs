using Microsoft.AspNetCore.Http;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>A request that is refused: a status and a sentence for whoever sent it.</summary>
internal sealed class RequestException : ZoneAxisException
{
    /// <summary>A refusal.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">The sentence.</param>
    public RequestException(int status, string message)
        : base(message) => Status = status;

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>The request itself is wrong.</summary>
    public static RequestException Wrong(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>What it asks for is not there.</summary>
    public static RequestException Missing(string message) => new(StatusCodes.Status404NotFound, message);

    /// <summary>It is larger than a limit.</summary>
    public static RequestException TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, message);

    /// <summary>There is too much to do already.</summary>
    public static RequestException Busy(string message) => new(StatusCodes.Status429TooManyRequests, message);
}
