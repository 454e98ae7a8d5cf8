using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The history that regular looks at the activity would have left.</summary>
public sealed class BackfillActivityNode : BackfillNode
{
    public override NodeDescription Description { get; } = new("segments.backfill-activity", 1, PaletteGroup.Segments)
    {
        Title = ("Back-fill activity history", "Восстановление истории активности"),
        Purpose = ("Fills the segment history from purchases, as if the activity segments had been worked out on each date.",
            "Заполняет историю сегментов по покупкам, как если бы сегменты активности определяли на каждую дату."),
        Help = HistoryHelp.Backfill,
        Icon = "rewind",
        SearchWords = ["backfill", "history", "activity over time", "churn", "восстановить историю", "задним числом", "активность в динамике", "отток"],
        Inputs = BackfillInputs,
        Outputs = BackfillOutputs,
        Settings = [HistorySettings.Model, From, To, Step, .. PurchaseRoles.All, .. ActivityNode.ModelSettings],
        Effect = Effect.Write,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) => PurchaseRoles.Of(settings, input, _ => { })?.Columns;

    private protected override Columns? CustomersColumns(SettingValues settings, Columns purchases, Action<Remark> add) =>
        PurchaseRoles.Of(settings, purchases, add) is { } roles ? ActivityNode.CustomersColumns(roles) : null;

    private protected override IEnumerable<Remark> Problems(SettingValues settings) => ActivityNode.Problems(settings);

    private protected override Task<IBackfillModel> OpenAsync(BuildContext build, PurchaseRoles roles, string rows, IReadOnlyList<DateOnly> dates) =>
        Task.FromResult<IBackfillModel>(new ActivityBackfillModel(build, roles, rows));
}
