using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Reads the customer base: receipts, their lines or customers.</summary>
public sealed class CustomerBaseNode : NodeType
{
    private const string After = "after";
    private const string Output = "rows";

    private static readonly ChoiceSetting What = new("table", ("Table", "Таблица"),
        new Choice("receipts", ("Receipts", "Чеки")), new Choice("lines", ("Lines of receipts", "Позиции чеков")), new Choice("customers", ("Customers", "Клиенты")));
    private static readonly BooleanSetting Anonymous = new("anonymous", ("With receipts of erased customers", "С чеками удалённых клиентов"))
    {
        Default = false, ShownWhen = new ShownWhen(What, "receipts", "lines"),
        Help = ("For totals: they have a sum and no customer.", "Для итогов: у них есть сумма, но нет клиента."),
    };

    public override NodeDescription Description { get; } = new("base.read", 1, PaletteGroup.Base)
    {
        Title = ("Customer base", "База клиентов"),
        Purpose = ("Gives the receipts, the lines or the customers of the customer base.", "Даёт чеки, позиции чеков или клиентов из базы."),
        Help = (
            """
            Receipts and lines are those up to the as-of date, as the base knows them now: a receipt that came late counts for its own day. What merged customers bought counts for the customer that they were merged into, and among customers only that one stays.

            Columns are called as analyses expect them: `customer`, `order`, `date`, `sum`, beside the further columns that were kept. Nodes below are computed anew only when the base has changed.

            Link *After* to the output *Load* of a node that keeps something in the same scenario, so that the base is read when that is done.
            """,
            """
            Чеки и позиции — до даты расчёта, такими, какими база знает их сейчас: опоздавший чек учитывается в свой день. Покупки объединённых клиентов считаются за тем, с кем их объединили, и среди клиентов остаётся только он.

            Столбцы называются так, как ждут узлы анализа: `customer`, `order`, `date`, `sum`, рядом с другими сохранёнными столбцами. Узлы ниже пересчитываются, только если база изменилась.

            Чтобы база читалась после сохранения в том же сценарии, подключите к входу «После» выход «Загрузка» сохраняющего узла.
            """),
        Icon = "database",
        SearchWords = ["base", "receipts", "history", "crm", "customers", "load", "база", "чеки", "история покупок", "клиенты", "позиции"],
        Inputs = [Port.Table(After, ("After", "После")) with { Required = false, Many = true }],
        Outputs = [Port.Table(Output, ("Rows", "Строки"))],
        Settings = [What, Anonymous],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        BaseCheck.Warehouse(check);
        var customers = new CustomerBase(check.Warehouse, check.Clock);
        if (await customers.FindAsync(check.Cancellation) is null)
        {
            check.Add(BaseRemarks.Empty());
        }
        check.Output(Output, BaseTables.Given(Table(check.Settings), await customers.ColumnsAsync(Table(check.Settings), check.Cancellation)));
    }

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) =>
        (await new CustomerBase(check.Warehouse, check.Clock).FindAsync(check.Cancellation))?.Fingerprint(check.Get(What) == "customers") ?? "empty";

    public override async Task BuildAsync(BuildContext build)
    {
        await new CustomerBase(build.Warehouse, build.Clock).EnsureAsync(build.Cancellation);
        var table = Table(build.Settings);
        var columns = build.OutputColumns(Output);
        var hasMerges = await BaseReading.HasMergesAsync(build.Session, build.Cancellation);
        if (table == BaseTables.Customers)
        {
            build.Output(Output, BaseReading.Customers(build.Sql, columns, hasMerges), [new SortKey("customer")]);
            return;
        }
        var anonymous = build.Get(Anonymous) ? "" : $" AND customer IS NOT NULL";
        build.Output(Output, $"SELECT * FROM ({BaseReading.Purchases(build.Sql, table, columns, hasMerges)}) AS p WHERE date < {build.Sql.Literal(build.AsOf.AddDays(1))}{anonymous}");
    }

    private static TableName Table(SettingValues settings) => settings.Get(What) switch
    {
        "customers" => BaseTables.Customers,
        "lines" => BaseTables.Lines,
        _ => BaseTables.Receipts,
    };
}
