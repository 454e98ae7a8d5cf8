namespace RfmFlows.Store;

internal abstract record ScenarioRow
{
    public string Id { get; init; } = "";

    public string Folder { get; init; } = "";

    public long Revision { get; init; }

    public string SavedBy { get; init; } = "";

    public DateTimeOffset SavedAt { get; init; }

    public int PublishedVersion { get; init; }

    public long PublishedRevision { get; init; }

    protected bool IsChanged => PublishedRevision != Revision;
}
