namespace RfmFlows.Sandbox.Books;

/// <summary>A contact's status, numbered as the vendor numbers it.</summary>
internal static class ContactStatus
{
    public const long New = 0;
    public const long Active = 1;
    public const long ConfirmationRequested = 2;
    public const long Unsubscribed = 4;
    public const long BlockedByUser = 8;

    public static string Explain(long status) => status switch
    {
        New => "New",
        Active => "Active",
        ConfirmationRequested => "Confirmation requested",
        Unsubscribed => "Unsubscribed",
        BlockedByUser => "Blocked by user",
        _ => "Unknown",
    };
}
