namespace RfmFlows.SendPulse;

/// <summary>Which DNS records of a sender's domain are right.</summary>
public sealed class SenderDomainChecks
{
    /// <summary>DKIM.</summary>
    public bool CheckDkim { get; init; }

    /// <summary>SPF.</summary>
    public bool CheckSpf { get; init; }

    /// <summary>DMARC.</summary>
    public bool CheckDmarc { get; init; }

    /// <summary>All of them.</summary>
    public bool AllChecks { get; init; }
}
