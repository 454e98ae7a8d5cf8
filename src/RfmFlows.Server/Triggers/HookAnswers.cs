using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>What a request to an HTTP trigger gets back: the run's id at once, or a port's rows after the run.</summary>
internal sealed class HookAnswers(PortReader ports, TimeProvider clock)
{
    public async Task WriteAsync(StartedRun started, IReadOnlyList<PortRef> answer, HttpSettings settings, HttpContext context)
    {
        if (answer.Count == 0 || await WaitAsync(started, settings, context.RequestAborted) is not { } ended)
        {
            context.Response.Headers.Location = $"/api/runs/{started.Id}";
            await AnswerAsync(context, StatusCodes.Status202Accepted, new HookAccepted(started.Id));
            return;
        }
        if (ended.Result is not { Status: RunStatus.Succeeded })
        {
            var errors = ended.Result?.Remarks.Where(r => r.Severity == Severity.Error).ToList() ?? [];
            throw new FlowException(errors.Count > 0 ? errors : [ApiRemarks.RunFailed(started.Id)]);
        }
        var port = await ports.FindAsync(started.Id, answer[0].Node, answer[0].Port, context.RequestAborted);
        var rows = await ports.ReadAsync(port, new RowsParameters(), new PageRequest(0, settings.AnswerLimit), context.RequestAborted);
        await AnswerAsync(context, StatusCodes.Status200OK, new HookRows(started.Id, rows.Total, [.. rows.Rows.Select(r => Fields(rows.Columns, r))]));
    }

    private async Task<Ended?> WaitAsync(StartedRun started, HttpSettings settings, CancellationToken cancellation)
    {
        try
        {
            return new Ended(await started.Done.WaitAsync(TimeSpan.FromSeconds(settings.AnswerSeconds), clock, cancellation));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static Task AnswerAsync<T>(HttpContext context, int status, T answer)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    private static Dictionary<string, object?> Fields(IReadOnlyList<ColumnView> columns, IReadOnlyList<object?> row) =>
        columns.Select((c, i) => (c.Name, Value: row[i])).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private sealed record Ended(RunResult? Result);

    private sealed record HookAccepted(string Run);

    private sealed record HookRows(string Run, long Total, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);
}
