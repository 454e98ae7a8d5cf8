using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>The RFM node through the whole engine, customer by customer, against independent tools on real data.</summary>
public sealed class RfmParityTests
{
    private static readonly DateOnly OrdersLastDay = new(2006, 12, 30);
    private static readonly DateOnly RetailLastDay = new(2011, 12, 9);

    [SharedDataTheory]
    [InlineData("rfm_orders", "A", "row-order-quantile")]
    [InlineData("rfm_orders", "B", "quantile")]
    [InlineData("rfm_orders", "C", "ntile")]
    [InlineData("rfm_orders", "D", "proc-rank")]
    [InlineData("rfm_orders", "E", "nested-quantile")]
    [InlineData("rfm_orders", "H", "mid-rank")]
    [InlineData("online_retail", "A", "row-order-quantile")]
    [InlineData("online_retail", "B", "quantile")]
    [InlineData("online_retail", "C", "ntile")]
    [InlineData("online_retail", "D", "proc-rank")]
    [InlineData("online_retail", "E", "nested-quantile")]
    [InlineData("online_retail", "H", "mid-rank")]
    public async Task Customers_ByEachRule_GetTheScoresOfTheOtherTool(string set, string rule, string method)
    {
        await using var flow = Flow(set, new { method, recencyTo = "dayAfter", map = "none" });
        var expected = await flow.QueryAsync(
            $"SELECT id, recency_days, frequency, CAST(monetary AS DECIMAL(18, 2)), {rule}_r, {rule}_f, {rule}_m FROM read_csv('{Expected(set, "rules_A_to_H.csv")}') ORDER BY CAST(id AS VARCHAR)");

        var run = (await flow.RunAsync()).Succeeded();

        (await ScoresAsync(flow, run)).ShouldBe(expected);
    }

    [SharedDataTheory]
    [InlineData("rfm_orders", "r_orders_default5.csv", 5)]
    [InlineData("rfm_orders", "r_orders_bins3.csv", 3)]
    [InlineData("rfm_orders", "r_orders_bins4.csv", 4)]
    [InlineData("online_retail", "r_or1_2010_2011.csv", 5)]
    public async Task Customers_ByTheRPackagesRule_GetItsScores(string set, string file, int scale)
    {
        await using var flow = Flow(set, new { method = "quantile-plus-one", scale, recencyTo = "dayAfter", map = "none" });
        var expected = await flow.QueryAsync(
            $"""
            SELECT customer_id, CAST(trim(CAST(recency_days AS VARCHAR)) AS INTEGER), transaction_count, CAST(trim(CAST(amount AS VARCHAR)) AS DECIMAL(18, 2)),
                recency_score, frequency_score, monetary_score FROM read_csv('{Expected(set, file)}') ORDER BY CAST(customer_id AS VARCHAR)
            """);

        var run = (await flow.RunAsync()).Succeeded();

        (await ScoresAsync(flow, run)).ShouldBe(expected);
    }

    [SharedDataTheory]
    [InlineData("rfm_orders")]
    [InlineData("online_retail")]
    public async Task Customers_ByThirds_AreTheSqlCoursesTurnedRound(string set)
    {
        await using var flow = Flow(set, new { method = "tercile", scale = 3, recencyTo = "dayAfter", map = "none" });
        var expected = await flow.QueryAsync(
            $"SELECT id, recency_days, frequency, CAST(monetary AS DECIMAL(18, 2)), 4 - G_r, 4 - G_f, 4 - G_m FROM read_csv('{Expected(set, "rules_A_to_H.csv")}') ORDER BY CAST(id AS VARCHAR)");

        var run = (await flow.RunAsync()).Succeeded();

        (await ScoresAsync(flow, run)).ShouldBe(expected);
    }

    [SharedDataTheory]
    [InlineData("rfm_orders")]
    [InlineData("online_retail")]
    public async Task Customers_ByDaysAndMeans_GetThePyMcScores(string set)
    {
        await using var flow = Flow(set, new { method = "quantile-drop-repeated", scale = 4, frequency = "days", monetary = "mean", map = "none" });
        var expected = await flow.QueryAsync($"SELECT id, F_recency, F_frequency, F_score FROM read_csv('{Expected(set, "rules_A_to_H.csv")}') ORDER BY CAST(id AS VARCHAR)");

        var run = (await flow.RunAsync()).Succeeded();

        var table = flow.Warehouse.Dialect.Quote(run.Result!.Node("rfm")!.Ports.First(p => p.Port == "customers").Table!);
        (await flow.QueryAsync($"SELECT customer, recency, frequency, rfm FROM {table} ORDER BY CAST(customer AS VARCHAR)")).ShouldBe(expected);
    }

