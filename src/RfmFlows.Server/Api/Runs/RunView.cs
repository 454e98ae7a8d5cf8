using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>A run in a list.</summary>
/// <param name="Version">The scenario's version; 0 for a draft or a scenario that is not stored.</param>
/// <param name="Cause">What started it: <c>manual</c>, <c>timer</c>, <c>http</c>.</param>
/// <param name="Starts">1, and one more for each time it was resumed.</param>
/// <param name="FinishedAt">Null while it runs, and when it was interrupted.</param>
/// <param name="Messages">Counts that nodes reported: messages by state.</param>
/// <param name="Remarks">Why it was refused or broke off, as a whole.</param>
internal sealed record RunView(
    string Id, string Scenario, int Version, DateOnly AsOf, RunMode Mode, bool DryRun, string Cause, RunStatus Status, int Starts,
    DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, IReadOnlyDictionary<string, long> Messages, IReadOnlyList<RemarkView> Remarks)
{
    public static RunView Of(RunRecord run, string language) => new(
        run.Id, run.ScenarioId, run.ScenarioVersion, run.AsOf, run.Mode, run.DryRun, run.Cause, run.Status, run.Starts,
        run.StartedAt, run.FinishedAt, run.Tallies, RemarkView.Of(run.Remarks, language));
}
