using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>One call that sends to many, on any channel.</summary>
internal sealed record Campaign
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public string Name { get; init; } = "";

    public required string Sender { get; init; }

    public string SenderName { get; init; } = "";

    public string Subject { get; init; } = "";

    public required string Body { get; init; }

    /// <summary>The address books it goes to, as a JSON list of ids.</summary>
    public string Books { get; init; } = "[]";

    /// <summary>The phones or subscriptions it names directly, as a JSON list.</summary>
    public string Recipients { get; init; } = "[]";

    /// <summary>What only its channel knows, as JSON.</summary>
    public string Details { get; init; } = "{}";

    public required long CreatedAt { get; init; }

    public required long SendAt { get; init; }

    public required long Status { get; init; }

    public long Count { get; init; }

    public required string RequestKey { get; init; }

    public IReadOnlyList<long> BookIds => JsonSerializer.Deserialize<long[]>(Books)!;

    /// <summary>The first of its address books; 0 when it has none, as the vendor shows it.</summary>
    public long FirstBook => BookIds is [var first, ..] ? first : 0;

    public IReadOnlyList<string> RecipientList => JsonSerializer.Deserialize<string[]>(Recipients)!;

    public JsonObject DetailFields => JsonNode.Parse(Details)!.AsObject();

    public static Campaign? Find(SqliteConnection connection, string channel, long id) => connection.QuerySingleOrDefault<Campaign>(
        "select * from campaign where id = @id and channel = @channel", new { id, channel });

    /// <summary>Stores a new campaign and returns it with its id.</summary>
    public Campaign Insert(SqliteConnection connection) => this with
    {
        Id = connection.ExecuteScalar<long>(
            """
            insert into campaign (channel, name, sender, senderName, subject, body, books, recipients, details, createdAt, sendAt, status, count, requestKey)
            values (@Channel, @Name, @Sender, @SenderName, @Subject, @Body, @Books, @Recipients, @Details, @CreatedAt, @SendAt, @Status, @Count, @RequestKey)
            returning id
            """,
            this),
    };

    public static void SetStatus(SqliteConnection connection, long id, long status) =>
        connection.Execute("update campaign set status = @status where id = @id", new { id, status });
}
