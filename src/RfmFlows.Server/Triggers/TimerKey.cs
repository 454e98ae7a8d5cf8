namespace RfmFlows.Server.Triggers;

/// <summary>Names a timer: its scenario and node.</summary>
internal readonly record struct TimerKey(string Scenario, string Node)
{
    /// <summary>Ids hold no slash, so two timers never have the same name.</summary>
    public override string ToString() => $"{Scenario}/{Node}";

    public static TimerKey Parse(string text) => text.IndexOf('/') is var slash ? new TimerKey(text[..slash], text[(slash + 1)..]) : default;
}
