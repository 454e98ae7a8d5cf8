namespace RfmFlows.Campaigns;

/// <summary>What it means that nothing is known about a customer's consent.</summary>
public enum MissingConsent
{
    /// <summary>No message.</summary>
    Refuse,
    /// <summary>A message; for data that holds only customers who agreed.</summary>
    Allow,
}
