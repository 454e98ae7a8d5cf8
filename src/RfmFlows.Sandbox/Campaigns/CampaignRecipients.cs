using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Books;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>Whom a campaign reaches: each active address or phone of its books once, without those on a stop list.</summary>
internal static class CampaignRecipients
{
    private const string Active =
        """
        seq in (
          select min(seq) from contact
          where bookId in @books and status in (0, 1) and email not in (select address from stop where kind = 'blacklist')
          group by email)
        """;

    public static long Count(SqliteConnection connection, IReadOnlyList<long> books) =>
        connection.ExecuteScalar<long>($"select count(*) from contact where {Active}", new { books });

    /// <summary>The contacts, read as they are needed.</summary>
    public static IEnumerable<Contact> Contacts(SqliteConnection connection, IReadOnlyList<long> books) =>
        Contact.Select(connection, $"{Active} order by seq", new { books }, buffered: false);

    /// <summary>The phones of the given books, those added as phones and those of contacts.</summary>
    public static List<(string Phone, JsonObject Variables)> Phones(SqliteConnection connection, IReadOnlyList<long> books, string stopKind) =>
    [
        .. connection.Query<(string Phone, string Variables)>(
            """
            select phone, variables from (
              select phone, variables, seq, 0 as place from phone where bookId in @books and status = 0
              union all
              select phone, variables, seq, 1 from contact where bookId in @books and status in (0, 1) and phone is not null)
            where phone not in (select address from stop where kind = @stopKind)
            group by phone order by min(place), min(seq)
            """,
            new { books, stopKind }).Select(row => (row.Phone, Variables.Parse(row.Variables))),
    ];
}
