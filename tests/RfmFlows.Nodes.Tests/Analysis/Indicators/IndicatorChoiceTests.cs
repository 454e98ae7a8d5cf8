using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Tests.Campaign;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>What is computed, what is not, and what the user is told.</summary>
public sealed class IndicatorChoiceTests : IAsyncLifetime
{
    private const string Purchases = "customer integer, date date, sum decimal(2)";
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly FlowTester _flow = new() { AsOf = AsOf };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [Fact]
    public void Catalogue_Numbers_AreTheHundredAndFour() => IndicatorCatalogue.All.Select(i => i.Number).Distinct().ShouldBe(Enumerable.Range(1, 104));

    [Fact]
    public void Catalogue_Texts_StandInBothLanguagesOnce()
    {
        IndicatorCatalogue.All.Select(i => i.Id).ShouldBeUnique();
        IndicatorCatalogue.All.SelectMany(i => new[] { i.Title, i.Formula, i.Unit.Title, i.Group.Title() }).ShouldAllBe(t => t.En.Length > 0 && t.Ru.Length > 0);
    }

    [Fact]
    public async Task Run_PurchasesAlone_ComputesWhatTheyAllow()
    {
        var run = await RunAsync(null, [1, AsOf, 10m]);

        var computed = await _flow.QueryAsync($"SELECT number FROM {run.From("i.catalogue")} WHERE computed GROUP BY number ORDER BY number");
        computed.Select(int.Parse).ShouldBe([.. Enumerable.Range(1, 5), .. Enumerable.Range(8, 34), 48, 64, 75, 76, 83]);
        await ProducedColumns.ShouldBePromisedAsync(run, "i.customers", "i.catalogue", "i.totals");
        (await run.RowsAsync("i.catalogue", "id, name, computed, why_not")).ShouldContain("since_reg|С регистрации|false|не хватает: «Клиент» (customers), «Дата регистрации» (customers)");
    }

    [Fact]
    public async Task Run_LinesToo_AddsTheBasket()
    {
        await using var flow = new FlowTester { AsOf = AsOf };
        flow.Table("t", "customer integer, order integer, date date, sum decimal(2)", [1, 1, AsOf, 10m]).Table("l", "order integer, product text, category text, quantity integer, sum decimal(2)", [1, "A", "X", 1, 10m])
            .Node("i", "analysis.indicators", new { groups = new[] { "basket" } }).Link("t.output -> i.transactions", "l.output -> i.lines");

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("i.customers").ShouldBe("customer integer, units decimal(4), upt decimal(4), avg_price decimal(2), skus integer, cats integer, top_cat text, top_cat_share decimal(2), "
            + "cat_entropy decimal(4), repeat_sku decimal(2), new_sku decimal(2), top_weekday integer");
        (await run.RowsAsync("i.customers")).ShouldBe(["1|1.0000|1.0000|10.00|1|1|X|100.00|0.0000|0.00|100.00|6"]);
    }

    [Fact]
    public async Task Check_IndicatorWithoutItsRole_NamesTheRole()
    {
        var run = await TryAsync(new { indicators = new[] { "orders", "age", "margin" } });

        run.Result.ShouldBeNull();
        run.Remarks.Where(r => r.Code == "RF4080").Select(r => (r.Setting, r.Message.En)).ShouldBe(
        [
            ("indicators[1]", "The indicator 'Age' (age) needs 'Customer' (customers), 'Birthday' (customers)."),
            ("indicators[2]", "The indicator 'Gross profit' (margin) needs 'Cost' (transactions)."),
        ]);
    }

    [Fact]
    public async Task Check_GroupWithoutInputs_TellsWhatIsMissing()
    {
        var run = await TryAsync(new { groups = new[] { "messages", "frequency" } }, [1, AsOf, 1m]);

        run.Succeeded().Remark("RF4081").Message.En.ShouldContain("'Sent' (messages)");
        run.ColumnsOf("i.customers").ShouldStartWith("customer integer, orders integer, orders_w integer");
    }

    [Fact]
    public async Task Check_NothingLeft_IsAnError() => (await TryAsync(new { groups = new[] { "messages" } })).Codes.ShouldContain("RF4082");

    [Theory]
    [InlineData("""{"abc":[95,80]}""", "RF4083", "abc")]
    [InlineData("""{"xyz":[25,10]}""", "RF4084", "xyz")]
    [InlineData("""{"window":40}""", "RF4089", "window")]
    public async Task Check_RulesThatCannotHold_AreToldAtTheirSetting(string settings, string code, string setting) =>
        (await TryAsync(settings)).Remark(code).Setting.ShouldBe(setting);

