using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The tables of the segment ledger. Nothing in them is ever changed but <see cref="Current"/>, which follows from the entries.</summary>
internal sealed class HistoryTables(Dialect sql)
{
    private const string Schema = "history";

    private static readonly TableName SnapshotsName = new(Schema, "snapshots");
    private static readonly TableName EntriesName = new(Schema, "entries");
    private static readonly TableName SizesName = new(Schema, "sizes");
    private static readonly TableName CurrentName = new(Schema, "current");

    /// <summary>A row a snapshot; see <see cref="SavedSnapshot"/>.</summary>
    public string Snapshots { get; } = sql.Quote(SnapshotsName);

    /// <summary>
    /// What a snapshot found to be different, by customer: the segment before and now (missing: not in the base), cause, revenue and day of the last purchase.
    /// Where both segments are the same only the latter have changed. Of several entries of a customer for one point the one of the latest snapshot holds.
    /// </summary>
    public string Entries { get; } = sql.Quote(EntriesName);

    /// <summary>Customers and revenue of each segment of each snapshot, with its title on that day.</summary>
    public string Sizes { get; } = sql.Quote(SizesName);

    /// <summary>Each customer as of the last point; follows from the entries.</summary>
    public string Current { get; } = sql.Quote(CurrentName);

    public static async Task<bool> ExistAsync(WarehouseSession session, CancellationToken cancellation) => await session.ScalarAsync(
        $"SELECT 1 FROM information_schema.tables WHERE table_schema = {session.Dialect.Literal(Schema)} AND table_name = {session.Dialect.Literal(SnapshotsName.Name)}", cancellation) is not null;

    public async Task CreateAsync(WarehouseSession session, CancellationToken cancellation)
    {
        await session.CreateSchemaAsync(Schema, cancellation);
        var (text, money) = (sql.TypeName(ColumnType.Text), sql.TypeName(ColumnType.Money));
        await session.CreateMissingTableAsync(EntriesName,
            $"""
            model {text} NOT NULL, customer {text} NOT NULL, as_of DATE NOT NULL, era BIGINT NOT NULL, snapshot BIGINT NOT NULL,
                from_segment {text}, to_segment {text}, cause {text}, revenue {money}, last_purchase DATE
            """, cancellation);
        await session.CreateMissingTableAsync(CurrentName,
            $"model {text} NOT NULL, customer {text} NOT NULL, segment {text} NOT NULL, revenue {money}, last_purchase DATE", cancellation);
        await session.CreateMissingTableAsync(SizesName,
            $"""
            model {text} NOT NULL, snapshot BIGINT NOT NULL, segment {text} NOT NULL, title {text}, customers BIGINT NOT NULL,
                revenue {money}, PRIMARY KEY (model, snapshot, segment)
            """, cancellation);
        // Comes last: who finds it finds the others.
        await session.CreateMissingTableAsync(SnapshotsName,
            $"""
            model {text} NOT NULL, number BIGINT NOT NULL, as_of DATE NOT NULL, era BIGINT NOT NULL, saved_at TIMESTAMP NOT NULL,
                run {text} NOT NULL, rule {text} NOT NULL, rule_text {text} NOT NULL, customer_type {text} NOT NULL, customers BIGINT NOT NULL, revenue {money},
                joined BIGINT NOT NULL, gone BIGINT NOT NULL, moved BIGINT NOT NULL, by_rule BIGINT NOT NULL, corrected BIGINT NOT NULL, PRIMARY KEY (model, number)
            """, cancellation);
    }
}
