namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    private static readonly Columns Purchases = Columns.Of(
        ("n", ColumnType.Integer), ("city", ColumnType.Text), ("sum", ColumnType.Money), ("share", ColumnType.Real), ("day", ColumnType.Date), ("at", ColumnType.DateTime), ("new", ColumnType.Boolean));

    [EngineFact]
    public async Task Statistics_OfEveryType_AreExactOnFewRows()
    {
        await LoadPurchasesAsync();

        var found = await new TableStatistics(Session, $"SELECT * FROM {From("t")}", 101).ReadAsync(Purchases, None);

        found.Select(s => $"{s.Column.Name} {s.Missing} {s.Distinct} {s.IsApproximate} {Show(s.Min)} {Show(s.Max)}").ShouldBe(
        [
            "n 0 101 False 1 101", "city 1 3 False Казань Уфа", "sum 1 100 False 0.50 50.00", "share 1 100 False 0 0.99",
            "day 1 100 False 2026-01-01 2026-04-10", "at 1 100 False 2026-01-01 00:00:00 2026-01-05 03:00:00", "new 1 2 False  ",
        ]);
        found.Select(s => string.Join(' ', s.Quantiles.Select(Show))).ShouldBe(
        [
            "6 26 51 76 96", "", "2.50 12.50 25.00 37.50 47.50", "0.04 0.24 0.49 0.74 0.94",
            "2026-01-05 2026-01-25 2026-02-19 2026-03-16 2026-04-05", "2026-01-01 04:00:00 2026-01-02 00:00:00 2026-01-03 01:00:00 2026-01-04 02:00:00 2026-01-04 22:00:00", "",
        ]);
        found[2].Mean!.Value.ShouldBe(25.25, 1e-9);
        found[2].Deviation!.Value.ShouldBe(14.505746, 1e-6);
        found[2].Sum.ShouldBe(2525);
        found[1].Frequent.ShouldBe([new("Омск", 34), new("Казань", 33), new("Уфа", 33)]);
        found[6].Frequent.ShouldBe([new(false, 50), new(true, 50)], ignoreOrder: true);
        foreach (var spread in found.Where(s => s.Histogram.Count > 0))
        {
            spread.Histogram.Sum(b => b.Rows).ShouldBe(101 - spread.Missing, spread.Column.Name);
        }
        found[0].Histogram[0].ShouldBe(new HistogramBar(0.0, 5.0, 4));
        found[4].Histogram[1].ShouldBe(new HistogramBar(new DateOnly(2026, 1, 8), new DateOnly(2026, 1, 15), 7));
    }

    [EngineFact]
    public async Task Statistics_OfNothingAndOfTheBoundless_SayWhatThereIs()
    {
        await LoadAsync("t", Columns.Of(("a", ColumnType.Integer), ("r", ColumnType.Real), ("same", ColumnType.Real)), [null, double.NaN, 0.3], [null, double.PositiveInfinity, 0.3], [null, 2.0, 0.3]);

        var found = await new TableStatistics(Session, $"SELECT * FROM {From("t")}", 3).ReadAsync(Columns.Of(("a", ColumnType.Integer), ("r", ColumnType.Real), ("same", ColumnType.Real)), None);

        (found[0].Missing, found[0].Distinct, found[0].Min, found[0].Mean, found[0].Sum, found[0].Histogram.Count).ShouldBe((3, 0, null, null, null, 0));
        (found[1].Mean, found[1].Sum, found[1].Histogram.Count).ShouldBe((2, 2, 0));
        found[2].Histogram.Count.ShouldBe(1);
        var none = await new TableStatistics(Session, $"SELECT * FROM {From("t")} WHERE FALSE", 0).ReadAsync(Columns.Of(("r", ColumnType.Real)), None);
        (none[0].Missing, none[0].Distinct, none[0].Quantiles[2]).ShouldBe((0, 0, null));
    }

    [EngineFact]
    public async Task Groups_ByOneKey_AreOrderedCutAndCounted()
    {
        await LoadPurchasesAsync();
        var byCity = new GroupsWanted(new(Purchases["city"]), null, new(GroupFunction.Sum, Purchases["sum"]), ByValue: true, Descending: true, MostX: 3, MostY: 1);

        var (groups, totalX, _) = await TableGroups.ReadAsync(Session, $"SELECT * FROM {From("t")}", byCity, None);

        totalX.ShouldBe(4);
        groups.Select(g => $"{g.X} {Show(g.Value)} {g.Rows}").ShouldBe(["Омск 858.5 34", "Уфа 841.5 33", "Казань 825 33"]);
        var byMonth = byCity with { X = new(Purchases["day"], GroupStep.Month), ByValue = false, Descending = false, MostX = 100, Measure = new(GroupFunction.Count) };
        (await TableGroups.ReadAsync(Session, $"SELECT * FROM {From("t")}", byMonth, None)).Groups.Select(g => $"{Show(g.X)} {Show(g.Value)}")
            .ShouldBe(["2026-01-01 31", "2026-02-01 28", "2026-03-01 31", "2026-04-01 10", " 1"]);
        var byBin = byMonth with { X = new(Purchases["sum"], GroupStep.Bins), Measure = new(GroupFunction.Mean, Purchases["n"]) };
        var bins = (await TableGroups.ReadAsync(Session, $"SELECT * FROM {From("t")}", byBin, None)).Groups;
        (bins.Count, bins[1].X, bins[1].Value).ShouldBe((12, 5.0, 14.5));
    }

    [EngineFact]
    public async Task Groups_ByTwoKeys_KeepTheGreatestOfTheSecond()
    {
        await LoadPurchasesAsync();
        var wanted = new GroupsWanted(new(Purchases["new"]), new(Purchases["city"]), new(GroupFunction.Distinct, Purchases["n"]), ByValue: false, Descending: false, MostX: 10, MostY: 2);

        var (groups, totalX, totalY) = await TableGroups.ReadAsync(Session, $"SELECT * FROM {From("t")}", wanted, None);

        (totalX, totalY).ShouldBe((3, 4));
        groups.Select(g => $"{g.X} {g.Y} {Show(g.Value)}").ShouldBe(["False Омск 17", "False Казань 17", "True Омск 17", "True Казань 16"]);
    }

    [EngineFact]
    public async Task Comparison_OfTwoTables_TellsEachKeyApart()
    {
        var columns = Columns.Of(("id", ColumnType.Text), ("city", ColumnType.Text), ("sum", ColumnType.Money), ("new", ColumnType.Boolean));
        await LoadAsync("a", columns, ["1", "Омск", 1m, true], ["2", "Омск", 2m, true], ["3", null, 3m, false], [null, "Уфа", 4m, true], ["twice", "x", 1m, true], ["twice", "x", 1m, true], ["gone", "x", 5m, true]);
        await LoadAsync("b", columns, ["1", "Омск", 1m, true], ["2", "Уфа", 2m, false], ["3", null, 3.5m, false], [null, "Уфа", 4m, true], ["twice", "x", 1m, true], ["new", "x", 6m, true]);
        var comparison = new TableComparison(Sql, Table("a"), Table("b"), Columns.Of(("id", ColumnType.Text)), columns.Without("id"));

        await comparison.KeepAsync(Session, Table("d"), None);
        var (kinds, changed) = await comparison.CountAsync(Session, Table("d"), leftRows: 7, None);

        kinds.OrderBy(k => k.Key).Select(k => $"{k.Key} {k.Value}").ShouldBe(["Equal 2", "Changed 2", "OnlyLeft 1", "OnlyRight 1", "Repeated 1"]);
        changed.ShouldBe([1, 1, 1]);
        comparison.Columns.Select(c => c.Name).ShouldBe(["id", "city", "city_2", "sum", "sum_2", "new", "new_2"]);
        (await DifferenceAsync(comparison, ComparedKind.Changed, null)).ShouldBe(["2|Омск|Уфа|2.00|2.00|true|false", "3|||3.00|3.50|false|false"]);
        (await DifferenceAsync(comparison, ComparedKind.Changed, 1)).ShouldBe(["3|||3.00|3.50|false|false"]);
        (await DifferenceAsync(comparison, ComparedKind.OnlyRight, null)).ShouldBe(["new||x||6.00||true"]);
    }

    [EngineFact]
    public async Task KeyProposal_FirstColumnThatTellsRowsApart_IsFound()
    {
        await LoadPurchasesAsync();
        (await KeyProposal.FindAsync(Session, Table("t"), 101, Purchases.Without("n"), None)).Name.ShouldBe("city");
        (await KeyProposal.FindAsync(Session, Table("t"), 101, Columns.Of(("city", ColumnType.Text), ("n", ColumnType.Integer)), None)).Name.ShouldBe("n");
    }

    [EngineFact]
    public async Task RowNumber_WhereThereIsOne_CountsFromZeroAsWritten()
    {
        if (Sql.RowNumber is not { } number)
        {
            return;
        }
        await LoadPurchasesAsync();
        await MakeAsync("c", $"SELECT n FROM {From("t")} ORDER BY n DESC");
        (await RowsAsync($"SELECT n, {number} FROM {From("t")} WHERE {number} BETWEEN 99 AND 200 ORDER BY {number}")).ShouldBe(["100|99", "101|100"]);
        (await RowsAsync($"SELECT n FROM {From("c")} WHERE {number} < 2 ORDER BY {number}")).ShouldBe(["101", "100"]);
    }

    private Task<long> LoadPurchasesAsync() => LoadAsync("t", Purchases,
    [
        .. Enumerable.Range(0, 100).Select(i => new object?[]
        {
            i + 1L, new[] { "Омск", "Казань", "Уфа" }[i % 3], (i + 1) / 2m, i / 100.0, new DateOnly(2026, 1, 1).AddDays(i), new DateTime(2026, 1, 1).AddHours(i), i % 2 == 0,
        }),
        [101L, null, null, null, null, null, null],
    ]);

    private async Task<List<string>> DifferenceAsync(TableComparison comparison, ComparedKind kind, int? column)
    {
        var rows = new List<string>();
        await using var reader = await comparison.ReadAsync(Session, Table("d"), kind, column, 0, 10, None);
        while (await reader.ReadAsync(None))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Show(reader.GetValue(i)))));
        }
        return rows;
    }
}
