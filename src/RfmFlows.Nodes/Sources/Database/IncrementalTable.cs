using System.Security.Cryptography;
using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>
/// The rows that a node has read so far, kept in the warehouse. Each load replaces everything from a bound on by what was read from that bound on, in
/// one transaction; the highest value of the growing column is the table's own, so rows and mark can never disagree, and a load can be repeated.
/// </summary>
internal sealed class IncrementalTable
{
    private const string Schema = "base";
    private static readonly TableName Index = new(Schema, "incremental");
    private readonly WarehouseSession _session;
    private readonly string _scenario;
    private readonly string _node;
    private readonly Columns _columns;
    private readonly string _growing;

    /// <param name="source">Everything that decides which rows are read; another source begins anew.</param>
    public IncrementalTable(WarehouseSession session, string scenario, string node, string source, Columns columns, string growing)
    {
        _session = session;
        _scenario = scenario;
        _node = node;
        _columns = columns;
        _growing = growing;
        var identity = $"{scenario}|{node}|{source}|{growing}|{string.Join(',', columns.Select(c => $"{c.Name}:{c.Type}"))}";
        Table = new TableName(Schema, $"incremental_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..24]}");
    }

    public TableName Table { get; }

    private Dialect Sql => _session.Dialect;

    /// <summary>The highest value of the growing column so far, or null when nothing has been read yet.</summary>
    public async Task<object?> MarkAsync(CancellationToken cancellation)
    {
        await _session.CreateSchemaAsync(Schema, cancellation);
        var text = Sql.TypeName(ColumnType.Text);
        await _session.CreateMissingTableAsync(Index, $"scenario {text} NOT NULL, node {text} NOT NULL, table_name {text} NOT NULL, PRIMARY KEY (scenario, node)", cancellation);
        await _session.CreateMissingTableAsync(Table, string.Join(", ", _columns.Select(c => $"{Sql.Quote(c.Name)} {Sql.TypeName(c.Type)}")), cancellation);
        var mark = await _session.ScalarAsync($"SELECT max({Sql.Quote(_growing)}) FROM {Sql.Quote(Table)}", cancellation);
        return mark is DateTime time && _columns[_growing].Type.Kind == ColumnKind.Date ? DateOnly.FromDateTime(time) : mark;
    }

    /// <summary>Puts the rows of another table in place of those from the bound on, and those without a value; rows that lie below it are passed over.</summary>
    /// <param name="bound">The bound as SQL; null replaces everything.</param>
    public async Task MergeAsync(TableName read, string? bound, CancellationToken cancellation)
    {
        var before = await _session.ScalarAsync($"SELECT table_name FROM {Sql.Quote(Index)} WHERE {Mine}", cancellation) as string;
        var growing = Sql.Quote(_growing);
        var within = bound is null ? "" : $" WHERE {growing} >= {bound} OR {growing} IS NULL";
        await _session.ExecuteAsync("BEGIN", cancellation);
        try
        {
            await _session.ExecuteAsync($"DELETE FROM {Sql.Quote(Table)}{within}", cancellation);
            await _session.ExecuteAsync($"INSERT INTO {Sql.Quote(Table)} SELECT {Sql.List(_columns)} FROM {Sql.Quote(read)}{within}", cancellation);
            await _session.ExecuteAsync(
                $"""
                INSERT INTO {Sql.Quote(Index)} (scenario, node, table_name) VALUES ({Sql.Literal(_scenario)}, {Sql.Literal(_node)}, {Sql.Literal(Table.Name)})
                ON CONFLICT (scenario, node) DO UPDATE SET table_name = excluded.table_name
                """, cancellation);
            await _session.ExecuteAsync("COMMIT", cancellation);
        }
        catch
        {
            await _session.ExecuteAsync("ROLLBACK", CancellationToken.None);
            throw;
        }
        if (before is not null && before != Table.Name)
        {
            await _session.DropTableAsync(new TableName(Schema, before), cancellation);
        }
    }

    private string Mine => $"scenario = {Sql.Literal(_scenario)} AND node = {Sql.Literal(_node)}";
}
