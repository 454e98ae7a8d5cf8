namespace RfmFlows.Campaigns;

/// <summary>A finished text taken apart: what all customers of its template read, and what stands in its holes for this one.</summary>
/// <param name="Common">The pieces around the holes, one more than there are holes; one and the same list for all customers of a template.</param>
/// <param name="Values">What fills the holes: a column, a helper's result, or a whole block with its condition.</param>
/// <param name="IsPlain">Whether it is plain text; else it is HTML, with the values escaped.</param>
public sealed record TextParts(IReadOnlyList<string> Common, IReadOnlyList<string> Values, bool IsPlain)
{
    /// <summary>The text as the customer reads it.</summary>
    public override string ToString() => string.Concat(Common.Zip([.. Values, ""], string.Concat));
}
