using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Scores customers by the borders of a saved model.</summary>
public sealed class ScoreByModelNode : NodeType
{
    private const string Drift = "drift";

    private static readonly TextSetting Id = new("model", ("Model", "Модель"))
    {
        Required = true, Placeholder = "monthly", Help = ("The id under which 'RFM analysis' has saved it.", "Идентификатор, под которым её сохранил «RFM-анализ»."),
    };
    private static readonly IntegerSetting Version = new("version", ("Version", "Версия"))
    {
        Default = 0, Max = int.MaxValue, Help = ("0 takes the one that holds on the as-of date.", "0 — действующая на дату расчёта."),
    };

    public override NodeDescription Description { get; } = new("analysis.score-by-model", 1, PaletteGroup.Analysis)
    {
        Title = ("Score by model", "Оценка по модели"),
        Purpose = ("Scores customers by the borders of a saved RFM model, for example new ones by last month's borders.",
            "Оценивает клиентов по границам сохранённой RFM-модели, например новых — по границам прошлого месяца."),
        Help = RfmHelp.ScoreByModel,
        Icon = "ruler-measure",
        SearchWords = ["rfm", "model", "score", "borders", "drift", "модель", "оценка", "границы", "скоринг"],
        Inputs = RfmInput.Ports,
        Outputs =
        [
            RfmNode.CustomersPort,
            Port.Table(RfmNode.Borders, ("Borders", "Границы")) with { Help = ("What each score of each axis means.", "Что значит каждая оценка каждой оси.") },
            RfmNode.SegmentsPort,
            Port.Table(Drift, ("Drift", "Смещение")) with
            {
                Help = ("How many customers have each score now, and how many had when the model was made.", "Сколько клиентов имеют каждую оценку сейчас и сколько имели при построении модели."),
            },
        ],
        Settings = [Id, Version, .. PurchaseRoles.All, .. MarginRole.OfModel, RfmInput.KnownCustomer, RfmNode.Names],
        UsesAsOf = true,
        Effect = Effect.Import,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        RfmInput.Reads(port, settings, MoneyMeasure.Margin, input) ?? RfmInput.Reads(port, settings, MoneyMeasure.Sum, input);

    public override async ValueTask CheckAsync(CheckContext check)
    {
        check.Output(RfmNode.Borders, RfmColumns.Borders);
        check.Output(RfmNode.Segments, RfmColumns.Segments);
        check.Output(Drift, DriftTable.Columns);
        if (check.Settings.Has(Id)
            && await FindAsync(check.Settings, check.Service<IRfmModelRegistry>(), check.AsOf, check.Add, check.Cancellation) is { } version
            && ModelDefinition.Read(version.Definition) is var model
            && RfmInput.Of(check, model.Values.Money) is { } input)
        {
            check.Output(RfmNode.Customers, RfmColumns.Customers(input.Purchases, model.Values.Recency == RecencyMeasure.Cycles, model.Weights is not null));
        }
    }

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) =>
        await FindAsync(check.Settings, check.Service<IRfmModelRegistry>(), check.AsOf, _ => { }, check.Cancellation) is { } version
            ? $"{version.Version}|{version.SavedAt:O}|{version.Definition.ToJsonString()}" : null;

    public override async Task BuildAsync(BuildContext build)
    {
        var version = (await FindAsync(build.Settings, build.Service<IRfmModelRegistry>(), build.AsOf, remark => throw new FlowException(remark), build.Cancellation))!;
        var model = ModelDefinition.Read(version.Definition);
        build.Add(RfmRemarks.ScoredBy(build.Get(Id), version.Version, version.AsOf));
        var result = await new RfmBuild(build, RfmInput.Of(build, model.Values.Money), model.ToRules(build.Get(RfmNode.Names))).RunAsync(needsResult: true);
        await new DriftTable(build, model, result!).WriteAsync(Drift);
    }

    private static async Task<RfmModelVersion?> FindAsync(
        SettingValues settings, IRfmModelRegistry registry, DateOnly asOf, Action<Remark> add, CancellationToken cancellation)
    {
        var id = settings.Get(Id);
        if (await registry.FindAsync(id, cancellation) is not { } model)
        {
            add(RfmRemarks.NoModel(id, [.. (await registry.ListAsync(cancellation)).Select(m => m.Id)]).At(Id.Name));
            return null;
        }
        if (settings.Get(Version) is > 0 and var number)
        {
            var version = (await registry.HistoryAsync(id, cancellation)).FirstOrDefault(v => v.Version == number);
            if (version is null)
            {
                add(RfmRemarks.NoModelVersion(id, number, model.Latest.Version).At(Version.Name));
            }
            return version;
        }
        var current = await registry.FindVersionAsync(id, asOf, cancellation);
        if (current is null)
        {
            add(RfmRemarks.NoModelYet(id, asOf).At(Id.Name));
        }
        return current;
    }
}
