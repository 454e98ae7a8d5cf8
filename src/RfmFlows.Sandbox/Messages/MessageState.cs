namespace RfmFlows.Sandbox.Messages;

/// <summary>A message's state, numbered as the vendor numbers a campaign's recipients.</summary>
internal static class MessageState
{
    public const long Delivered = 2;
    public const long Opened = 3;
    public const long Clicked = 4;
    public const long Unsubscribed = 5;
    public const long NoSuchAddress = 6;
    public const long SpamComplaint = 11;

    public static string Explain(long state) => state switch
    {
        Delivered => "Delivered",
        Opened => "Opened",
        Clicked => "Link redirected",
        Unsubscribed => "Unsubscribed",
        NoSuchAddress => "Email does not exist",
        SpamComplaint => "Marked as spam",
        _ => "Sent",
    };

    /// <summary>The state in words, as the inbox tells it.</summary>
    public static string Word(long state) => state switch
    {
        Opened => "opened",
        Clicked => "clicked",
        Unsubscribed => "unsubscribed",
        NoSuchAddress => "bounced",
        SpamComplaint => "spam",
        _ => "delivered",
    };
}
