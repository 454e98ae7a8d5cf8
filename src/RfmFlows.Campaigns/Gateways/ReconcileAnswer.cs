namespace RfmFlows.Campaigns;

/// <summary>What the provider's lists say about a message.</summary>
public abstract record ReconcileAnswer
{
    private ReconcileAnswer()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Found(string? GatewayId) : ReconcileAnswer;

    /// <summary>It surely never arrived. Say this only where the lists are complete for the time in question.</summary>
    public sealed record NeverArrived : ReconcileAnswer;

    /// <summary>The lists do not tell.</summary>
    public sealed record CannotTell : ReconcileAnswer;
}
