using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Base;
using RfmFlows.Nodes.Segments;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Server.Hosting;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What conditions of segments can be about, by what the customer base has.</summary>
internal sealed class SegmentTerms(FlowHost host, RunRequests requests)
{
    private const int MostValues = 50;

    private FlowEnvironment Environment => host.Environment;

    public async Task<SegmentTermsView> ReadAsync(string language, CancellationToken cancellation)
    {
        var scenario = SegmentScenario.Everything();
        var request = requests.Of(scenario, 0);
        var check = await host.Checker.CheckAsync(scenario, request.Parameters, request.AsOf, request.Folder, cancellation);
        var indicators = Columns(check, SegmentScenario.Indicators, IndicatorsNode.Output);
        var attributes = Columns(check, SegmentScenario.Customers, "rows");
        var terms = IndicatorCatalogue.All.Where(i => indicators.Has(i.Id)).Select(i => new TermView(i.Id, indicators[i.Id].Type.ToString(), i.Title, i.Group.Title(), i.Formula))
            .Concat(attributes.Where(a => !indicators.Has(a.Name)).Select(a => new TermView(a.Name, a.Type.ToString(), LocalText.Same(a.Name), null, LocalText.Empty)));
        return new SegmentTermsView([.. terms], await ModelsAsync(cancellation), RemarkView.Of(check.Remarks.Where(r => r.Node == SegmentScenario.Customers), language));
    }

    /// <summary>The values of categories or products that stand in most order lines, or of those that contain a text.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(string column, string? search, CancellationToken cancellation)
    {
        await new CustomerBase(Environment.Warehouse, Environment.Clock).EnsureAsync(cancellation);
        await using var session = await Environment.Warehouse.OpenSessionAsync(cancellation);
        var (sql, name) = (session.Dialect, session.Dialect.Quote(column));
        var matches = string.IsNullOrWhiteSpace(search) ? "" : $" AND position({sql.Literal(search.Trim().ToLowerInvariant())} IN {sql.Lower(name)}) > 0";
        var values = new List<string>();
        await using var reader = await session.ReadAsync(
            $"SELECT {name} FROM {sql.Quote(BaseTables.Lines)} WHERE {name} IS NOT NULL{matches} GROUP BY {name} ORDER BY count(*) DESC, {sql.ByCodePoint(name)} LIMIT {MostValues}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            values.Add(reader.GetString(0));
        }
        return values;
    }

    private async Task<IReadOnlyList<TermModelView>> ModelsAsync(CancellationToken cancellation)
    {
        var models = new List<TermModelView>();
        await using var session = await Environment.Warehouse.OpenSessionAsync(cancellation);
        foreach (var timeline in await new SegmentLedger(session).ModelsAsync(cancellation))
        {
            var reports = new LedgerReports(session.Dialect, timeline);
            var segments = new List<TermSegmentView>();
            await using var reader = await session.ReadAsync(
                $"SELECT segment, max(segment_name) FROM ({reports.History(timeline.Holding[0].Point.AsOf, timeline.Last!.Point.AsOf)}) AS h GROUP BY segment ORDER BY 1", cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                segments.Add(new TermSegmentView(reader.GetString(0), await reader.IsDBNullAsync(1, cancellation) ? reader.GetString(0) : reader.GetString(1)));
            }
            models.Add(new TermModelView(timeline.Model, segments));
        }
        return models;
    }

    private static Columns Columns(ScenarioCheck check, string node, string port) => (check.Node(node)?.Outputs.GetValueOrDefault(port) ?? Warehouse.Columns.Empty).Without("customer");
}
