using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record RfmModelRow
{
    public string Id { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string TitleRu { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public RfmModel ToModel(RfmModelVersion latest) => new(Id, (TitleEn, TitleRu), CreatedAt, latest);
}
