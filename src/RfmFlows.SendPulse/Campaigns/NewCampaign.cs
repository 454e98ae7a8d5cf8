using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>
/// An e-mail campaign to be made: one of <see cref="Body"/> and <see cref="TemplateId"/>, one of <see cref="ListIds"/> and <see cref="SegmentId"/>.
/// </summary>
public sealed class NewCampaign
{
    /// <summary>The name the sender is shown under.</summary>
    public required string SenderName { get; init; }

    /// <summary>A sender that is confirmed at SendPulse.</summary>
    public required string SenderEmail { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The campaign's name. Put a reference of your own into it: that is how a campaign of unknown outcome is found again.</summary>
    public string? Name { get; init; }

    /// <summary>The HTML text.</summary>
    [JsonConverter(typeof(Base64TextConverter))]
    public string? Body { get; init; }

    /// <summary>A template in place of the text, by either form of its id.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The text for readers of AMP e-mail.</summary>
    [JsonConverter(typeof(Base64TextConverter))]
    public string? BodyAmp { get; init; }

    /// <summary>The address books, at most 10; exactly one for a test or a segment.</summary>
    [JsonPropertyName("list_id")]
    [JsonConverter(typeof(OneOrManyConverter))]
    public IReadOnlyList<long>? ListIds { get; init; }

    /// <summary>A segment in place of whole address books.</summary>
    public long? SegmentId { get; init; }

    /// <summary>When sending starts, in the account's time zone; null starts at once.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>Sends a test only. Default: false.</summary>
    public bool IsTest { get; init; }

    /// <summary>Also reaches contacts added after creation. Default: false.</summary>
    public bool UseDynamicList { get; init; }

    /// <summary>Makes a draft that is not sent. Default: false.</summary>
    [JsonIgnore]
    public bool IsDraft { get; init; }

    /// <summary>Text files: name and content; at most 5 files in all.</summary>
    public IReadOnlyDictionary<string, string>? Attachments { get; init; }

    /// <summary>Other files: name and content.</summary>
    public IReadOnlyDictionary<string, byte[]>? AttachmentsBinary { get; init; }

    /// <summary>What is counted; null for SendPulse's defaults.</summary>
    public CampaignTracking? Stats { get; init; }

    [JsonInclude]
    internal string? Type => IsDraft ? "draft" : null;
}
