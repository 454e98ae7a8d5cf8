namespace RfmFlows.Campaigns;

/// <summary>What to send, over what, under which identity.</summary>
public sealed record SendJob
{
    public required CampaignKey Campaign { get; init; }

    /// <summary>The step of a chain; empty for a single send.</summary>
    public string Step { get; init; } = "";

    /// <summary>The day that the run is for.</summary>
    public required DateOnly AsOf { get; init; }

    public required MessageSpec Message { get; init; }

    /// <summary>The columns of the recipients' rows.</summary>
    public required RowShape Shape { get; init; }

    public PolicySettings Policy { get; init; } = new();

    public required IMessageGateway Gateway { get; init; }

    /// <summary>Everything but the calls and the ledger's rows: shows what would be sent, to whom, and who would be skipped.</summary>
    public bool DryRun { get; init; }

    public SendOptions Options { get; init; } = new();
}
