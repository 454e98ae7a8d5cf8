using RfmFlows.Nodes.Analysis.Scores;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Totals of scored customers, alike on both engines.</summary>
public sealed class ScoredTableTests
{
    private static readonly Columns Customers = Columns.Of(
        ("customer", ColumnType.Integer), ("recency", ColumnType.Integer), ("frequency", ColumnType.Integer), ("monetary", ColumnType.Money),
        ("r", ColumnType.Integer), ("f", ColumnType.Integer), ("m", ColumnType.Integer), ("segment", ColumnType.Text), ("segment_name", ColumnType.Text));

    private static readonly object?[][] Rows =
    [
        [1L, 5L, 3L, 100.50m, 3L, 3L, 3L, "best", "Best"],
        [2L, 10L, 1L, 20m, 3L, 1L, 1L, "new", "New"],
        [3L, 11L, 1L, 20.01m, 2L, 1L, 2L, "new", "New"],
        [4L, 300L, 2L, 0m, 1L, 2L, 1L, "far", "Far"],
        [5L, 301L, 2L, -3m, 1L, 2L, 1L, "other", "Other"],
        [6L, null, 0L, null, null, 1L, null, "none", "None"],
    ];

    [Fact]
    public async Task Totals_OnDuckDb_AreThoseOfTheRows()
    {
        await using var warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = ":memory:", MemoryLimitMb = 256, Threads = 2 });
        await CheckAsync(warehouse);
    }

    [PostgresFact]
    public async Task Totals_OnPostgres_AreThoseOfTheRows()
    {
        await using var warehouse = await PostgresWarehouse.OpenAsync(new PostgresOptions { ConnectionString = PostgresFactAttribute.Server! }, CancellationToken.None);
        await CheckAsync(warehouse);
    }

    private static async Task CheckAsync(IWarehouse warehouse)
    {
        var name = new TableName($"scored_{Guid.NewGuid():N}", "customers");
        await using var session = await warehouse.OpenSessionAsync(CancellationToken.None);
        await session.CreateSchemaAsync(name.Schema, CancellationToken.None);
        try
        {
            await using (var writer = await session.CreateTableAsync(name, Customers, CancellationToken.None))
            {
                foreach (var row in Rows)
                {
                    await writer.WriteAsync(row, CancellationToken.None);
                }
                await writer.CompleteAsync(CancellationToken.None);
            }
            await CheckAsync(session, session.Dialect.Quote(name));
        }
        finally
        {
            await session.DropSchemaAsync(name.Schema, CancellationToken.None);
        }
    }

    private static async Task CheckAsync(WarehouseSession session, string from)
    {
        var table = new ScoredTable(session, from, Customers);
        var cells = await table.CellsAsync(CancellationToken.None);
        cells.Select(c => $"{c.Cell} {c.Customers} {c.Revenue:0.00} {c.Segment} {c.SegmentName}").ShouldBe(
            ["R1 F2 M1 2 -3.00  ", "R2 F1 M2 1 20.01 new New", "R3 F1 M1 1 20.00 new New", "R3 F3 M3 1 100.50 best Best"]);
        (await table.UnscoredAsync(CancellationToken.None)).ShouldBe(new Totals(1, 0));
        (await table.SpansAsync(Axis.Recency, CancellationToken.None)).ShouldBe([new(1, 300, 301), new(2, 11, 11), new(3, 5, 10)]);

        var rescored = await table.RescoreAsync(
            [new AxisBorders(Axis.Recency, [10, 300]), new AxisBorders(Axis.Frequency, [1, 2]), new AxisBorders(Axis.Monetary, [20, 100.49m])], CancellationToken.None);
        rescored.Select(r => $"{r.Before} {r.Cell} {r.Totals.Customers} {r.Totals.Revenue:0.00} {r.Moved}").Order(StringComparer.Ordinal).ShouldBe(
            ["best R3 F3 M3 1 100.50 0", "far R2 F2 M1 1 0.00 1", "new R2 F1 M2 1 20.01 0", "new R3 F1 M1 1 20.00 0", "other R1 F2 M1 1 -3.00 0"]);

        foreach (var (axis, logarithmic) in new[] { (Axis.Recency, false), (Axis.Frequency, false), (Axis.Monetary, false), (Axis.Monetary, true) })
        {
            var bars = await new ValueHistogram(session, from).ReadAsync(axis, logarithmic, CancellationToken.None);
            bars.Sum(b => b.Customers).ShouldBe(axis == Axis.Frequency ? 6 : 5);
            bars.ShouldAllBe(b => b.From < b.To);
        }
        var borders = await StartBorders.ByAsync(ScoringMethods.Quantile, 3, Axis.Recency, session, from, CancellationToken.None);
        borders.ShouldNotBeNull().Inner.ShouldBe([10m, 203m]);
    }
}
