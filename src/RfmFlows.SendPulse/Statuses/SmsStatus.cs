using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A phone's status in an SMS campaign. SendPulse documents few of its numbers.</summary>
/// <param name="Code">SendPulse's number; null where the answer held none.</param>
[JsonConverter(typeof(StatusCodeConverter<SmsStatus>))]
public readonly record struct SmsStatus(int? Code) : IStatusCode<SmsStatus>
{
    /// <summary>What it means; unknown statuses count as in progress.</summary>
    public DeliveryState State => Code switch
    {
        1 => DeliveryState.Sent,
        2 => DeliveryState.Delivered,
        12 => DeliveryState.Bounced,
        _ => DeliveryState.InProgress,
    };

    static SmsStatus IStatusCode<SmsStatus>.Of(int? code) => new(code);
}
