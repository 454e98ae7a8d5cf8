using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Optimistic locking: the revision that a client saw comes back as If-Match.</summary>
internal static class Revision
{
    public static void Put(HttpContext context, long revision) => context.Response.Headers.ETag = $"\"{revision}\"";

    /// <exception cref="FlowException">RF6205: none was sent, or none that this server gave.</exception>
    public static long Required(HttpContext context)
    {
        var tags = context.Request.GetTypedHeaders().IfMatch;
        return tags is [{ IsWeak: false } tag] && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision > 0
            ? revision
            : throw new FlowException(ApiRemarks.NoIfMatch());
    }

    /// <summary>Does what may find the draft changed, and then tells who changed it.</summary>
    /// <param name="status">412 where the revision came in a header, 409 where there was none.</param>
    public static async Task<T> GuardAsync<T>(ScenarioStore scenarios, string id, int status, Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (FlowException e) when (e.Remarks.Any(r => r.Code == "RF6010"))
        {
            var stands = await scenarios.FindAsync(id, CancellationToken.None);
            throw new ConflictException(e, stands is null ? null : new ConflictView(stands.SavedBy, stands.SavedAt, stands.Revision), status);
        }
    }
}
