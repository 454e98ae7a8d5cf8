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
        Settings = [HistorySettings.Model, From, To, Step, Borders, .. PurchaseRoles.All, MarginRole.Margin, MarginRole.Cost, .. RfmNode.ModelSettings, RfmNode.Names],
        Effect = Effect.Write,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        RfmInput.Reads(port, settings, ValueRules.Of(settings).Money, input);

    private protected override Columns? CustomersColumns(SettingValues settings, Columns purchases, Action<Remark> add)
    {
        var values = ValueRules.Of(settings);
        return RfmInput.Of(settings, values.Money, purchases, known: null, add) is { } input
            ? RfmColumns.Customers(input.Purchases, values.Recency == RecencyMeasure.Cycles, weighted: false) : null;
    }

    private protected override IEnumerable<Remark> Problems(SettingValues settings)
    {
        var analysis = new RfmSettings(settings);
        var problems = analysis.Problems().ToList();
        if (settings.Get(RfmNode.Map) == RfmNode.NoMap)
        {
            problems.Add(SettingRemarks.NotAChoice(RfmNode.NoMap, [.. RfmNode.Map.Choices.Select(c => c.Value).Where(v => v != RfmNode.NoMap)]).At(RfmNode.Map.Name));
        }
        if (settings.Get(Borders) != Moving && problems.All(p => p.Severity != Severity.Error) && analysis.Rules() is { Method: { } method } rules
            && AxisFacts.All.Select(rules.PlanOf).Any(p => p is not { Plan: FixedBorders or BordersFromData or ClusterBorders, Within.Count: 0 }))
        {
            problems.Add(HistoryRemarks.NoBorders(method.Title.Local()).At(Borders.Name));
        }
        return problems;
    }

    private protected override async Task<IBackfillModel> OpenAsync(BuildContext build, PurchaseRoles roles, string rows, IReadOnlyList<DateOnly> dates)
    {
        var rules = new RfmSettings(build.Settings).Rules();
        var input = RfmInput.Of(build.Settings, rules.Values.Money, build.Input(PurchaseRoles.Port).Columns, known: null, _ => { })!;
        var model = new RfmBackfillModel(build, new RfmBuild(build, input, rules), rows);
        if (build.Get(Borders) != Moving)
        {
            await model.KeepBordersOfAsync(build.Get(Borders) == OfFirst ? dates[0] : dates[^1]);
        }
        return model;
    }
}
