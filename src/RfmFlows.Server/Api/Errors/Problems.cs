using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Writes errors as problem documents.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, params IReadOnlyList<Remark> remarks) => WriteAsync(context, remarks, ErrorStatus.Of(remarks));

    public static Task WriteAsync(HttpContext context, IReadOnlyList<Remark> remarks, int status, ConflictView? conflict = null)
    {
        var first = remarks.FirstOrDefault(r => r.Severity == Severity.Error) ?? remarks[0];
        var language = RequestLanguage.Of(context);
        var problem = new ApiProblem(
            $"urn:rfmflows:{first.Code}", first.Message.In(language), status, first.Code, RemarkView.Of(remarks, language), context.TraceIdentifier, conflict);
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(problem, options: null, MediaType, context.RequestAborted);
    }
}
