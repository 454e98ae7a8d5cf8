namespace RfmFlows.Nodes.Base;

/// <summary>What one load did, as the journal of the base has it.</summary>
internal sealed record BaseLoad(string Kind)
{
    public string Source { get; init; } = "";

    public string Mode { get; init; } = "";

    public long Read { get; init; }

    public long New { get; init; }

    public long Changed { get; init; }

    public long Unchanged { get; init; }

    /// <summary>Rows that say of themselves to be older than what the base has.</summary>
    public long Outdated { get; init; }

    public long Removed { get; init; }

    public long Rejected { get; init; }

    /// <summary>Whether readers of the base get other rows now.</summary>
    public bool HasChanged => New + Changed + Removed > 0;
}
