namespace RfmFlows.Campaigns;

/// <summary>Which rows of the ledger; what is null does not matter.</summary>
public sealed record LedgerQuery
{
    /// <summary>A <see cref="CampaignKey.Value"/>.</summary>
    public string? Campaign { get; init; }

    public string? Scenario { get; init; }

    public string? Node { get; init; }

    /// <summary>The run that last took the message in hand.</summary>
    public string? Run { get; init; }

    public string? Channel { get; init; }

    public string? Gateway { get; init; }

    public string? Customer { get; init; }

    /// <summary>Empty for every state.</summary>
    public IReadOnlyList<SendState> States { get; init; } = [];

    /// <summary>Rows behind this id; 0 for the first page.</summary>
    public long After { get; init; }
}
