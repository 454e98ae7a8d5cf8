using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A scenario in a list; fields as in <see cref="ScenarioDraft"/>.</summary>
public sealed record ScenarioSummary(
    string Id, LocalText Title, string Folder, long Revision, string SavedBy, DateTimeOffset SavedAt, int PublishedVersion, bool HasUnpublishedChanges);
