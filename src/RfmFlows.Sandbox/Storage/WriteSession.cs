using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;

namespace RfmFlows.Sandbox.Storage;

/// <summary>What a write may use: the one writing connection, inside a transaction.</summary>
internal sealed class WriteSession(SqliteConnection connection) : IDisposable
{
    private readonly MessageInsert _messages = new(connection);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>Stores an arrived message and returns its sequence number.</summary>
    public long Insert(Message message) => _messages.Run(message);

    public void Dispose() => _messages.Dispose();
}
