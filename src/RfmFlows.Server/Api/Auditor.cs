using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Writes down who did what in this request.</summary>
internal sealed class Auditor(AuditLog log, IHttpContextAccessor accessor)
{
    /// <summary>The signed-in user's name; <c>system</c> outside requests.</summary>
    public string Who => accessor.HttpContext?.User.Identity?.Name ?? "system";

    /// <param name="subject">An id, never content.</param>
    public Task AddAsync(string action, string subject) => log.AddAsync(Who, action, subject, CancellationToken.None);
}
