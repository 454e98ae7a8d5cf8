using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>A scenario's draft. Its revision is also the ETag.</summary>
/// <param name="PublishedVersion">The newest published version; 0 when there is none.</param>
/// <param name="HasUnpublishedChanges">Whether it was saved after the newest version was published.</param>
internal sealed record ScenarioView(
    string Id, string Folder, long Revision, string SavedBy, DateTimeOffset SavedAt, int PublishedVersion, bool HasUnpublishedChanges, JsonObject Scenario)
{
    public static ScenarioView Of(ScenarioDraft draft) => new(
        draft.Id, draft.Folder, draft.Revision, draft.SavedBy, draft.SavedAt, draft.PublishedVersion, draft.HasUnpublishedChanges,
        (JsonObject)JsonNode.Parse(draft.Json)!);
}

/// <summary>A scenario in a list; fields as in <see cref="ScenarioView"/>.</summary>
internal sealed record ScenarioSummaryView(
    string Id, LocalText Title, string Folder, long Revision, string SavedBy, DateTimeOffset SavedAt, int PublishedVersion, bool HasUnpublishedChanges)
{
    public static ScenarioSummaryView Of(ScenarioSummary s) => new(s.Id, s.Title, s.Folder, s.Revision, s.SavedBy, s.SavedAt, s.PublishedVersion, s.HasUnpublishedChanges);
}

/// <summary>A line of a scenario's history.</summary>
internal sealed record VersionInfoView(int Version, string PublishedBy, DateTimeOffset PublishedAt);

/// <summary>A published version with its content.</summary>
internal sealed record VersionView(int Version, string PublishedBy, DateTimeOffset PublishedAt, JsonObject Scenario);

/// <summary>A version that has just been published.</summary>
/// <param name="Triggers">The triggers that are in force now.</param>
/// <param name="Remarks">Warnings.</param>
internal sealed record PublishedView(int Version, IReadOnlyList<TriggerView> Triggers, IReadOnlyList<RemarkView> Remarks);

/// <summary>Where a scenario is moved to, written with slashes; empty is the root.</summary>
internal sealed record FolderBody(string Folder);
