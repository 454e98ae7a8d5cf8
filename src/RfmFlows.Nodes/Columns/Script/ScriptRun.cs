using System.Data.Common;
using System.Diagnostics;
using RfmFlows.Engine;
using RfmFlows.Nodes.Rows;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Streams the rows through the script, some at a time.</summary>
internal sealed class ScriptRun(BuildContext build)
{
    private const int RowsAtATime = 1000;
    private readonly Relation _input = build.Input(JavaScriptNode.Input);
    private readonly IReadOnlyList<Column> _added = JavaScriptNode.Columns(build.Settings, build.Input(JavaScriptNode.Input).Columns);
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _done;
    private long _rejected;
    private ScriptFault? _firstFault;

    public async Task RunAsync()
    {
        var source = build.Get(JavaScriptNode.Script);
        var script = await LargeStack.RunAsync(() => ScriptSource.Read(source));
        var rowTime = TimeSpan.FromMilliseconds(build.Get(JavaScriptNode.RowTime));
        var engine = await LargeStack.RunAsync(() => new ScriptEngine(script, build.AsOf, rowTime, _input.Columns, _added));
        var positions = Positions(build.OutputColumns(JavaScriptNode.Output));
        var sql = build.Sql;
        // Rows that come in another order would show in a script that remembers something.
        await using var session = await build.Warehouse.OpenSessionAsync(build.Cancellation);
        await using var reader = await session.ReadAsync($"SELECT * FROM {sql.Quote(_input.Name)} {sql.TotalOrder([.. _input.Order], _input.Columns)}", build.Cancellation);
        await using var output = await build.WriteOutputAsync(JavaScriptNode.Output, RowOrder.Kept(_input.Order, n => _added.Any(a => a.Name == n) ? null : n));
        await using var rejects = await build.WriteOutputAsync(JavaScriptNode.Rejects);
        while (await ReadAsync(reader) is { Count: > 0 } rows)
        {
            var results = await LargeStack.RunAsync(() => rows.ConvertAll(engine.Run));
            for (var i = 0; i < rows.Count; i++)
            {
                if (results[i].Values is { } values)
                {
                    var row = rows[i];
                    await output.WriteAsync(Array.ConvertAll(positions, p => p >= 0 ? row[p] : values[~p]), build.Cancellation);
                }
                else
                {
                    await RejectAsync(rejects, rows[i], results[i].Fault!);
                }
            }
            Count(rows.Count);
        }
        await output.CompleteAsync(build.Cancellation);
        await rejects.CompleteAsync(build.Cancellation);
        if (_firstFault is { } first)
        {
            // The message may hold personal data; it stands in the table alone.
            build.Add(ColumnRemarks.ScriptRejects(_rejected, first.Reason, first.Line).At(JavaScriptNode.Script.Name));
        }
    }

    // Where each output column comes from: a position in the row, or the complement of one among the new values.
    private int[] Positions(Columns output) => [.. output.Select(c =>
    {
        var added = _added.ToList().FindIndex(a => a.Name == c.Name);
        return added >= 0 ? ~added : _input.Columns.ToList().FindIndex(i => i.Name == c.Name);
    })];

    private async Task<List<object?[]>> ReadAsync(DbDataReader reader)
    {
        var rows = new List<object?[]>(RowsAtATime);
        while (rows.Count < RowsAtATime && await reader.ReadAsync(build.Cancellation))
        {
            var row = new object?[_input.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : ScriptTypes.Plain(reader.GetValue(i), _input.Columns[i].Type);
            }
            rows.Add(row);
        }
        return rows;
    }

    private async Task RejectAsync(TableWriter rejects, object?[] row, ScriptFault fault)
    {
        _rejected++;
        _firstFault ??= fault;
        object?[] rejected = [.. row, fault.Reason, fault.Message, (long?)fault.Line];
        await rejects.WriteAsync(rejected, build.Cancellation);
    }

    private void Count(int rows)
    {
        _done += rows;
        build.Progress(_done, _input.Rows);
        var most = build.Get(JavaScriptNode.TotalTime);
        if (Stopwatch.GetElapsedTime(_started) > TimeSpan.FromSeconds(most))
        {
            throw new FlowException(ColumnRemarks.ScriptTotalTime(most, _done).At(JavaScriptNode.TotalTime.Name));
        }
    }
}
