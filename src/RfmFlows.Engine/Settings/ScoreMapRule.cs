using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A block of scores that leads to a segment.</summary>
/// <param name="Segment">The segment's id.</param>
/// <param name="Scores">The least and the greatest score by axis; an axis that is absent may have any.</param>
public sealed record ScoreMapRule(string Segment, IReadOnlyDictionary<string, (int Min, int Max)> Scores)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["segment"] = Segment };
        foreach (var (axis, (min, max)) in Scores)
        {
            json[axis] = new JsonArray(min, max);
        }
        return json;
    }
}
