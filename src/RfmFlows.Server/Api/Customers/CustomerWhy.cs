using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Nodes.Analysis.Stages;
using RfmFlows.Nodes.Analysis.Why;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Api;

/// <summary>Tells by every saved RFM model, and by every rule of activity or stages that the history knows, why a customer is in a segment.</summary>
internal sealed class CustomerWhy(BaseReader customers, FlowHost host, FlowOptions options, RunRequests requests, IRfmModelRegistry models)
{
    private const string Purchases = "purchases";
    private const string People = "people";
    private const string Customers = "customers";

    private static readonly ScoreByModelNode Score = new();
    private static readonly ActivityNode Activity = new();
    private static readonly StagesNode Stages = new();

    // The base has its columns under the usual names, whatever those were called that the rule was made for.
    private static readonly HashSet<string> Roles = [.. PurchaseRoles.All.Append(IndicatorRoles.Person.Setting).Select(s => s.Name)];

    /// <exception cref="FlowException">RF6290: nobody of that id is known.</exception>
    public async Task<IReadOnlyList<CustomerWhyView>> ReadAsync(string customer, DateOnly asOf, string language, CancellationToken cancellation)
    {
        var one = await customers.ReadAsync(customer, cancellation);
        var tables = new Dictionary<string, CustomerTable>(StringComparer.Ordinal) { [Purchases] = one.Receipts, [People] = one.Person };
        await using var lab = await CustomerLab.OpenAsync(host.Environment, options.SpillFolder, tables, cancellation);
        var told = new List<CustomerWhyView>();
        foreach (var model in await models.ListAsync(cancellation))
        {
            var version = await models.FindVersionAsync(model.Id, asOf, cancellation);
            told.Add(await TellAsync("rfm", model.Id, model.Title, version?.Version, () => ByModelAsync(lab, model.Id, version, asOf, cancellation)));
        }
        foreach (var (model, node) in await RulesAsync(cancellation))
        {
            told.Add(await TellAsync(node.Type == Activity.Description.Id ? "activity" : "stages", model, LocalText.Same(model), null, () => node.Type == Activity.Description.Id
                ? ByActivityAsync(lab, node.Version, node.Settings, asOf, cancellation)
                : ByStagesAsync(one.Id, node.Version, node.Settings, asOf, cancellation)));
        }
        return told;

        async Task<CustomerWhyView> TellAsync(string kind, string model, LocalText title, int? version, Func<Task<SegmentWhy>> tell)
        {
            try
            {
                return new CustomerWhyView(kind, model, title, version, asOf, await tell(), []);
            }
            catch (FlowException e)
            {
                // One model that does not fit the base hides nothing of the others.
                return new CustomerWhyView(kind, model, title, version, asOf, null, RemarkView.Of(e.Remarks, language));
            }
        }
    }

    private static async Task<SegmentWhy> ByModelAsync(CustomerLab lab, string id, RfmModelVersion? version, DateOnly asOf, CancellationToken cancellation)
    {
        var row = await lab.RowAsync(
            Score.Description.Id, Score.Description.Version, new JsonObject { ["model"] = id }, [(Purchases, PurchaseRoles.Port), (People, RfmInput.KnownPort)], RfmNode.Customers, asOf, cancellation);
        return row is null ? SegmentWhy.Nothing : RfmWhy.Of(ModelDefinition.Read(version!.Definition), RfmFigures.Of(row), asOf);
    }

    private static async Task<SegmentWhy> ByActivityAsync(CustomerLab lab, int version, JsonObject settings, DateOnly asOf, CancellationToken cancellation)
    {
        var row = await lab.RowAsync(Activity.Description.Id, version, settings, [(Purchases, PurchaseRoles.Port)], Customers, asOf, cancellation);
        return ActivityWhy.Of(ActivityNode.BordersOf(Read(Activity, version, settings)), Whole(row, "days"), Whole(row, "days_since_return"), asOf);
    }

    // The cycle of customers with few purchases is that of the whole base, so that this takes a run over it; its rows are kept until the base changes.
    private async Task<SegmentWhy> ByStagesAsync(string customer, int version, JsonObject settings, DateOnly asOf, CancellationToken cancellation)
    {
        var target = new PortRef("stages", Customers);
        var request = requests.Of(new Scenario
        {
            Id = "customer-stages",
            Nodes =
            [
                Table(Purchases, "receipts"), Table(People, Customers), new ScenarioNode(target.Node, Stages.Description.Id, version, settings),
            ],
            Links = [To(Purchases, PurchaseRoles.Port), To(People, IndicatorRoles.Customers)],
        }, 0) with { AsOf = asOf, Targets = [target] };
        var result = await host.Runner.RunAsync(request, [], cancellation);
        if (result.Status != RunStatus.Succeeded)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new FlowException([.. result.Remarks.Where(r => r.Severity == Severity.Error)]);
        }
        var table = result.Node(target.Node)!.Ports.First(p => p.Port == target.Port).Table!;
        await using var session = await host.Environment.Warehouse.OpenSessionAsync(cancellation);
        var row = await CustomerLab.FirstAsync(session, $"SELECT * FROM {session.Dialect.Quote(table)} WHERE customer = {session.Dialect.Literal(customer)}", cancellation);
        return row is null ? SegmentWhy.Nothing : StageWhy.Of(
            StagesNode.RulesOf(Read(Stages, version, settings)), Whole(row, "days"), Whole(row, "orders") ?? 0, Convert.ToDecimal(row["cycle"], CultureInfo.InvariantCulture),
            Whole(row, "days_since_return"), asOf);

        static ScenarioNode Table(string id, string what) => new(id, "base.read", 1, new JsonObject { ["table"] = what });
        Link To(string from, string port) => new(new PortRef(from, "rows"), new PortRef(target.Node, port));
    }

    // Rules that follow from one node of these kinds; those of RFM move with the base and are told by models.
    private async Task<IReadOnlyList<(string Model, (string Type, int Version, JsonObject Settings) Node)>> RulesAsync(CancellationToken cancellation)
    {
        await using var session = await host.Environment.Warehouse.OpenSessionAsync(cancellation);
        var rules = new List<(string, (string, int, JsonObject))>();
        foreach (var timeline in await new SegmentLedger(session).ModelsAsync(cancellation))
        {
            if (RuleText.Read(timeline.Last!.Rule.Text) is [var node] && (node.Type == Activity.Description.Id || node.Type == Stages.Description.Id))
            {
                foreach (var role in Roles)
                {
                    node.Settings.Remove(role);
                }
                rules.Add((timeline.Model, node));
            }
        }
        return rules;
    }

    private static SettingValues Read(NodeType type, int version, JsonObject settings) => RecordedSettings.Read(
        new RunRequest { Scenario = new Scenario { Id = "customer" }, RunId = "", AsOf = default, Folder = "" }, new ScenarioNode("rule", type.Description.Id, version, settings), type, [])!;

    private static int? Whole(IReadOnlyDictionary<string, object?>? row, string column) =>
        row?.GetValueOrDefault(column) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
}
