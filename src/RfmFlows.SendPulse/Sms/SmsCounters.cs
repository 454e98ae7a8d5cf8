using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What became of the phones of one call.</summary>
public sealed class SmsCounters
{
    /// <summary>Added.</summary>
    public int Added { get; init; }

    /// <summary>There already.</summary>
    public int Exists { get; init; }

    /// <summary>Left out as wrong.</summary>
    public int Exceptions { get; init; }

    /// <summary>Changed.</summary>
    public int Updated { get; init; }

    /// <summary>Removed.</summary>
    public int Deleted { get; init; }

    [JsonInclude]
    [JsonPropertyName("removed")]
    internal int Removed
    {
        get => Deleted;
        init => Deleted += value;
    }
}
