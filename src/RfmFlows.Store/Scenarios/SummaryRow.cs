namespace RfmFlows.Store;

internal sealed record SummaryRow : ScenarioRow
{
    public string TitleEn { get; init; } = "";

    public string TitleRu { get; init; } = "";

    public ScenarioSummary ToSummary() => new(Id, (TitleEn, TitleRu), Folder, Revision, SavedBy, SavedAt, PublishedVersion, IsChanged);
}
