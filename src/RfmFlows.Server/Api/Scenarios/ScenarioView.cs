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

/// <summary>A scenario by name.</summary>
internal sealed record ScenarioNameView(string Id, LocalText Title);

/// <summary>What a scenario did last, and what may start it.</summary>
/// <param name="LastRun">Null when it was never run.</param>
/// <param name="Triggers">The triggers of its published version.</param>
/// <param name="Armed">Those of them that start runs.</param>
internal sealed record ActivityView(string Scenario, RunView? LastRun, int Triggers, int Armed);

/// <summary>A line of a scenario's history.</summary>
/// <param name="Note">What the version is about, in the publisher's words; may be empty.</param>
internal sealed record VersionInfoView(int Version, string PublishedBy, DateTimeOffset PublishedAt, string Note);

/// <summary>A published version with its content.</summary>
/// <param name="Note">What the version is about, in the publisher's words; may be empty.</param>
internal sealed record VersionView(int Version, string PublishedBy, DateTimeOffset PublishedAt, string Note, JsonObject Scenario);

/// <summary>What may be said with publishing.</summary>
/// <param name="Note">What the version is about; up to 500 characters count.</param>
internal sealed record PublishBody(string Note = "")
{
    private const int Longest = 500;

    public string Text => Note.Trim() is { Length: > Longest } longer ? longer[..Longest] : Note.Trim();
}

/// <summary>A version that has just been published.</summary>
/// <param name="Triggers">The triggers that are in force now.</param>
/// <param name="Remarks">Warnings.</param>
internal sealed record PublishedView(int Version, IReadOnlyList<TriggerView> Triggers, IReadOnlyList<RemarkView> Remarks)
{
    public static PublishedView Of(Published published, DateTimeOffset now, string language) => new(
        published.Version, [.. published.Triggers.Select(t => TriggerView.Of(t, now))], RemarkView.Of(published.Warnings, language));
}

/// <summary>Where a scenario is moved to, written with slashes; empty is the root.</summary>
internal sealed record FolderBody(string Folder);
