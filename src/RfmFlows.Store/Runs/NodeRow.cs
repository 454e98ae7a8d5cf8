using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record NodeRow
{
    public string NodeId { get; init; } = "";

    public string Type { get; init; } = "";

    public NodeStatus? Status { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public long? Milliseconds { get; init; }

    public bool Cached { get; init; }

    public string WhyEn { get; init; } = "";

    public string WhyRu { get; init; } = "";

    public string Tallies { get; init; } = "";

    public string Remarks { get; init; } = "";

    public NodeRecord ToRecord(IEnumerable<PortRow> ports) => new()
    {
        Node = NodeId,
        Type = Type,
        Status = Status,
        StartedAt = StartedAt,
        FinishedAt = FinishedAt,
        Time = Milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null,
        Cached = Cached,
        Why = (WhyEn, WhyRu),
        Ports = [.. ports.Select(p => p.ToPort())],
        Tallies = RunJson.ReadTallies(Tallies),
        Remarks = RemarksJson.Read(RunJson.List(Remarks)),
    };
}
