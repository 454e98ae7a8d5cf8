using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A scenario as it is being edited.</summary>
/// <param name="Json">The text as ScenarioJson writes it.</param>
/// <param name="Revision">Grows with each save; give it back when saving.</param>
/// <param name="PublishedVersion">The newest published version; 0 when there is none.</param>
/// <param name="HasUnpublishedChanges">Whether it was saved after the newest version was published.</param>
public sealed record ScenarioDraft(
    string Id, string Folder, string Json, long Revision, string SavedBy, DateTimeOffset SavedAt, int PublishedVersion, bool HasUnpublishedChanges)
{
    public Scenario Scenario => ScenarioJson.Read(Json);
}
