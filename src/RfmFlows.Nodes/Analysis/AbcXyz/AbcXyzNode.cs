using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.AbcXyz;

/// <summary>Classes of objects by value and by regularity.</summary>
public sealed class AbcXyzNode : NodeType
{
    private const string Input = "input";
    private const string Objects = "objects";
    private const string Matrix = "matrix";
    private const string Population = "population";

    private static readonly ColumnSetting Object = new("object", Input, ("Object", "Объект"))
    {
        Help = ("What is classed: customers, products, categories, stores. By default the column 'customer'.", "Что классифицируется: клиенты, товары, категории, магазины. По умолчанию столбец «customer»."),
    };
    private static readonly ColumnSetting Value = new("value", Input, ("Value", "Значение"))
    {
        Allowed = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real], Help = ("Revenue, margin or quantity. By default the column 'sum'.", "Выручка, прибыль или количество. По умолчанию столбец «sum»."),
    };
    private static readonly ColumnSetting Date = new("date", Input, ("Date", "Дата"))
    {
        Allowed = [ColumnKind.Date, ColumnKind.DateTime],
        Help = ("By default the column 'date'. Without it all rows count and there is no XYZ.", "По умолчанию столбец «date». Без него учитываются все строки, а XYZ нет."),
    };
    private static readonly IntegerSetting WindowDays = new("window", ("Only the last days", "Только последние дни"))
    {
        Default = 365, Min = 1, Max = 36_500, Unit = ("days", "дней"),
    };
    private static readonly NumberSetting A = Border("a", ("A up to", "A до"), new AbcBorders().A, 100);
    private static readonly NumberSetting B = Border("b", ("B up to", "B до"), new AbcBorders().B, 100);
    private static readonly NumberSetting X = Border("x", ("X up to", "X до"), new XyzBorders().X, 100_000);
    private static readonly NumberSetting Y = Border("y", ("Y up to", "Y до"), new XyzBorders().Y, 100_000);
    private static readonly ChoiceSetting Periods = new("period", ("Variation over", "Вариация по"),
        new Choice("month", ("Months", "Месяцам")), new Choice("week", ("Weeks", "Неделям")), new Choice("quarter", ("Quarters", "Кварталам")))
    {
        Help = ("Only periods that lie wholly in the window count.", "Учитываются только периоды, целиком лежащие в окне."),
    };
    private static readonly ChoiceSetting Deviation = new("deviation", ("Standard deviation", "Стандартное отклонение"),
        new Choice("sample", ("Of a sample (n − 1)", "Выборочное (n − 1)")), new Choice(Population, ("Of all periods (n)", "По всем периодам (n)")));

    private static readonly Columns MatrixColumns = Columns.Of(
        ("abc", ColumnType.Text), ("xyz", ColumnType.Text), ("class", ColumnType.Text), ("objects", ColumnType.Integer), ("objects_share", ColumnType.Decimal(4)),
        ("value", ColumnType.Decimal(4)), ("value_share", ColumnType.Decimal(4)), ("meaning", ColumnType.Text), ("advice", ColumnType.Text));

    public override NodeDescription Description { get; } = new("analysis.abc-xyz", 1, PaletteGroup.Analysis)
    {
        Title = ("ABC/XYZ analysis", "ABC/XYZ-анализ"),
        Purpose = ("Classes customers, products or any other objects by value (ABC) and regularity (XYZ).", "Делит клиентов, товары или другие объекты по ценности (ABC) и регулярности (XYZ)."),
        Help = AbcXyzHelp.Text,
        Icon = "table-options",
        SearchWords = ["abc", "xyz", "pareto", "variation", "абц", "парето", "ассортимент", "вариация", "классы"],
        Inputs = [Port.Table(Input, ("Rows", "Строки"))],
        Outputs =
        [
            Port.Table(Objects, ("Objects", "Объекты")) with { Help = ("One row an object: share, running share, variation, classes.", "Строка на объект: доля, нарастающая доля, вариация, классы.") },
            Port.Table(Matrix, ("Matrix", "Матрица")) with { Help = ("The nine classes with size, value and advice.", "Девять классов: размер, ценность, что делать.") },
        ],
        Settings = [Object, Value, Date, WindowDays, A, B, X, Y, Periods, Deviation, RfmNode.Names],
        UsesAsOf = true,
        Keep = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var columns = Chosen.Of(build.Settings, build.Input(Input).Columns, _ => { })!;
        var objects = await build.CreateOutputAsync(Objects, ObjectsSelect(build, columns));
        await TellAsync(build, objects);
        if (build.IsWanted(Matrix))
        {
            build.Output(Matrix, MatrixSelect(build, objects), mostRows: AbcXyzMatrix.All.Count);
        }
    }

    protected override void Check(CheckContext check)
    {
        foreach (var problem in Abc(check.Settings).Problems())
        {
            check.Add(IndicatorRemarks.AbcBorders(problem).At(A.Name));
        }
        foreach (var problem in Xyz(check.Settings).Problems())
        {
            check.Add(IndicatorRemarks.XyzBorders(problem).At(X.Name));
        }
        check.Output(Matrix, MatrixColumns);
        if (check.Input(Input) is not { } input || Chosen.Of(check.Settings, input, check.Add) is not { } columns)
        {
            return;
        }
        if (columns.Date is not null && Full(check.Settings, check.AsOf).Count < 2)
        {
            check.Add(IndicatorRemarks.FewMonths((int)check.Get(WindowDays)).At(WindowDays.Name));
        }
        check.Output(Objects, new Columns([columns.Object with { Name = "object" }]).With(
            new Column("value", ColumnType.Decimal(4)), new Column("share", ColumnType.Decimal(6)), new Column("running_share", ColumnType.Decimal(6)), new Column("abc", ColumnType.Text),
            new Column("period_mean", ColumnType.Decimal(4)), new Column("variation", ColumnType.Decimal(2)), new Column("xyz", ColumnType.Text), new Column("class", ColumnType.Text)));
    }

    private static string ObjectsSelect(BuildContext build, Chosen columns)
    {
        var (sql, figures, window) = (build.Sql, new FigureSql(build.Sql), new Window(build.AsOf, (int)build.Get(WindowDays)));
        var (count, first, last) = columns.Date is null ? (0, build.AsOf, build.AsOf) : Full(build.Settings, build.AsOf);
        var (key, value) = (sql.Quote(columns.Object.Name), sql.Cast(sql.Quote(columns.Value.Name), ColumnType.Decimal(4)));
        var day = columns.Date is { } date ? sql.Cast(sql.Quote(date.Name), ColumnType.Date) : sql.Literal(build.AsOf);
        var rows = $"SELECT {key} AS object, {day} AS day, {value} AS value FROM {build.From(Input)} WHERE {key} IS NOT NULL AND {value} IS NOT NULL AND {day} <= {sql.Literal(build.AsOf)}";
        var periods = $"""
            SELECT object, date_trunc({sql.Literal(build.Get(Periods))}, day) AS period, sum(value) FILTER (WHERE {window.Holds("day", Span.Now, sql)}) AS value,
                {sql.Cast($"sum(value) FILTER (WHERE day BETWEEN {sql.Literal(first)} AND {sql.Literal(last)})", ColumnType.Decimal(4))} AS whole
            FROM ({rows}) AS dated GROUP BY object, date_trunc({sql.Literal(build.Get(Periods))}, day)
            """;
        var objects = $"SELECT object, coalesce(sum(value), 0) AS value, coalesce(sum(whole), 0) AS whole, coalesce(sum(whole * whole), 0) AS squares FROM ({periods}) AS periods GROUP BY object";
        var order = sql.Ordered(columns.Object with { Name = "object" });
        var ranked = $"SELECT *, sum(value) OVER (ORDER BY value DESC, {order} ROWS UNBOUNDED PRECEDING) AS running, sum(value) OVER () AS total FROM ({objects}) AS objects";
        var spread = build.Get(Deviation) == Population ? figures.PopulationDeviation($"{count}", "whole", "squares") : figures.Deviation($"{count}", "whole", "squares");
        var variation = count < 2 ? sql.Cast("NULL", ColumnType.Decimal(2)) : AbcXyzSql.Variation($"{count}", "whole", spread, figures, sql);
        var classed = $"""
            SELECT object, value, CASE WHEN total > 0 THEN {figures.Percent("value", "total", 6)} END AS share, CASE WHEN total > 0 THEN {figures.Percent("running", "total", 6)} END AS running_share,
                {AbcXyzSql.Abc("running", "value", "total", Abc(build.Settings), sql)} AS abc, {(count == 0 ? "NULL" : figures.Ratio("whole", $"{count}"))} AS period_mean, {variation} AS variation,
                {(count < 2 ? "NULL" : AbcXyzSql.Xyz(variation, Xyz(build.Settings), sql))} AS xyz
            FROM ({ranked}) AS ranked
            """;
        return $"SELECT *, abc || xyz AS class FROM ({classed}) AS classed";
    }

    private static string MatrixSelect(BuildContext build, Relation objects)
    {
        var (sql, figures, language) = (build.Sql, new FigureSql(build.Sql), build.Get(RfmNode.Names));
        var known = string.Join(", ", AbcXyzMatrix.All.Select(c =>
            $"({string.Join(", ", new[] { c.Abc, c.Xyz, c.Code, c.Meaning.Local().In(language), c.Advice.Local().In(language) }.Select(sql.Literal))})"));
        return $"""
            SELECT k.abc, k.xyz, k.class, coalesce(c.objects, 0) AS objects, coalesce({figures.Ratio("c.objects", "sum(c.objects) OVER ()")}, 0) AS objects_share,
                coalesce(c.value, 0) AS value, coalesce({figures.Ratio("c.value", "sum(c.value) OVER ()")}, 0) AS value_share, k.meaning, k.advice
            FROM (VALUES {known}) AS k(abc, xyz, class, meaning, advice)
            LEFT JOIN (SELECT class, count(*) AS objects, sum(value) AS value FROM {sql.Quote(objects.Name)} WHERE class IS NOT NULL GROUP BY class) AS c ON c.class = k.class
            """;
    }

    private static async Task TellAsync(BuildContext build, Relation objects)
    {
        var total = Convert.ToDecimal(await build.Session.ScalarAsync($"SELECT coalesce(sum(value), 0) FROM {build.Sql.Quote(objects.Name)}", build.Cancellation));
        if (total <= 0)
        {
            build.Add(IndicatorRemarks.NoTotal(total));
        }
    }

    private static (int Count, DateOnly First, DateOnly Last) Full(SettingValues settings, DateOnly asOf) =>
        Period.Find(settings.Get(Periods)).Full(new Window(asOf, (int)settings.Get(WindowDays)).First(Span.Now), asOf);

    private static AbcBorders Abc(SettingValues settings) => new(settings.Get(A), settings.Get(B));

    private static XyzBorders Xyz(SettingValues settings) => new(settings.Get(X), settings.Get(Y));

    private static NumberSetting Border(string name, LocalText label, decimal usual, decimal most) => new(name, label) { Default = usual, Min = 0, Max = most, Unit = ("%", "%") };

    /// <summary>The columns that play the roles.</summary>
    private sealed record Chosen(Column Object, Column Value, Column? Date)
    {
        /// <summary>Null when a required one is missing.</summary>
        public static Chosen? Of(SettingValues settings, Columns input, Action<Remark> add)
        {
            var (key, value, date) = (Find(AbcXyzNode.Object, "customer"), Find(AbcXyzNode.Value, "sum"), settings.Has(AbcXyzNode.Date) || input.Has("date") ? Find(AbcXyzNode.Date, "date") : null);
            return key is null || value is null ? null : new Chosen(key, value, date);

            Column? Find(ColumnSetting setting, string canonical) => PurchaseRoles.Find(settings, input, setting, canonical, add);
        }
    }
}
