using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What SendPulse knows of one sent e-mail.</summary>
public sealed class EmailRecord
{
    /// <summary>The id that sending it returned.</summary>
    public string? Id { get; init; }

    /// <summary>The sender's address.</summary>
    public string? Sender { get; init; }

    /// <summary>The recipient's address; null where the plan hides it.</summary>
    public string? Recipient { get; init; }

    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>When it was sent, in the account's time zone.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? TotalSize { get; init; }

    /// <summary>The receiving server's answer: 250 for delivered, 4xx and 5xx for bounces; null while there is none.</summary>
    public int? SmtpAnswerCode { get; init; }

    /// <summary>The answer's second part, such as 5.1.1.</summary>
    public string? SmtpAnswerSubcode { get; init; }

    /// <summary>The answer's text.</summary>
    public string? SmtpAnswerData { get; init; }

    /// <summary>Opens and clicks; null where none are known.</summary>
    [JsonConverter(typeof(LenientObjectConverter<EmailTracking>))]
    public EmailTracking? Tracking { get; init; }

    /// <summary>What all of this amounts to.</summary>
    public DeliveryState State => this switch
    {
        { Tracking.Click: > 0 } => DeliveryState.Clicked,
        { Tracking.Open: > 0 } => DeliveryState.Opened,
        { SmtpAnswerCode: >= 200 and < 300 } => DeliveryState.Delivered,
        { SmtpAnswerCode: >= 400 and < 500 } => DeliveryState.SoftBounced,
        { SmtpAnswerCode: >= 500 and < 600 } => DeliveryState.Bounced,
        _ => DeliveryState.InProgress,
    };
}
