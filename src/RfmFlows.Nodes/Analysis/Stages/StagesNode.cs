using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Stages;

/// <summary>Lifecycle stages, measured by the rhythm of each customer.</summary>
public sealed class StagesNode : NodeType
{
    private const string Customers = "customers";
    private const string Stages = "stages";

    private static readonly StageRules Usual = new();
    private static readonly NumberSetting Buying = Cycles("buying", ("Buys up to", "Покупает до"), Usual.Buying);
    private static readonly NumberSetting Dozing = Cycles("dozing", ("Dozes up to", "Засыпает до"), Usual.Dozing,
        ("A purchase after a longer pause is a return.", "Покупка после более долгой паузы — возвращение."));
    private static readonly NumberSetting Sleeping = Cycles("sleeping", ("Sleeps up to", "Спит до"), Usual.Sleeping, ("Lost beyond.", "Дальше — потерянный."));
    private static readonly IntegerSetting Developing = new("developing", ("Develops up to", "Развивается до"))
    {
        Default = Usual.Developing, Min = 1, Max = 1000, Unit = ("purchases", "покупок"), Help = ("Active beyond.", "Дальше — активный."),
    };
    private static readonly IntegerSetting MinCycle = Days("minCycle", ("Shortest cycle", "Кратчайший цикл"), Usual.MinCycle);
    private static readonly IntegerSetting MaxCycle = Days("maxCycle", ("Longest cycle", "Длиннейший цикл"), Usual.MaxCycle);

    private static readonly Columns SummaryColumns = Columns.Of(
        ("stage", ColumnType.Text), ("stage_name", ColumnType.Text), ("colour", ColumnType.Text), ("customers", ColumnType.Integer),
        ("customers_share", ColumnType.Decimal(4)), ("revenue", ColumnType.Money), ("meaning", ColumnType.Text), ("advice", ColumnType.Text));

    public override NodeDescription Description { get; } = new("analysis.stages", 1, PaletteGroup.Analysis)
    {
        Title = ("Lifecycle stages", "Стадии жизненного цикла"),
        Purpose = ("Tells in which stage of life a customer is, measured by the customer's own purchase cycle.", "Определяет стадию жизни клиента по его собственному циклу покупок."),
        Help = StagesHelp.Text,
        Icon = "timeline",
        SearchWords = ["lifecycle", "stage", "cycle", "lost", "returned", "жизненный цикл", "стадия", "спящие", "потерянные", "возвращённые"],
        Inputs =
        [
            Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки")),
            Port.Table(IndicatorRoles.Customers, ("Customers", "Клиенты")) with { Required = false, Help = ("Those without purchases are potential ones.", "Клиенты без покупок — потенциальные.") },
        ],
        Outputs =
        [
            Port.Table(Customers, ("Customers", "Клиенты")) with { Help = ("One row a customer: cycle, pause, stage.", "Строка на клиента: цикл, пауза, стадия.") },
            Port.Table(Stages, ("Stages", "Стадии")) with { Help = ("Size and revenue of each stage, with advice.", "Размер и выручка каждой стадии и что с ней делать.") },
        ],
        Settings = [.. PurchaseRoles.All, IndicatorRoles.Person.Setting, Buying, Dozing, Sleeping, Developing, MinCycle, MaxCycle, RfmNode.Names],
        UsesAsOf = true,
        Keep = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var q = IndicatorBuild.Query(build, KnownRoles.Of(build, IndicatorRoles.Customers), new IndicatorRules { Stages = RulesOf(build.Settings) });
        var language = build.Get(RfmNode.Names);
        var columns = $"""
            customer, {q.FirstDay()} AS first_purchase, {q.LastDay()} AS last_purchase, {q.Recency()} AS days, {q.Orders()} AS orders, {q.Revenue()} AS revenue,
            {StageSql.Cycle(q)} AS cycle, {q.Figures.Ratio(q.Recency(), StageSql.Cycle(q), 2)} AS cycles, {StageSql.DaysSinceReturn(q)} AS days_since_return,
            {StageSql.Stage(q, s => s.Id)} AS stage, {StageSql.Stage(q, s => s.Title.Local().In(language))} AS stage_name
            """;
        await IndicatorBuild.FactsAsync(build, q);
        var customers = await build.CreateOutputAsync(Customers, $"SELECT {columns} FROM ({q.Measured()}) AS measured");
        if (!build.IsWanted(Stages))
        {
            return;
        }
        var known = string.Join(", ", LifecycleStages.All.Select(s => $"({string.Join(", ", Texts(s, language).Select(sql.Literal))})"));
        build.Output(Stages,
            $"""
            SELECT k.stage, k.stage_name, k.colour, coalesce(c.customers, 0) AS customers,
                coalesce({q.Figures.Ratio("c.customers", "sum(c.customers) OVER ()")}, 0) AS customers_share, coalesce(c.revenue, 0) AS revenue, k.meaning, k.advice
            FROM (VALUES {known}) AS k(stage, stage_name, colour, meaning, advice)
            LEFT JOIN (SELECT stage, count(*) AS customers, sum(revenue) AS revenue FROM {sql.Quote(customers.Name)} GROUP BY stage) AS c ON c.stage = k.stage
            """, mostRows: LifecycleStages.All.Count);
    }

    protected override void Check(CheckContext check)
    {
        foreach (var problem in RulesOf(check.Settings).Problems())
        {
            check.Add(IndicatorRemarks.Stages(problem));
        }
        check.Output(Stages, SummaryColumns);
        var people = check.Input(IndicatorRoles.Customers);
        if (check.Input(PurchaseRoles.Port) is not { } input || PurchaseRoles.Of(check.Settings, input, check.Add) is not { } purchases || (check.IsLinked(IndicatorRoles.Customers) && people is null))
        {
            return;
        }
        CustomerCheck.Run(check, purchases.CustomerColumn, people is null ? null : IndicatorRoles.Person.Find(check.Settings, people));
        check.Output(Customers, new Columns([purchases.CustomerColumn with { Name = "customer" }]).With(
            new Column("first_purchase", ColumnType.Date), new Column("last_purchase", ColumnType.Date), new Column("days", ColumnType.Integer),
            new Column("orders", ColumnType.Integer), new Column("revenue", ColumnType.Money), new Column("cycle", ColumnType.Decimal(1)), new Column("cycles", ColumnType.Decimal(2)),
            new Column("days_since_return", ColumnType.Integer), new Column("stage", ColumnType.Text), new Column("stage_name", ColumnType.Text)));
    }

    private static string[] Texts(Segment stage, string language) =>
        [stage.Id, stage.Title.Local().In(language), stage.Colour, stage.Meaning.Local().In(language), stage.Advice.Local().In(language)];

    internal static StageRules RulesOf(SettingValues settings) => new()
    {
        Buying = settings.Get(Buying), Dozing = settings.Get(Dozing), Sleeping = settings.Get(Sleeping),
        Developing = (int)settings.Get(Developing), MinCycle = (int)settings.Get(MinCycle), MaxCycle = (int)settings.Get(MaxCycle),
    };

    private static NumberSetting Cycles(string name, LocalText label, decimal usual, LocalText? help = null) =>
        new(name, label) { Default = usual, Min = 0, Max = 1000, Unit = ("cycles", "циклов"), Help = help ?? LocalText.Empty };

    private static IntegerSetting Days(string name, LocalText label, int usual) =>
        new(name, label) { Default = usual, Min = 1, Max = 36_500, Unit = ("days", "дней") };
}
