using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A segment of a <see cref="ScoreMap"/>.</summary>
/// <param name="Id">What tables hold.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
public sealed record ScoreMapSegment(string Id, LocalText Title, string Colour)
{
    /// <summary>Who these customers are.</summary>
    public LocalText Meaning { get; init; } = LocalText.Empty;

    /// <summary>What to do with them.</summary>
    public LocalText Advice { get; init; } = LocalText.Empty;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["title"] = Json(Title), ["colour"] = Colour };
        if (Meaning != LocalText.Empty)
        {
            json["meaning"] = Json(Meaning);
        }
        if (Advice != LocalText.Empty)
        {
            json["advice"] = Json(Advice);
        }
        return json;
    }

    private static JsonObject Json(LocalText text) => new() { ["en"] = text.En, ["ru"] = text.Ru };
}
