namespace RfmFlows.Sandbox.Webhooks;

/// <summary>A registration: one action told to one address.</summary>
internal sealed record Webhook
{
    public long Id { get; init; }

    public string Url { get; init; } = "";

    public string Action { get; init; } = "";
}
