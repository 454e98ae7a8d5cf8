namespace RfmFlows.Sandbox.Webhooks;

internal static class WebhookServices
{
    public const string Email = "email";
    public const string Smtp = "smtp";

    /// <summary>The vendor flushes before the interval ends once this many events wait.</summary>
    public static int LargestBatch(string service) => service == Email ? 100 : 500;
}
