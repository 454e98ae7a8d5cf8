using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Keeps what is known of customers in the customer base, a row each.</summary>
public sealed class KeepCustomersNode : NodeType
{
    internal const string Input = "input";
    internal const string New = "new";
    internal const string Changed = "changed";
    internal const string Rejected = "rejected";
    internal const string Load = "load";
    internal const string All = "customers";

    internal static readonly ColumnsSetting Kept = new("columns", Input, ("Columns to keep", "Сохранить столбцы"))
    {
        Help = ("All by default.", "По умолчанию все."),
    };
    internal static readonly BooleanSetting Wipe = new("wipe", ("Empty values wipe known ones", "Пустые значения стирают известные"))
    {
        Default = false, Help = ("Otherwise a value that the table does not have stays as the base knows it.", "Иначе значение, которого нет в таблице, остаётся таким, каким известно базе."),
    };

    internal static IReadOnlyList<BaseRole> Roles { get; } =
    [
        BaseRole.Of("customer", Input, BaseTables.CustomerColumns["customer"], ("Customer", "Клиент")) with { Required = true },
        BaseRole.Of("changedAt", Input, BaseTables.CustomerColumns["changed_at"], ("Changed at", "Изменён")),
    ];

    internal static readonly Columns ChangedColumns = Columns.Of(
        ("customer", ColumnType.Text), ("field", ColumnType.Text), ("before", ColumnType.Text), ("after", ColumnType.Text));

    internal static readonly Columns RejectColumns = Columns.Of(("customer", ColumnType.Text), ("reason", ColumnType.Text));

    public override NodeDescription Description { get; } = new("base.keep-customers", 1, PaletteGroup.Base)
    {
        Title = ("Keep customers", "Сохранение клиентов"),
        Purpose = ("Adds customers to the customer base and brings what is known of them up to date; the same again changes nothing.",
            "Добавляет клиентов в базу и обновляет сведения о них; повторная загрузка того же ничего не меняет."),
        Help = (
            """
            A customer is one row of the base. What the table brings takes the place of what is known; columns that it does not have stay, and an **empty value wipes nothing** unless *Empty values wipe known ones* is set. Columns that the base does not have yet are added.

            A row like another one counts once. Two different rows of one customer are refused with the reason `duplicate-customer`, unless *Changed at* tells which is the later one; with it, a row that is older than what the base has changes nothing, in whatever order files come. Rows without a customer have the reason `no-customer`; who was erased on request is refused as `erased`.

            All of a load happens or nothing. A dry run keeps nothing and shows what would be.
            """,
            """
            Клиент — одна строка базы. Данные таблицы заменяют известные; столбцы, которых в ней нет, остаются, а **пустое значение ничего не стирает**, если не включено «Пустые значения стирают известные». Столбцы, которых в базе ещё нет, добавляются.

            Одинаковые строки считаются один раз. Две разные строки одного клиента отклоняются с причиной `duplicate-customer`, если столбец «Изменён» не говорит, какая из них позже; с ним строка старше имеющейся в базе ничего не меняет, в каком бы порядке ни приходили файлы. У строк без клиента причина `no-customer`; удалённые по запросу отклоняются как `erased`.

            Загрузка выполняется целиком или не выполняется вовсе. Пробный запуск ничего не сохраняет и показывает, что было бы.
            """),
        Icon = "users-plus",
        SearchWords = ["base", "crm", "customers", "contacts", "update", "upsert", "load", "база", "клиенты", "контакты", "обновить", "сохранить", "загрузка"],
        Inputs = [Port.Table(Input, ("Customers", "Клиенты"))],
        Outputs =
        [
            Port.Table(New, ("New", "Новые")), Port.Table(Changed, ("Changed", "Изменённые")), Port.Table(Rejected, ("Rejected", "Отклонённые")), Port.Table(Load, ("Load", "Загрузка")),
            Port.Table(All, ("Customers of the base", "Клиенты базы")) with
            {
                Help = ("All customers as the base knows them after the load; merged ones once.", "Все клиенты, какими их знает база после загрузки; объединённые — один раз."),
            },
        ],
        Settings = [.. Roles.Select(r => r.Setting), Kept, Wipe],
        Effect = Effect.Write,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        check.Output(Changed, ChangedColumns);
        check.Output(Rejected, RejectColumns);
        check.Output(Load, BaseWriter.Summary);
        BaseCheck.Warehouse(check);
        var customers = new CustomerBase(check.Warehouse, check.Clock);
        if (check.Input(Input) is { } input && await FindAsync(customers, check.Settings, input, check.Add, check.Cancellation) is { } source)
        {
            var table = await customers.ColumnsAsync(BaseTables.Customers, check.Cancellation);
            check.Output(New, new Columns(source.Into));
            check.Output(All, BaseTables.Given(BaseTables.Customers, table.With(source.Into.Where(c => !table.Has(c.Name)))));
        }
    }

    public override async Task BuildAsync(BuildContext build)
    {
        var source = await FindAsync(
            new CustomerBase(build.Warehouse, build.Clock), build.Settings, build.Input(Input).Columns, remark => throw new FlowException(remark), build.Cancellation);
        await new CustomerLoad(build, source!).RunAsync();
    }

    private static async Task<RoleColumns?> FindAsync(CustomerBase customers, SettingValues settings, Columns input, Action<Remark> add, CancellationToken cancellation) =>
        RoleColumns.Of(Roles, settings, input, (BaseTables.Customers, await customers.ColumnsAsync(BaseTables.Customers, cancellation)), Kept, add, takesAll: true);
}
