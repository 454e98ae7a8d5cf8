namespace RfmFlows.Campaigns;

/// <summary>The audit of one unknown message that was resolved.</summary>
public sealed record ResolveNote(long Row, DateTimeOffset At, string Who, SendState Became, string Why);
