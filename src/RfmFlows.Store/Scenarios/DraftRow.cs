namespace RfmFlows.Store;

internal sealed record DraftRow : ScenarioRow
{
    public string Draft { get; init; } = "";

    public ScenarioDraft ToDraft() => new(Id, Folder, Draft, Revision, SavedBy, SavedAt, PublishedVersion, IsChanged);
}
