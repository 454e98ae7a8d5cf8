using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>The plan for single e-mails.</summary>
public sealed class SmtpPlan
{
    /// <summary>Its name.</summary>
    public string? TariffName { get; init; }

    /// <summary>When it ends, in the account's time zone.</summary>
    [JsonPropertyName("end_date")]
    public DateTime? EndDate { get; init; }

    /// <summary>Whether it renews itself.</summary>
    public bool AutoRenew { get; init; }
}
