using System.Globalization;
using RfmFlows.DuckDb;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Bench;

/// <summary>Runs hand-written scripts in plain DuckDB, with the memory and the threads that the engine has.</summary>
internal static class SqlScript
{
    private const string Resources = "RfmFlows.Server.Bench.Scripts.";

    /// <param name="scripts">Names of scripts, to be run one after the other.</param>
    /// <param name="database">A database file, or <c>:memory:</c>.</param>
    /// <param name="variables">What the scripts read by <c>getvariable</c>.</param>
    /// <param name="output">Gets the recipients, one a line, where the scripts made such a table.</param>
    public static async Task RunAsync(
        IReadOnlyList<string> scripts, string database, IReadOnlyDictionary<string, string> variables, int memoryMb, TextWriter output, CancellationToken cancellation)
    {
        var settings = new DuckDBConnectionStringBuilder { DataSource = database };
        settings["memory_limit"] = $"{memoryMb}MiB";
        settings["threads"] = new FlowOptions { DataFolder = "" }.Threads.ToString(CultureInfo.InvariantCulture);
        await using var connection = new DuckDBConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        foreach (var (name, value) in variables)
        {
            await ExecuteAsync(connection, $"SET VARIABLE {name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'", cancellation);
        }
        foreach (var script in scripts)
        {
            await ExecuteAsync(connection, await TextAsync(script), cancellation);
        }
        await WriteRecipientsAsync(connection, output, cancellation);
    }

    private static async Task<string> TextAsync(string script)
    {
        using var reader = new StreamReader(typeof(SqlScript).Assembly.GetManifestResourceStream(Resources + script) ?? throw new BenchException(($"There is no script {script}.", $"Скрипта {script} нет.")));
        return await reader.ReadToEndAsync();
    }

    private static async Task ExecuteAsync(DuckDBConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new DuckDBCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task WriteRecipientsAsync(DuckDBConnection connection, TextWriter output, CancellationToken cancellation)
    {
        await using var known = new DuckDBCommand("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'recipients'", connection);
        if (Convert.ToInt64(await known.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 0)
        {
            return;
        }
        await using var command = new DuckDBCommand("SELECT channel, customer, address FROM recipients", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            await output.WriteLineAsync(Recipients.Line(reader.GetString(0), reader.GetValue(1), reader.GetString(2)));
        }
    }
}
