namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>How many customers, and what they spent.</summary>
internal readonly record struct Totals(long Customers, decimal Revenue)
{
    public static Totals operator +(Totals one, Totals other) => new(one.Customers + other.Customers, one.Revenue + other.Revenue);
}
