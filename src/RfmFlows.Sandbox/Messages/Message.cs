namespace RfmFlows.Sandbox.Messages;

/// <summary>One message as it arrived at one recipient.</summary>
internal sealed record Message
{
    public long Seq { get; init; }

    /// <summary>The id the API knows it by: an SMTP id, or the campaign's id with the recipient's place in it.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The e-mail, SMS, Viber or push campaign it belongs to; none for SMTP.</summary>
    public long? CampaignId { get; init; }

    public required string Recipient { get; init; }

    public string RecipientName { get; init; } = "";

    public required string Sender { get; init; }

    public string SenderName { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Text { get; init; }

    /// <summary>None for a campaign's e-mail, which is rendered from the campaign's body and <see cref="Variables"/> when shown.</summary>
    public string? Html { get; init; }

    /// <summary>The contact's variables at the moment of sending, as JSON.</summary>
    public string? Variables { get; init; }

    /// <summary>The rest of what was sent, as JSON: reply-to, attachments, buttons.</summary>
    public string? Details { get; init; }

    public long Size { get; init; }

    /// <summary>One of <see cref="MessageState"/>.</summary>
    public long State { get; init; } = MessageState.Delivered;

    public long AnswerCode { get; init; } = 250;

    public long Opens { get; init; }

    public long Clicks { get; init; }

    public required long ReceivedAt { get; init; }

    /// <summary>Names the HTTP request it came with.</summary>
    public required string RequestKey { get; init; }
}
