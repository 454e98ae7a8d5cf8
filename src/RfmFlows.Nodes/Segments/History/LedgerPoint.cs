namespace RfmFlows.Nodes.Segments.History;

/// <summary>A moment at which a model's segments were looked at: the end of a day, under one of the rules that the model has had.</summary>
/// <param name="Era">Counts the rules in their order in time; a day on which the rule was changed has a point under each.</param>
internal readonly record struct LedgerPoint(DateOnly AsOf, long Era) : IComparable<LedgerPoint>
{
    public int CompareTo(LedgerPoint other) => AsOf == other.AsOf ? Era.CompareTo(other.Era) : AsOf.CompareTo(other.AsOf);
}
