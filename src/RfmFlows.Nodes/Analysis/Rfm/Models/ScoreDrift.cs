using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How customers lie against the borders of a model, against those that it was made from.</summary>
/// <param name="Then">Customers by score when the model was made, from score 1 up.</param>
/// <param name="Now">The same today.</param>
internal sealed record ScoreDrift(Axis Axis, IReadOnlyList<long> Then, IReadOnlyList<long> Now)
{
    /// <summary>From here on a model is said to have drifted far.</summary>
    public const decimal Far = 0.2m;

    /// <summary>
    /// The least share of customers that would have to have another score for the shares to be those of then: half the sum of the differences. 0 where either
    /// side has no customers.
    /// </summary>
    public decimal Moved => Then.Sum() == 0 || Now.Sum() == 0 ? 0 : Enumerable.Range(0, Then.Count).Sum(i => Math.Abs(Share(Now, i) - Share(Then, i))) / 2;

    /// <summary>The share of customers with a score, to four digits.</summary>
    public static decimal Share(IReadOnlyList<long> customers, int place) =>
        customers.Sum() is > 0 and var all ? decimal.Round((decimal)customers[place] / all, 4, MidpointRounding.AwayFromZero) : 0;
}
