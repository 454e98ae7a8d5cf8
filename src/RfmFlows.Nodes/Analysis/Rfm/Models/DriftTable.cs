using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Tells how customers lie against the borders of a model.</summary>
internal sealed class DriftTable(BuildContext build, ModelDefinition model, RfmResult result)
{
    public static readonly Columns Columns = Columns.Of(
        ("axis", ColumnType.Text), ("score", ColumnType.Integer), ("meaning", ColumnType.Text), ("customers", ColumnType.Integer), ("share", ColumnType.Decimal(4)),
        ("model_customers", ColumnType.Integer), ("model_share", ColumnType.Decimal(4)));

    public async Task WriteAsync(string port)
    {
        var drifts = new List<ScoreDrift>();
        foreach (var axis in model.Axes)
        {
            var seen = await SeenScores.ReadAsync(build.Session, build.Sql.Quote(result.Customers.Name), axis.Axis, build.Cancellation);
            var drift = new ScoreDrift(axis.Axis, axis.Customers, [.. axis.Customers.Select((_, i) => seen.GetValueOrDefault(i + 1)?.Customers ?? 0)]);
            build.Add(RfmRemarks.Drift(drift));
            drifts.Add(drift);
        }
        if (build.IsWanted(port))
        {
            await WriteAsync(port, drifts);
        }
    }

    private async Task WriteAsync(string port, IEnumerable<ScoreDrift> drifts)
    {
        await using var writer = await build.WriteOutputAsync(port);
        foreach (var drift in drifts)
        {
            var borders = result.Borders[drift.Axis];
            for (var i = 0; i < drift.Then.Count; i++)
            {
                await writer.WriteAsync(new object?[]
                {
                    drift.Axis.Letter(), i + 1L, i < borders.Scale ? borders.Words(i + 1).Local().In(build.Get(RfmNode.Names)) : "",
                    drift.Now[i], ScoreDrift.Share(drift.Now, i), drift.Then[i], ScoreDrift.Share(drift.Then, i),
                }, build.Cancellation);
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }
}
