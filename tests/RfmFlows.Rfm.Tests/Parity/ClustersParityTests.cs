namespace RfmFlows.Rfm.Tests;

/// <summary>Clusters of R, F, M and log M against Ckmeans.1d.dp and an independent programme.</summary>
public class ClustersParityTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string, string> Variables()
    {
        var data = new TheoryData<string, string>();
        foreach (var set in new[] { "rfm_orders", "online_retail" })
        {
            foreach (var variable in new[] { "recency_days", "frequency", "monetary", "log_monetary" })
            {
                data.Add(set, variable);
            }
        }
        return data;
    }

    [DataTheory]
    [MemberData(nameof(Variables))]
    public void Clusters_OnPublicData_HaveTheSumsSizesAndBordersOfTheOtherTool(string set, string variable)
    {
        var isLogarithmic = variable == "log_monetary";
        Axis axis = variable switch { "recency_days" => Axis.Recency, "frequency" => Axis.Frequency, _ => Axis.Monetary };
        var points = ReferenceEngine.Points(CustomerBase.ByOrders(set).Select(customer => customer[axis]), isLogarithmic);
        var clusters = new LineClusters(points.Points, 7);
        var expected = SharedData.Rows($"expected/{set}/clusters_1d.csv").Where(row => row["variable"] == variable).ToList();

        expected.Count.ShouldBe(6);
        foreach (var row in expected)
        {
            var k = int.Parse(row["k"]);
            var firsts = clusters.Firsts(k);
            var sizes = firsts.Select((first, i) => points.Points.Take(first..(i + 1 < k ? firsts[i + 1] : points.Points.Count)).Sum(point => point.Count));
            var squares = double.Parse(row["tot_withinss"]);
            clusters.SumOfSquares(k).ShouldBe(squares, squares * Tolerance);
            string.Join('|', sizes).ShouldBe(row["sizes"]);
            foreach (var (first, shown) in firsts.Zip(row["cluster_min"].Split('|')))
            {
                var place = points.Points[first].Place;
                ((double)place).ShouldBe(double.Parse(shown), 1e-8 * Math.Max(1, (double)Math.Abs(place)));
            }
        }
    }

    [DataFact]
    public void Clusters_OfMoneyOnOnlineRetail_AreUsableGroupsOnlyByLogarithm()
    {
        var customers = CustomerBase.ByOrders("online_retail");

        Sizes(new ClusterBorders(5)).ShouldBe([4119, 188, 24, 5, 2]);
        Sizes(new ClusterBorders(5, logarithmic: true)).ShouldBe([662, 1219, 1270, 947, 240]);

        int[] Sizes(ClusterBorders plan)
        {
            var borders = ReferenceEngine.Borders(Axis.Monetary, plan, customers);
            return [.. customers.CountBy(customer => borders.Score(customer.Monetary)).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        }
    }
}
