using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Money and plans of an account.</summary>
public sealed class BalanceDetail
{
    /// <summary>The money.</summary>
    [JsonPropertyName("balance")]
    [JsonConverter(typeof(LenientObjectConverter<BalanceMoney>))]
    public BalanceMoney? Money { get; init; }

    /// <summary>The plan for campaigns; null for none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<EmailPlan>))]
    public EmailPlan? Email { get; init; }

    /// <summary>The plan for single e-mails; null for none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<SmtpPlan>))]
    public SmtpPlan? Smtp { get; init; }
}
