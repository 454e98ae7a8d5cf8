using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

public sealed class ImportTransactionsTests
{
    [Theory]
    [InlineData("customer_id,order_id,purchased_at,amount\n7,1,2026-01-02 10:00:00,12.5\n", "customer integer, order integer, date datetime, sum decimal(2)", "7|1|2026-01-02 10:00:00|12.50")]
    [InlineData("Номер чека;Клиент;Дата покупки;Сумма\nA-1; К7 ;02.01.2026;1 250,50\n", "customer text, order text, date date, sum decimal(2)", "К7|A-1|2026-01-02|1250.50")]
    [InlineData("client;ts;total;store;discount\n007;2026-01-02;5;12;1,5\n", "customer text, date date, sum decimal(2), discount decimal(2), store integer", "007|2026-01-02|5.00|1.50|12")]
    [InlineData("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n536365,85123A,6,2010-12-01 08:26:00,2.55,17850\n",
        "customer integer, order integer, date datetime, sum decimal(2), product text, quantity integer, price decimal(2)", "17850|536365|2010-12-01 08:26:00|15.30|85123A|6|2.55")]
    [InlineData("customer,date,sum\n7,20260102,-5\n", "customer integer, date date, sum decimal(2)", "7|2026-01-02|-5.00")]
    public async Task RunAsync_File_FindsRolesByName(string content, string columns, string row)
    {
        await using var flow = new FlowTester();
        flow.Node("t", "sources.transactions", new { file = flow.WriteFile("t.csv", content) });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("t.transactions").ShouldBe(columns);
        (await run.RowsAsync("t.transactions")).ShouldBe([row]);
        run.Remark("RF2163").Severity.ShouldBe(Severity.Info);
    }

    [Theory]
    [InlineData(RunMode.Design)]
    [InlineData(RunMode.Production)]
    public async Task RunAsync_BadRows_AreRejectedWithTheirReasonsAndCounted(RunMode mode)
    {
        await using var flow = new FlowTester { Mode = mode };
        var file = flow.WriteFile("t.csv", "customer,date,sum,store\n1,2026-01-01,10,a\n,2026-01-02,5,a\n2,never,5,a\n3,2026-01-03,much,b\n4,,5,b\n5,2026-01-04,,c\n6,2026-01-05\n0,2026-01-05,2,c\n");
        flow.Node("t", "sources.transactions", new { file, guests = "0, guest" }).Node("all", "rows.limit").Link("t.transactions -> all.input");

        var run = (await flow.RunAsync("all.output", "t.rejects")).Succeeded();

        (await run.RowsAsync("all.output")).ShouldBe(["1|2026-01-01|10.00|a"]);
        (await run.RowsAsync("t.rejects", "reason, \"column\", content, line")).ShouldBe(
            ["bad-date|date|2,never,5,a|4", "bad-sum|sum|3,2026-01-03,much,b|5", "missing-columns|sum|6,2026-01-05|8",
                "no-customer|customer|0;2026-01-05;2.00;c|", "no-customer|customer|;2026-01-02;5.00;a|", "no-date|date|4;;5.00;b|", "no-sum|sum|5;2026-01-04;;c|"],
            ignoreOrder: true);
        run.Remark("RF2167").Message.En.ShouldContain("2, sum 7.00");
        run.Remark("RF2120").Message.En.ShouldStartWith("Rows that were left out: 5");
        (run.Tally("guests"), run.Tally("rejected")).ShouldBe((2, 5));
    }

