namespace RfmFlows.Rfm.Tests;

/// <summary>Borders, scores and segments against R's package rfm 0.3.0.</summary>
public class RPackageParityTests
{
    private const decimal PrintedDigits = 1e-9m;

    [DataTheory]
    [InlineData("rfm_orders", "r_orders_default5", 5)]
    [InlineData("rfm_orders", "r_orders_bins3", 3)]
    [InlineData("rfm_orders", "r_orders_bins4", 4)]
    [InlineData("online_retail", "r_or1_2010_2011", 5)]
    public void RPackage_OnPublicData_GivesBordersAndScores(string set, string file, int scale)
    {
        var customers = CustomerBase.ByOrders(set);
        var limits = SharedData.Rows($"expected/{set}/{file}_threshold.csv").ToArray();

        foreach (var axis in AxisFacts.All)
        {
            var plan = ScoringMethods.RPackage.Plan(axis, scale).Plan.ShouldBeAssignableTo<BordersFromData>()!;
            var borders = ReferenceEngine.Borders(axis, plan, customers);
            decimal[] edges = [borders.Min!.Value, .. borders.Inner, borders.Max!.Value + 1];
            for (var i = 0; i < scale; i++)
            {
                edges[i].ShouldBe(Limit(limits[i], axis, "lower"), PrintedDigits);
                edges[i + 1].ShouldBe(Limit(limits[i], axis, "upper"), PrintedDigits);
            }
        }

        ReferenceEngine.Score(customers, ScoringMethods.RPackage, scale).ShouldBe(Scores(set, file), ignoreOrder: true);
    }

    [DataFact]
    public void FixedBorders_WithTheUsersThresholds_GiveScores()
    {
        AxisPlan[] plans =
        [
            Own(Axis.Recency, 115, 181, 297, 482),
            Own(Axis.Frequency, 4, 5, 6, 8),
            Own(Axis.Monetary, 256, 382, 506, 666),
        ];

        ReferenceEngine.Score(CustomerBase.ByOrders("rfm_orders"), plans)
            .ShouldBe(Scores("rfm_orders", "r_orders_custom_thresholds"), ignoreOrder: true);
    }

    [DataFact]
    public void RPackageMap_OnOrders_GivesSegmentOfEachCustomer()
    {
        var expected = SharedData.Rows("expected/rfm_orders/r_orders_default5_segments_readme_map_by_customer.csv")
            .ToDictionary(row => row["customer_id"], row => IdOf(row["segment"]));

        var scores = ReferenceEngine.Score(CustomerBase.ByOrders("rfm_orders"), ScoringMethods.RPackage, 5);

        scores.ToDictionary(pair => pair.Key, pair => SegmentMaps.RPackage.SegmentOf(pair.Value)!.Id).ShouldBe(expected, ignoreOrder: true);
    }

    [DataTheory]
    [InlineData("rfm_orders", "r_orders_default5")]
    [InlineData("online_retail", "r_or1_2010_2011")]
    public void RPackageMap_OnPublicData_GivesCustomersOrdersAndRevenue(string set, string file)
    {
        var customers = CustomerBase.ByOrders(set);
        var scores = ReferenceEngine.Score(customers, ScoringMethods.RPackage, 5);
        var expected = SharedData.Rows($"expected/{set}/{file}_segments_readme_map_summary.csv").ToDictionary(
            row => IdOf(row["segment"]),
            row => (int.Parse(row["customers"]), decimal.Parse(row["orders"]), decimal.Parse(row["revenue"])));

        var actual = customers.GroupBy(customer => SegmentMaps.RPackage.SegmentOf(scores[customer.Id])!.Id).ToDictionary(
            group => group.Key,
            group => (group.Count(), group.Sum(customer => customer.Frequency), group.Sum(customer => customer.Monetary)));

        actual.ShouldBe(expected, ignoreOrder: true);
    }

    private static AxisPlan Own(Axis axis, params decimal[] inner) => new(axis, new FixedBorders(new(axis, inner, ClosedSide.Left)));

    private static Dictionary<string, ScoreCell> Scores(string set, string file) =>
        SharedData.Rows($"expected/{set}/{file}.csv").ToDictionary(
            row => row["customer_id"],
            row => new ScoreCell(int.Parse(row["recency_score"]), int.Parse(row["frequency_score"]), int.Parse(row["monetary_score"])));

    private static decimal Limit(IReadOnlyDictionary<string, string> row, Axis axis, string side) =>
        decimal.Parse(row[$"{axis.ToString().ToLowerInvariant()}_{side}"]);

    private static string IdOf(string name) => name switch
    {
        "Can't Lose Them" => "cant-lose-them",
        "Loyal Customers" => "loyal",
        "New Customers" => "new",
        "Potential Loyalist" => "potential-loyalists",
        _ => name.ToLowerInvariant().Replace(' ', '-'),
    };
}
