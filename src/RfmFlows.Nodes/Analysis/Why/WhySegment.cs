using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>A segment as it is told to people.</summary>
internal sealed record WhySegment(string Id, LocalText Title, LocalText Meaning, LocalText Advice, string Colour)
{
    public static WhySegment Of(RfmFlows.Rfm.Segment s) => new(s.Id, s.Title.Local(), s.Meaning.Local(), s.Advice.Local(), s.Colour);
}
