using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The history that regular RFM analyses would have left.</summary>
public sealed class BackfillRfmNode : BackfillNode
{
    private const string Moving = "moving";
    private const string OfFirst = "first";

    private static readonly ChoiceSetting Borders = new("borders", ("Borders of scores", "Границы оценок"),
        new Choice(Moving, ("Moving: found anew on each date", "Подвижные: на каждую дату заново")),
        new Choice(OfFirst, ("Fixed: those of the first date", "Постоянные: первой даты")),
        new Choice("last", ("Fixed: those of the last date", "Постоянные: последней даты")));

    public override NodeDescription Description { get; } = new("segments.backfill", 1, PaletteGroup.Segments)
    {
        Title = ("Back-fill RFM history", "Восстановление истории RFM"),
        Purpose = ("Fills the segment history from purchases, as if the RFM analysis had been run on each date.",
            "Заполняет историю сегментов по покупкам, как если бы RFM-анализ запускали на каждую дату."),
        Help = HistoryHelp.Backfill,
        Icon = "rewind",
        SearchWords = ["backfill", "history", "past", "rfm over time", "восстановить историю", "задним числом", "рфм в динамике"],
        Inputs = BackfillInputs,
        Outputs = BackfillOutputs,
        Settings = [HistorySettings.Model, From, To, Step, Borders, .. PurchaseRoles.All, .. RfmNode.ModelSettings],
        Effect = Effect.Write,
    };

    private protected override Columns CustomersColumns(PurchaseRoles roles) => RfmColumns.Customers(roles);

    private protected override IEnumerable<Remark> Problems(SettingValues settings)
    {
        var model = RfmModel.Of(settings);
        foreach (var problem in model.Problems())
        {
            yield return problem;
        }
        if (model.Map is null && settings.Get(RfmNode.Map) == RfmNode.NoMap)
        {
            yield return SettingRemarks.NotAChoice(RfmNode.NoMap, [.. RfmNode.Map.Choices.Select(c => c.Value).Where(v => v != RfmNode.NoMap)]).At(RfmNode.Map.Name);
        }
        if (settings.Get(Borders) != Moving && model.Method is { } method && model.Problems().All(p => p.Severity != Severity.Error)
            && AxisFacts.All.Select(model.PlanOf).Any(p => p is not { Plan: BordersFromData, Within.Count: 0 }))
        {
            yield return HistoryRemarks.NoBorders(method.Title.Local()).At(Borders.Name);
        }
    }

    private protected override async Task<IBackfillModel> OpenAsync(BuildContext build, PurchaseRoles roles, string rows, IReadOnlyList<DateOnly> dates)
    {
        var model = new RfmBackfillModel(build, new RfmBuild(build, roles, RfmModel.Of(build.Settings)), rows);
        if (build.Get(Borders) != Moving)
        {
            await model.KeepBordersOfAsync(build.Get(Borders) == OfFirst ? dates[0] : dates[^1]);
        }
        return model;
    }
}
