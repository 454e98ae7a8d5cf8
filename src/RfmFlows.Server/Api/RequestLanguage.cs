using Microsoft.Net.Http.Headers;

namespace RfmFlows.Server.Api;

/// <summary>The language that a request asks for.</summary>
internal static class RequestLanguage
{
    /// <summary><c>?lang=</c>, else the better liked of English and Russian in Accept-Language, else English.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Request.Query["lang"].ToString() is ("en" or "ru") and var asked)
        {
            return asked;
        }
        var liked = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => Primary(l) is "en" or "ru")
            .OrderByDescending(l => l.Quality ?? 1)
            .FirstOrDefault();
        return liked is null ? "en" : Primary(liked);
    }

    private static string Primary(StringWithQualityHeaderValue language) => language.Value.ToString().Split('-')[0].ToLowerInvariant();
}
