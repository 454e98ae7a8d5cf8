using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A recipient's status in an e-mail campaign.</summary>
/// <param name="Code">SendPulse's number; null where the answer held none.</param>
[JsonConverter(typeof(StatusCodeConverter<RecipientStatus>))]
public readonly record struct RecipientStatus(int? Code) : IStatusCode<RecipientStatus>
{
    /// <summary>What it means; unknown statuses count as in progress.</summary>
    public DeliveryState State => Code switch
    {
        1 => DeliveryState.Sent,
        2 => DeliveryState.Delivered,
        3 => DeliveryState.Opened,
        4 => DeliveryState.Clicked,
        5 or 20 => DeliveryState.Unsubscribed,
        7 or 10 or 17 => DeliveryState.SoftBounced,
        6 or 8 or 16 or 18 => DeliveryState.Bounced,
        11 => DeliveryState.Complained,
        9 or 12 => DeliveryState.Rejected,
        _ => DeliveryState.InProgress,
    };

    static RecipientStatus IStatusCode<RecipientStatus>.Of(int? code) => new(code);
}