    [SharedDataTheory]
    [InlineData("classic-10", "champions:633,loyal:819,potential-loyalists:484,new:42,promising:94,need-attention:187,about-to-sleep:352,cant-lose-them:63,at-risk:593,hibernating:1071")]
    public async Task Segments_ByTheCourseRule_HaveThePublishedSizes(string map, string sizes)
    {
        await using var flow = Flow("online_retail", new { method = "row-order-quantile", map });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.segments", "segment || ':' || customers")).ShouldBe([.. sizes.Split(','), "no-purchases:0"], ignoreOrder: true);
    }

    [SharedDataTheory]
    [InlineData("rfm_orders", "r_orders_default5_threshold.csv")]
    [InlineData("online_retail", "r_or1_2010_2011_threshold.csv")]
    public async Task Borders_ByTheRPackagesRule_AreItsThresholds(string set, string file)
    {
        await using var flow = Flow(set, new { method = "quantile-plus-one", recencyTo = "dayAfter", map = "none" });
        var expected = await flow.QueryAsync(
            $"""
            WITH t AS (SELECT COLUMNS(c -> true)::VARCHAR FROM read_csv('{Expected(set, file)}', all_varchar = true)),
                v AS (SELECT 'R' AS axis, CAST(trim(recency_lower) AS DECIMAL(18, 4)) AS border FROM t UNION ALL SELECT 'F', CAST(trim(frequency_lower) AS DECIMAL(18, 4)) FROM t
                    UNION ALL SELECT 'M', CAST(trim(monetary_lower) AS DECIMAL(18, 4)) FROM t)
            SELECT axis, border FROM (SELECT *, row_number() OVER (PARTITION BY axis ORDER BY border) AS place FROM v) WHERE place > 1 ORDER BY axis, border
            """);

        var run = (await flow.RunAsync()).Succeeded();

        var table = flow.Warehouse.Dialect.Quote(run.Result!.Node("rfm")!.Ports.First(p => p.Port == "borders").Table!);
        (await flow.QueryAsync($"SELECT axis, above FROM {table} WHERE above IS NOT NULL ORDER BY axis, above")).ShouldBe(expected);
    }

    private static string Expected(string set, string file) => SharedData.Find($"expected/{set}/{file}")!;

    private static Task<IReadOnlyList<string>> ScoresAsync(FlowTester flow, FlowRun run)
    {
        var table = flow.Warehouse.Dialect.Quote(run.Result!.Node("rfm")!.Ports.First(p => p.Port == "customers").Table!);
        return flow.QueryAsync($"SELECT customer, recency, frequency, monetary, r, f, m FROM {table} ORDER BY CAST(customer AS VARCHAR)");
    }

    // Rows with a customer and an amount above zero that are no cancellations, as the expected results were made.
    private static FlowTester Flow(string set, object settings)
    {
        var rfm = System.Text.Json.JsonSerializer.SerializeToNode(settings)!.AsObject();
        var flow = new FlowTester();
        if (set == "rfm_orders")
        {
            flow.AsOf = OrdersLastDay;
            (rfm["customer"], rfm["date"], rfm["sum"]) = ("customer_id", "order_date", "revenue");
            return flow.Node("file", "sources.file", new { file = SharedData.Find("rfm_orders/orders.csv") })
                .Node("rfm", "analysis.rfm", rfm).Link("file.table -> rfm.transactions");
        }
        flow.AsOf = RetailLastDay;
        (rfm["customer"], rfm["date"], rfm["sum"], rfm["order"]) = ("customer_id", "datetime", "amount", "invoice");
        return flow.Node("file", "sources.file", new { file = SharedData.Find("online_retail/invoices_2010_2011.csv") })
            .Node("sales", "rows.filter", new { expression = "amount > 0 AND customer_id IS NOT NULL AND NOT starts_with(invoice, 'C') AND NOT starts_with(invoice, 'X')" })
            .Node("rfm", "analysis.rfm", rfm).Link("file.table -> sales.input", "sales.matched -> rfm.transactions");
    }
}
