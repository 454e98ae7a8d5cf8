using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Records which customers of the base are one person, or are not after all.</summary>
public sealed class MergeCustomersNode : NodeType
{
    internal const string Input = "input";
    internal const string Recorded = "recorded";
    internal const string Rejected = "rejected";
    internal const string Load = "load";

    internal static readonly BaseRole From = BaseRole.Of("from", Input, new Column("from_customer", ColumnType.Text), ("Merge", "Кого объединить")) with { Required = true };
    internal static readonly BaseRole Into = BaseRole.Of("into", Input, new Column("into_customer", ColumnType.Text), ("Into", "С кем")) with { Required = true };
    internal static readonly BaseRole Decision = BaseRole.Of("decision", Input, new Column("decision", ColumnType.Text), ("Decision", "Решение")) with { Required = true };
    internal static readonly BaseRole Reason = BaseRole.Of("reason", Input, new Column("reason", ColumnType.Text), ("Reason", "Причина"));

    internal static readonly Columns RecordedColumns = Columns.Of(
        ("from_customer", ColumnType.Text), ("into_customer", ColumnType.Text), ("decision", ColumnType.Text), ("reason", ColumnType.Text));

    public override NodeDescription Description { get; } = new("base.merge", 1, PaletteGroup.Base)
    {
        Title = ("Merge customers", "Объединение клиентов"),
        Purpose = ("Records that customers of the base are one person; what they bought then counts for one.",
            "Записывает, что клиенты базы — один человек; их покупки тогда считаются вместе."),
        Help = (
            """
            Takes the reviewed table of *Find duplicates*. A row with the decision `merge` makes the first customer part of the second; `undo` takes that back; every other decision leaves things as they are, so that a half-reviewed table can be given as it is.

            Nothing is rewritten: receipts keep the customer that they came with, and reading the base follows the merges, also through several. So a merge can be undone at any time, and a customer who comes again in a later load is still merged. All decisions stay in the base with their time.

            Merges that lead in a circle, and a customer merged into two others by one table, are refused with nothing recorded. *Rejected* has single rows with the reason: `no-customer`, `same-customer`, `not-merged` (nothing to undo). The same table again records nothing.
            """,
            """
            Принимает просмотренную таблицу узла «Поиск дублей клиентов». Строка с решением `merge` присоединяет первого клиента ко второму, `undo` отменяет это, любое другое решение ничего не меняет — таблицу можно передать и просмотренной наполовину.

            Ничего не переписывается: чеки сохраняют своего клиента, а чтение базы учитывает объединения, в том числе через нескольких. Поэтому объединение можно отменить в любой момент, а клиент, пришедший в новой загрузке, останется объединённым. Все решения хранятся в базе вместе со временем.

            Объединения по кругу и клиент, которого одна таблица объединяет сразу с двумя, отклоняются целиком, ничего не записывается. На выходе «Отклонённые» — отдельные строки с причиной: `no-customer` (нет клиента), `same-customer` (тот же клиент), `not-merged` (отменять нечего). Повторная загрузка той же таблицы ничего не записывает.
            """),
        Icon = "arrows-join",
        SearchWords = ["merge", "duplicates", "golden record", "undo", "join customers", "объединить", "дубли", "склейка", "отменить объединение"],
        Inputs = [Port.Table(Input, ("Decisions", "Решения"))],
        Outputs = [Port.Table(Recorded, ("Recorded", "Записанные")), Port.Table(Rejected, ("Rejected", "Отклонённые")), Port.Table(Load, ("Load", "Загрузка"))],
        Settings = [From.Setting, Into.Setting, Decision.Setting, Reason.Setting],
        Effect = Effect.Write,
    };

    public override Task BuildAsync(BuildContext build) => new MergeLoad(build, Find(build.Settings, build.Input(Input).Columns, _ => { })!).RunAsync();

    protected override void Check(CheckContext check)
    {
        BaseCheck.Warehouse(check);
        check.Output(Recorded, RecordedColumns);
        check.Output(Rejected, RecordedColumns);
        check.Output(Load, BaseWriter.Summary);
        if (check.Input(Input) is { } input)
        {
            Find(check.Settings, input, check.Add);
        }
    }

    private static RoleColumns? Find(SettingValues settings, Columns input, Action<Remark> add) => RoleColumns.Of([From, Into, Decision, Reason], settings, input, add);
}
