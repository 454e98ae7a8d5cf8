using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record RfmModelVersionRow
{
    public string ModelId { get; init; } = "";

    public int Version { get; init; }

    public DateOnly AsOf { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public long Customers { get; init; }

    public string Definition { get; init; } = "";

    public string? RunId { get; init; }

    public RfmModelVersion ToVersion() => new(Version, SavedAt, new RfmModelContent(AsOf, Customers, JsonNode.Parse(Definition)!.AsObject(), RunId));
}
