using Dapper;
using Npgsql;

namespace RfmFlows.Store.Tests;

/// <summary>A schema of its own in the database that RFMFLOWS_TEST_POSTGRES names.</summary>
public sealed class PostgreSqlEngine : IStoreEngine
{
    private const string Variable = "RFMFLOWS_TEST_POSTGRES";
    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-store-").FullName;
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    /// <summary>Why tests on PostgreSQL cannot run here, or null when they can.</summary>
    public static string? SkipReason => ConnectionString is null ? $"{Variable} holds no connection string." : null;

    public ControlDatabaseOptions Options => new() { DataFolder = _folder, PostgreSql = ConnectionString, Schema = _schema };

    private static string? ConnectionString => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        Directory.Delete(_folder, recursive: true);
    }
}
