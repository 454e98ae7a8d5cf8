using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>How often a link was clicked.</summary>
public sealed class LinkCount
{
    /// <summary>The link.</summary>
    public string? Url { get; init; }

    /// <summary>Number of clicks.</summary>
    public int Count { get; init; }

    [JsonInclude]
    [JsonPropertyName("link")]
    internal string? Link
    {
        get => Url;
        init => Url ??= value;
    }
}
