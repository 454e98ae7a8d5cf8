using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A single e-mail. It needs <see cref="Html"/> with <see cref="Text"/>, or a <see cref="Template"/>.</summary>
public sealed class EmailMessage
{
    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>A sender that is confirmed at SendPulse.</summary>
    public required EmailAddress From { get; init; }

    /// <summary>The recipients. All of them see each other: one message per customer.</summary>
    public required IReadOnlyList<EmailAddress> To { get; init; }

    /// <summary>The HTML part.</summary>
    [JsonConverter(typeof(Base64TextConverter))]
    public string? Html { get; init; }

    /// <summary>The plain part. Where it is missing set <see cref="AutoPlainText"/>.</summary>
    public string? Text { get; init; }

    /// <summary>A template of the account in place of the texts.</summary>
    public EmailTemplate? Template { get; init; }

    /// <summary>Lets SendPulse make the plain part from the HTML part. Default: false.</summary>
    public bool AutoPlainText { get; init; }

    /// <summary>Where answers go; null: to the sender.</summary>
    public EmailAddress? ReplyTo { get; init; }

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<EmailAddress>? Cc { get; init; }

    /// <summary>Who gets a copy unseen.</summary>
    public IReadOnlyList<EmailAddress>? Bcc { get; init; }

    /// <summary>Text files: name and content.</summary>
    public IReadOnlyDictionary<string, string>? Attachments { get; init; }

    /// <summary>Other files: name and content.</summary>
    public IReadOnlyDictionary<string, byte[]>? AttachmentsBinary { get; init; }
}