    [Fact]
    public async Task Check_CustomersOfOtherTypes_AreRefused()
    {
        _flow.Table("c", "customer text, registered_on date").Table("m", "person integer, sent_at date").Link("c.output -> i.customers", "m.output -> i.messages");

        var run = await TryAsync(null);

        run.Remark("RF4085").Message.En.ShouldBe("'customer' of the input 'customers' is text, but 'customer' of the purchases is integer.");
        run.Remark("RF4086").Setting.ShouldBe("recipient");
    }

    [Fact]
    public async Task Run_NoRows_GivesNobodyAndSaysSo()
    {
        var run = await TryAsync(null);

        run.Succeeded().Remark("RF4088").Severity.ShouldBe(Severity.Warning);
        run.CountOf("i.customers").ShouldBe(0);
        (await run.RowsAsync("i.totals", "id, value")).ShouldContain("revenue|");
    }

    [Fact]
    public async Task Run_Guests_AreCountedAndLeftOut()
    {
        var run = await RunAsync(null, [1, AsOf, 10m], [null, AsOf, 5m], [null, AsOf.AddDays(-1), 6.5m], [null, AsOf.AddDays(1), 100m]);

        run.Remark("RF4087").Message.En.ShouldBe("Rows without a customer were left out: 2, with a sum of 11.50.");
        run.CountOf("i.customers").ShouldBe(1);
    }

    [Fact]
    public async Task Run_DaysAtTheBordersOfTheWindow_BelongToTheRightOne()
    {
        var run = await RunAsync(new { indicators = new[] { "orders", "orders_w" }, window = 10, compare = "chosen", compared = new[] { "orders_w" } },
            [1, AsOf, 1m], [2, AsOf.AddDays(-9), 1m], [3, AsOf.AddDays(-10), 1m], [4, AsOf.AddDays(-19), 1m], [5, AsOf.AddDays(-20), 1m], [6, AsOf.AddDays(1), 1m]);

        (await run.RowsAsync("i.customers", "customer, orders, orders_w, orders_w_prev")).ShouldBe(["1|1|1|0", "2|1|1|0", "3|1|0|1", "4|1|0|1", "5|1|0|0"]);
    }

    [Fact]
    public async Task Run_ChangeAtTheLimit_IsNotFlagged()
    {
        var settings = new { indicators = new[] { "revenue_w" }, window = 10, compare = "all", limit = 50 };

        var run = await RunAsync(settings, [1, AsOf.AddDays(-10), 100m], [1, AsOf, 150m], [2, AsOf.AddDays(-10), 100m], [2, AsOf, 49.99m]);

        (await run.RowsAsync("i.customers")).ShouldBe(["1|150.00|100.00|50.00|50.00|false", "2|49.99|100.00|-50.01|-50.01|true"]);
    }

    [Fact]
    public async Task Run_Totals_AreThoseOfTheBase()
    {
        var run = await RunAsync(new { language = "en" }, [1, AsOf.AddDays(-30), 10m], [1, AsOf, 20m], [2, AsOf, 5m], [3, AsOf.AddDays(-400), 7m], [4, AsOf, -2m]);

        (await run.RowsAsync("i.totals", "id, value")).ShouldBe(
        [
            "customers|4.00", "buyers|3.00", "repeat_buyers|1.00", "orders|4.00", "orders_w|3.00", "revenue|40.00", "revenue_w|33.00", "revenue_w_prev|7.00", "median_gap|30.00", "gap_90|30.00",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public async Task Run_SumsThatMoneyCannotHold_IsAnErrorAndNoWrongNumber(int purchases)
    {
        var run = await TryAsync(null, [.. Enumerable.Range(0, purchases).Select(i => new object?[] { 1, AsOf.AddDays(-i), 9_999_999_999_999_999.99m })]);

        run.Codes.ShouldContain("RF2002");
    }

    private async Task<FlowRun> RunAsync(object? settings, params object?[][] rows) => (await TryAsync(settings, rows)).Succeeded();

    private async Task<FlowRun> TryAsync(object? settings, params object?[][] rows)
    {
        _flow.Table("t", Purchases, rows).Node("i", "analysis.indicators", settings).Link("t.output -> i.transactions");
        return await _flow.RunAsync();
    }
}
