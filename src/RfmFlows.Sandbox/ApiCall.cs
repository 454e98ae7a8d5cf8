using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox;

/// <summary>One API request with its arguments, and what a handler needs to answer it.</summary>
internal sealed class ApiCall(SandboxParts parts, HttpContext context, Fields fields, JsonArray? list)
{
    public SandboxParts Parts { get; } = parts;

    /// <summary>The named arguments from query and body.</summary>
    public Fields Fields { get; } = fields;

    /// <summary>The body, where it is a bare array.</summary>
    public JsonArray? BareList { get; } = list;

    public SandboxSettings Settings => Parts.Settings.Current;

    public AccountTime Time => Parts.Settings.Time;

    /// <summary>Now, in milliseconds since 1970.</summary>
    public long Now { get; } = parts.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Names this request: the caller's X-Request-Id where there is one.</summary>
    public string Key { get; } = context.Request.Headers["X-Request-Id"] is [{ Length: > 0 and <= 200 } given, ..] ? given : Names.Random(16);

    public string Route(string name) => (string)context.GetRouteValue(name)!;

    /// <summary>An id from the path; what is no number names nothing that exists.</summary>
    public long RouteId(string name = "id") => long.TryParse(Route(name), out var id) ? id : 0;

    public T Read<T>(Func<SqliteConnection, T> work) => Parts.Database.Read(work);

    public Task<T> WriteAsync<T>(Func<WriteSession, T> work) => Parts.Database.WriteAsync(work);

    /// <summary>A write whose answer is only that it was done.</summary>
    public async Task<object> DoAsync(Action<WriteSession> work)
    {
        await Parts.Database.WriteAsync(session =>
        {
            work(session);
            return true;
        });
        return Answer.Done;
    }

    /// <summary>Refuses to send when the account has no money.</summary>
    public void RequireBalance()
    {
        if (Settings.Balance.Exhausted)
        {
            throw ApiError.BalanceEmpty();
        }
    }

    /// <summary>A date argument as an instant; null when absent.</summary>
    public long? Instant(string name) => !Fields.Has(name) ? null : Time.Read(Fields.Text(name)!) ?? throw ApiError.Invalid(name);

    /// <summary>A date argument as the end of the day or second it names; null when absent.</summary>
    public long? InstantEnd(string name) => !Fields.Has(name) ? null : Time.ReadEnd(Fields.Text(name)!) ?? throw ApiError.Invalid(name);
}
