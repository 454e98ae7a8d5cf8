using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Keeps receipts and their lines in the customer base: new ones are added, changed ones corrected, known ones left alone.</summary>
public sealed class KeepReceiptsNode : NodeType
{
    internal const string New = "new";
    internal const string Changed = "changed";
    internal const string Rejected = "rejected";
    internal const string Load = "load";

    internal static readonly Columns ChangedColumns = Columns.Of(
        ("source", ColumnType.Text), ("customer", ColumnType.Text), ("order", ColumnType.Text), ("date", ColumnType.DateTime), ("field", ColumnType.Text),
        ("before", ColumnType.Text), ("after", ColumnType.Text));

    public override NodeDescription Description { get; } = new("base.keep-receipts", 1, PaletteGroup.Base)
    {
        Title = ("Keep receipts", "Сохранение чеков"),
        Purpose = ("Adds receipts to the customer base and corrects those that have changed; the same again changes nothing.",
            "Добавляет чеки в базу клиентов и исправляет изменившиеся; повторная загрузка того же ничего не меняет."),
        Help = KeepReceiptsHelp.Text,
        Icon = "receipt",
        SearchWords =
        [
            "base", "history", "load", "incremental", "upsert", "late receipts", "corrections", "warehouse",
            "база", "история", "загрузка", "чеки", "покупки", "поздние чеки", "исправления", "сохранить", "обновление",
        ],
        Inputs =
        [
            Port.Table(ReceiptSettings.Receipts, ("Receipts", "Чеки")),
            Port.Table(ReceiptSettings.Lines, ("Lines", "Позиции")) with
            {
                Required = false, Help = ("What was bought; all lines of a receipt together.", "Что куплено; все позиции чека вместе."),
            },
        ],
        Outputs =
        [
            Port.Table(New, ("New", "Новые")), Port.Table(Changed, ("Changed", "Изменённые")), Port.Table(Rejected, ("Rejected", "Отклонённые")), Port.Table(Load, ("Load", "Загрузка")),
        ],
        Settings = ReceiptSettings.All,
        Effect = Effect.Write,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        check.Output(Changed, ChangedColumns);
        check.Output(Rejected, ReceiptSql.RejectColumns);
        check.Output(Load, BaseWriter.Summary);
        BaseCheck.Warehouse(check);
        if (check.Get(ReceiptSettings.Mode) == "replace" && check.Get(ReceiptSettings.From) is { } from && check.Get(ReceiptSettings.To) is { } to && to < from)
        {
            check.Add(BaseRemarks.PeriodBackwards(from, to).At(ReceiptSettings.From.Name));
        }
        if (check.Input(ReceiptSettings.Receipts) is not { } receipts || (check.IsLinked(ReceiptSettings.Lines) && check.Input(ReceiptSettings.Lines) is null))
        {
            return;
        }
        if (await FindAsync(new CustomerBase(check.Warehouse, check.Clock), check.Settings, receipts, check.Input(ReceiptSettings.Lines), check.Add, check.Cancellation) is { } source)
        {
            check.Output(New, new Columns(source.Receipts.Into));
        }
    }

    public override async Task BuildAsync(BuildContext build)
    {
        var lines = build.IsLinked(ReceiptSettings.Lines) ? build.Input(ReceiptSettings.Lines).Columns : null;
        var source = await FindAsync(
            new CustomerBase(build.Warehouse, build.Clock), build.Settings, build.Input(ReceiptSettings.Receipts).Columns, lines, remark => throw new FlowException(remark), build.Cancellation);
        await new ReceiptLoad(build, source!).RunAsync();
    }

    private static async Task<ReceiptSource?> FindAsync(
        CustomerBase customers, SettingValues settings, Columns receipts, Columns? lines, Action<Remark> add, CancellationToken cancellation) =>
        ReceiptSource.Of(settings, receipts, lines,
            await customers.ColumnsAsync(BaseTables.Receipts, cancellation), await customers.ColumnsAsync(BaseTables.Lines, cancellation), add);
}
