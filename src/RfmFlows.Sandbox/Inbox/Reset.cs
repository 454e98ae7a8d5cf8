using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>Empties the inbox, and on request the whole account. Tokens and settings stay.</summary>
internal static class Reset
{
    private static readonly string[] Messages = ["message", "reaction", "event"];
    private static readonly string[] Account =
    [
        "book", "contact", "phone", "campaign", "stop", "resubscription", "sender", "domain", "template", "tag", "pinnedTag", "webhook",
    ];

    public static void Run(SqliteConnection connection, bool everything)
    {
        foreach (var table in everything ? [.. Messages, .. Account] : Messages)
        {
            connection.Execute($"delete from {table}");
        }
    }
}
