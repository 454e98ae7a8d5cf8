namespace RfmFlows.Sandbox.Settings;

/// <summary>How long an API answer takes, in milliseconds: a fixed part and a random one on top. Default none.</summary>
public sealed record LatencySettings
{
    /// <summary>Always waited.</summary>
    public int FixedMilliseconds { get; init; }

    /// <summary>The least of the random part.</summary>
    public int RandomFromMilliseconds { get; init; }

    /// <summary>The most of the random part.</summary>
    public int RandomToMilliseconds { get; init; }
}
