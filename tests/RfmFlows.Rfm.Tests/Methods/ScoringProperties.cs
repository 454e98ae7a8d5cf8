using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

public class ScoringProperties
{
    [Fact]
    public void Score_AnyMethodAndRows_StaysOnTheScale() => Check((customers, method, scale) =>
        ReferenceEngine.Score(customers, method, scale).Values.All(cell => AxisFacts.All.All(axis => cell[axis] >= 1 && cell[axis] <= scale)));

    [Fact]
    public void Score_AnyOrderOfRows_IsTheSame() => Check((customers, method, scale) =>
    {
        var scores = ReferenceEngine.Score(customers, method, scale);
        var turned = ReferenceEngine.Score([.. customers.Reverse()], method, scale);
        return scores.All(pair => turned[pair.Key] == pair.Value);
    });

    [Fact]
    public void Score_EqualValuesWhereTiesShare_IsEqual() => Check((customers, method, scale) =>
    {
        var scores = ReferenceEngine.Score(customers, method, scale);
        return AxisFacts.All
            .Select(axis => method.Plan(axis, scale))
            .Where(plan => plan.Plan.TiesShare && plan.Within.Count == 0)
            .All(plan => customers.GroupBy(customer => customer[plan.Axis]).All(ties => ties.Select(one => scores[one.Id][plan.Axis]).Distinct().Count() == 1));
    });

    [Fact]
    public void Score_BetterValue_IsNeverLower() => Check((customers, method, scale) =>
    {
        var scores = ReferenceEngine.Score(customers, method, scale);
        return AxisFacts.All.Select(axis => method.Plan(axis, scale)).All(plan => customers
            .GroupBy(customer => string.Concat(plan.Within.Select(axis => $"{scores[customer.Id][axis]} ")))
            .All(group => IsMonotone(plan.Axis, [.. group], scores)));
    });

    [Fact]
    public void Score_RecencyCountedToTheDayAfter_IsTheSame() => Check((customers, method, scale) =>
    {
        var scores = ReferenceEngine.Score(customers, method, scale);
        var later = ReferenceEngine.Score([.. customers.Select(one => one with { Recency = one.Recency + 1 })], method, scale);
        return scores.All(pair => later[pair.Key] == pair.Value);
    });

    [Fact]
    public void FromSpans_OfScoresThatShareTies_GivesTheSameScores() => Check((customers, method, scale) =>
    {
        var scores = ReferenceEngine.Score(customers, method, scale);
        return AxisFacts.All
            .Select(axis => method.Plan(axis, scale))
            .Where(plan => plan.Plan.TiesShare && plan.Within.Count == 0)
            .All(plan =>
            {
                var spans = customers.GroupBy(one => scores[one.Id][plan.Axis])
                    .Select(group => new ScoreSpan(group.Key, group.Min(one => one[plan.Axis]), group.Max(one => one[plan.Axis])));
                var borders = AxisBorders.FromSpans(plan.Axis, scale, [.. spans]);
                return borders.Scale == scale && customers.All(one => borders.Score(one[plan.Axis]) == scores[one.Id][plan.Axis]);
            });
    });

    private static bool IsMonotone(Axis axis, Customer[] group, IReadOnlyDictionary<string, ScoreCell> scores)
    {
        // Row-order rules may spread equal values, so only different values are compared.
        var byValue = group.GroupBy(one => one.Goodness(axis)).OrderBy(ties => ties.Key)
            .Select(ties => (Min: ties.Min(one => scores[one.Id][axis]), Max: ties.Max(one => scores[one.Id][axis]))).ToArray();
        return byValue.Zip(byValue.Skip(1)).All(pair => pair.First.Max <= pair.Second.Min);
    }

    private static void Check(Func<Customer[], ScoringMethod, int, bool> property) =>
        Prop.ForAll(Arbitraries.Customers, Arbitraries.Methods, (customers, chosen) => property(customers, chosen.Method, chosen.Scale))
            .QuickCheckThrowOnFailure();
}
