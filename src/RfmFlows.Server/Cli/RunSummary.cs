using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>The one machine-readable summary of a run.</summary>
internal static class RunSummary
{
    public static JsonObject Of(RunRequest request, RunResult result, IReadOnlyDictionary<string, long> messages, Language language) => new()
    {
        ["run"] = result.RunId,
        ["scenario"] = request.Scenario.Id,
        ["status"] = result.Status.ToString().ToLowerInvariant(),
        ["asOf"] = request.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dryRun"] = request.DryRun,
        ["milliseconds"] = Milliseconds(result.Time),
        ["nodes"] = new JsonArray([.. result.Nodes.Select(n => Node(n, language))]),
        ["messages"] = Counts(messages),
        ["errors"] = Remarks(RunMessages.Remarks(result, messages), Severity.Error, language),
        ["warnings"] = Remarks(RunMessages.Remarks(result, messages), Severity.Warning, language),
    };

    /// <summary>The document of a command that could not do its work; the same shape, without a run.</summary>
    public static JsonObject OfFailure(string status, IReadOnlyList<Remark> remarks, Language language) => new()
    {
        ["run"] = null,
        ["scenario"] = null,
        ["status"] = status,
        ["nodes"] = new JsonArray(),
        ["messages"] = new JsonObject(),
        ["errors"] = Remarks(remarks, Severity.Error, language),
        ["warnings"] = Remarks(remarks, Severity.Warning, language),
    };

    public static JsonArray Remarks(IEnumerable<Remark> remarks, Severity severity, Language language) =>
        new([.. remarks.Where(r => r.Severity == severity).Select(r => Remark(r, language))]);

    public static JsonObject Remark(Remark remark, Language language) => new()
    {
        ["code"] = remark.Code,
        ["severity"] = remark.Severity.ToString().ToLowerInvariant(),
        ["node"] = remark.Node,
        ["setting"] = remark.Setting,
        ["message"] = language.Of(remark.Message),
        ["remedy"] = language.Of(remark.Remedy),
    };

    private static JsonObject Counts(IReadOnlyDictionary<string, long> counts) =>
        new(counts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));

    private static JsonObject Node(NodeRun node, Language language) => new()
    {
        ["id"] = node.Node,
        ["type"] = node.Type,
        ["status"] = node.Status.ToString().ToLowerInvariant(),
        ["cached"] = node.Cached,
        ["why"] = language.Of(node.Why),
        ["milliseconds"] = Milliseconds(node.Time),
        ["rows"] = new JsonObject(node.Ports.Select(p => KeyValuePair.Create(p.Port, (JsonNode?)p.Rows))),
        ["counts"] = Counts(node.Tallies),
    };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}
