using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What borders and map would make of the customers, against what they are.</summary>
/// <param name="Customers">All that have values.</param>
/// <param name="Moved">Those who would get another score on some axis.</param>
/// <param name="R">Totals of each recency score, from 1 up.</param>
/// <param name="Moves">Customers by segment before and after, those who stay included.</param>
internal sealed record TrialView(
    long Customers, long Moved, IReadOnlyList<TotalsView> R, IReadOnlyList<TotalsView> F, IReadOnlyList<TotalsView> M,
    IReadOnlyList<SegmentChangeView> Segments, IReadOnlyList<MoveView> Moves);

/// <summary>A segment before and after.</summary>
/// <param name="Title">As the map has it; the id in both languages for one that only the customers know.</param>
/// <param name="Entered">Customers who would come from another segment.</param>
/// <param name="Left">Customers who would go to another one.</param>
internal sealed record SegmentChangeView(string Id, LocalText Title, string? Colour, TotalsView Before, TotalsView After, long Entered, long Left);

/// <summary>Customers of one segment who would be in another.</summary>
/// <param name="From">Null for customers without a segment.</param>
internal sealed record MoveView(string? From, string? To, long Customers, decimal Revenue);
