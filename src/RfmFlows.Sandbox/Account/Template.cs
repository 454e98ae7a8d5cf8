using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Account;

/// <summary>A message template; known by a hexadecimal id, an integer id and a slug.</summary>
internal sealed record Template
{
    public long RealId { get; init; }

    public string Id { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string Lang { get; init; } = "";

    public string Body { get; init; } = "";

    public long CreatedAt { get; init; }

    /// <param name="connection">Where to read.</param>
    /// <param name="id">Either of the two ids.</param>
    public static Template? Find(SqliteConnection connection, string id) => connection.QuerySingleOrDefault<Template>(
        "select * from template where id = @id or cast(realId as text) = @id", new { id });
}
