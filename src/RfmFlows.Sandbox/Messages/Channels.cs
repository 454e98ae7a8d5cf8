namespace RfmFlows.Sandbox.Messages;

internal static class Channels
{
    public const string Email = "email";
    public const string Sms = "sms";
    public const string Viber = "viber";
    public const string Push = "push";
}
