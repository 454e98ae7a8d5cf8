namespace RfmFlows.Nodes.Segments.Building;

/// <summary>Asks whether customers belong, or have moved, to segments.</summary>
/// <param name="Name">The column of the answer.</param>
/// <param name="Of">One of the constants.</param>
/// <param name="Segment">A saved segment or a tag.</param>
/// <param name="Model">A model whose history is kept.</param>
/// <param name="Segments">Of the model, where customers are on the as-of date; empty for any.</param>
/// <param name="From">Where they came from; empty for any.</param>
/// <param name="To">Where they went; empty for any.</param>
/// <param name="Days">The last days up to the as-of date.</param>
internal sealed record MembershipQuestion(
    string Name, string Of, string Segment, string Model, IReadOnlyList<string> Segments, IReadOnlyList<string> From, IReadOnlyList<string> To, int Days)
{
    public const string Saved = "saved";
    public const string Now = "now";
    public const string Moved = "moved";

    /// <summary>Answered from the segment ledger.</summary>
    public bool IsOfModel => Of is Now or Moved;
}