    [Fact]
    public async Task RunAsync_NobodyWantsRejects_StillCountsThem()
    {
        await using var flow = new FlowTester { Mode = RunMode.Production };
        var file = flow.WriteFile("t.csv", "customer,date,sum\n1,2026-01-01,10\n,2026-01-02,5\n2,never,5\n");
        flow.Node("t", "sources.transactions", new { file }).Node("all", "rows.limit").Link("t.transactions -> all.input");

        var run = (await flow.RunAsync("all.output")).Succeeded();

        (run.Tally("guests"), run.Tally("rejected")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task RunAsync_UnreadableDiscountThatNobodyReads_RejectsTheRowAllTheSame()
    {
        await using var flow = new FlowTester { Mode = RunMode.Production };
        var lines = string.Concat(Enumerable.Range(1, 30_000).Select(i => $"{i},2026-01-01,10,{(i == 29_999 ? "gift" : "1.5")}\n"));
        var file = flow.WriteFile("t.csv", $"customer,date,sum,discount\n{lines}");
        flow.Node("t", "sources.transactions", new { file }).Node("r", "analysis.rfm").Link("t.transactions -> r.transactions");

        var run = (await flow.RunAsync("r.customers")).Succeeded();

        run.Tally("rejected").ShouldBe(1);
        run.Result!.Node("r")!.Ports.Single(p => p.Port == "customers").Rows.ShouldBe(29_999);
    }

    [Fact]
    public async Task RunAsync_LinkedTableOfTexts_ReadsDatesAndSums()
    {
        await using var flow = new FlowTester();
        flow.Table("in", "buyer text, bought text, paid text, note text",
                [" 7 ", "02.01.2026 10:00", "1 234,50 ₽", "x"], ["8", "2026-01-03", "1,234.50", "y"], ["", "2026-01-03", "5", "z"], ["9", "soon", "5", "z"], ["9", "2026-01-03", "a", "z"])
            .Node("t", "sources.transactions", new { customer = "buyer", date = "bought", sum = "paid", keep = new[] { "note" } })
            .Link("in.output -> t.input");

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("t.transactions").ShouldBe("customer text, date datetime, sum decimal(2), note text");
        (await run.RowsAsync("t.transactions")).ShouldBe(["7|2026-01-02 10:00:00|1234.50|x", "8|2026-01-03 00:00:00|1234.50|y"]);
        (await run.RowsAsync("t.rejects", "\"column\", reason, content")).ShouldBe(
            ["bought|bad-date|9;soon;5;z", "buyer|no-customer|;2026-01-03;5;z", "paid|bad-sum|9;2026-01-03;a;z"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{ }""", "RF2160", "file")]
    [InlineData("""{ "file": "x.csv" }""", "RF2101", "file")]
    [InlineData("""{ "file": "t.csv", "customer": "cust" }""", "RF2164", "customer")]
    [InlineData("""{ "file": "t.csv", "findRoles": false }""", "RF2162", "date")]
    [InlineData("""{ "file": "t.csv", "keep": ["nix"] }""", "RF2164", "keep[0]")]
    [InlineData("""{ "file": "t.csv", "date": "ok" }""", "RF2165", "date")]
    public async Task CheckAsync_BadSettings_AreToldWithTheirPlace(string settings, string code, string setting)
    {
        await using var flow = new FlowTester();
        flow.WriteFile("t.csv", "who,day,customer_id,sum,ok\nx,2026-01-01,1,2,true\n");
        flow.Node("t", "sources.transactions", settings);

        (await flow.CheckAsync()).Remarks.ShouldContain(r => r.Code == code && r.Setting == setting && r.Severity == Severity.Error);
    }

    [SharedDataFact("online_retail/invoices_2010_2011.csv")]
    public async Task RunAsync_OnlineRetail_KeepsReturnsAndCountsGuests()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "sources.transactions", new { file = SharedData.Find("online_retail/invoices_2010_2011.csv"), order = "invoice", guests = "" });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("t.transactions").ShouldBe("customer integer, order text, date datetime, sum decimal(2), quantity integer");
        (run.CountOf("t.transactions") + run.Tally("guests")).ShouldBe(25_821);
        (await flow.QueryAsync($"SELECT count(DISTINCT customer), count(*) FILTER (WHERE sum < 0) > 0 FROM {run.From("t.transactions")}")).ShouldBe(["4372|true"]);
    }

    [SharedDataFact("cdnow/CDNOW_sample.txt")]
    public async Task RunAsync_CdnowAlignedByBlanks_IsReadWithoutAHeader()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "sources.transactions", new
        {
            file = SharedData.Find("cdnow/CDNOW_sample.txt"), customer = "column1", date = "column3", quantity = "column4", sum = "column5",
        });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("t.transactions").ShouldBe("customer text, date date, sum decimal(2), quantity integer");
        run.CountOf("t.transactions").ShouldBe(6_919);
        (await flow.QueryAsync($"SELECT count(DISTINCT customer), min(date), max(date) FROM {run.From("t.transactions")}"))
            .ShouldBe(["2357|1997-01-01|1998-06-30"]);
    }
}
