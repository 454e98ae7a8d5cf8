namespace RfmFlows.Store;

/// <summary>A line of the audit log.</summary>
public sealed record AuditEntry
{
    public DateTimeOffset At { get; init; }

    /// <summary>The user's sign-in name, or <c>system</c>.</summary>
    public string Who { get; init; } = "";

    /// <summary>A short word for the program, such as <c>scenario.publish</c>.</summary>
    public string Action { get; init; } = "";

    /// <summary>The id of what was acted on.</summary>
    public string Subject { get; init; } = "";
}
