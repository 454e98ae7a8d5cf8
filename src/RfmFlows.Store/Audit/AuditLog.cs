using Dapper;

namespace RfmFlows.Store;

/// <summary>Who did what and when. Append-only; holds ids and action words, never personal data or secrets.</summary>
public sealed class AuditLog(ControlDatabase database)
{
    /// <inheritdoc cref="AuditEntry"/>
    public Task AddAsync(string who, string action, string subject, CancellationToken cancellation) => database.WriteAsync(transaction =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO audit_log (id, at, who, action, subject) VALUES (@id, @Now, @who, @action, @subject)",
            new { id = Guid.CreateVersion7(database.Now).ToString("N"), database.Now, who, action, subject }, transaction), cancellation);

    /// <summary>The latest first.</summary>
    public Task<Page<AuditEntry>> ListAsync(PageRequest page, CancellationToken cancellation) =>
        new Paging(database).ReadAsync<AuditEntry>("at, who, action, subject", "audit_log", "at DESC, id DESC", page, cancellation);
}
