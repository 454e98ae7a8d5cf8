namespace RfmFlows.Sandbox.Messages;

/// <summary>What the receiving mail server is said to have answered.</summary>
internal static class SmtpAnswer
{
    public const long Accepted = 250;
    public const long NoSuchUser = 550;

    public static string Text(long code) => code == Accepted ? "OK: message accepted" : "The email account that you tried to reach does not exist";

    public static string Subcode(long code) => code == Accepted ? "2.0.0" : "5.1.1";

    public static string Explain(long code) => code == Accepted ? "Delivered" : "Address does not exist";
}
