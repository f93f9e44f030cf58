using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ZoneAxis.Web;

/// <summary>Demands the token that the server printed, where it listens beyond loopback: in the header Authorization, or once in the address, which leaves a cookie.</summary>
/// <param name="next">What comes after.</param>
/// <param name="token">The token.</param>
internal sealed class TokenGuard(RequestDelegate next, string token)
{
    /// <summary>The parameter of the address.</summary>
    public const string Parameter = "token";

    private const string Cookie = "zoneaxis-token";
    private const string Bearer = "Bearer ";
    private const int TokenBytes = 24;

    /// <summary>A new token, 192 bits.</summary>
    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).Replace('+', '-').Replace('/', '_');

    /// <summary>Passes a request on, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Headers.Authorization is [{ } given, ..] && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsToken(given[Bearer.Length..].Trim()))
            return next(context);
        if (request.Cookies[Cookie] is { } kept && IsToken(kept))
            return next(context);
        if (request.Query[Parameter] is [{ } asked, ..] && IsToken(asked))
        {
            context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
            return next(context);
        }

        throw new RequestException(StatusCodes.Status401Unauthorized, "This server asks for the token that it printed when it was started; open the address that it printed, or send the header Authorization: Bearer TOKEN.");
    }

    /// <summary>Takes as long whatever is wrong of it.</summary>
    private bool IsToken(string text) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(token));
}
