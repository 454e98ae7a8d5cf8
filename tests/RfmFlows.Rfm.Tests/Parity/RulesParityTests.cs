namespace RfmFlows.Rfm.Tests;

/// <summary>Scores of every tie rule, customer by customer, against independent tools.</summary>
public class RulesParityTests
{
    public static TheoryData<string, string, string, int> Rules()
    {
        var data = new TheoryData<string, string, string, int>();
        foreach (var set in new[] { "rfm_orders", "online_retail" })
        {
            data.Add(set, "A", ScoringMethods.PythonCourse.Id, 5);
            data.Add(set, "B", ScoringMethods.Quantile.Id, 5);
            data.Add(set, "C", ScoringMethods.Ntile.Id, 5);
            data.Add(set, "D", ScoringMethods.ProcRank.Id, 5);
            data.Add(set, "E", ScoringMethods.Nested.Id, 5);
            data.Add(set, "H", ScoringMethods.MidRank.Id, 5);
        }

        return data;
    }

    [DataTheory]
    [MemberData(nameof(Rules))]
    public void Plan_OnPublicData_GivesScoresOfRule(string set, string rule, string method, int scale) =>
        Compare(
            set,
            ReferenceEngine.Score(CustomerBase.ByOrders(set), ScoringMethods.Find(method)!, scale),
            row => new(int.Parse(row[$"{rule}_r"]), int.Parse(row[$"{rule}_f"]), int.Parse(row[$"{rule}_m"])));

    [DataTheory]
    [InlineData("rfm_orders")]
    [InlineData("online_retail")]
    public void Tercile_OnPublicData_GivesRuleGTurnedRound(string set) =>
        Compare(
            set,
            ReferenceEngine.Score(CustomerBase.ByOrders(set), ScoringMethods.Tercile, 3),
            row => new(4 - int.Parse(row["G_r"]), 4 - int.Parse(row["G_f"]), 4 - int.Parse(row["G_m"])));

    [DataTheory]
    [InlineData("rfm_orders")]
    [InlineData("online_retail")]
    public void DropRepeated_OnDaysOfPurchase_GivesRuleF(string set) =>
        Compare(
            set,
            ReferenceEngine.Score(CustomerBase.ByDays(set), ScoringMethods.DropRepeated, 4),
            row => new(row["F_score"][0] - '0', row["F_score"][1] - '0', row["F_score"][2] - '0'));

    [DataTheory]
    [InlineData("A", "row-order-quantile", "rfm_orders")]
    [InlineData("A", "row-order-quantile", "online_retail")]
    [InlineData("H", "mid-rank", "rfm_orders")]
    [InlineData("H", "mid-rank", "online_retail")]
    public void Classic10_OnPublicData_GivesSegmentsOfRule(string rule, string method, string set)
    {
        var scores = ReferenceEngine.Score(CustomerBase.ByOrders(set), ScoringMethods.Find(method)!, 5);
        var expected = SharedData.Rows($"expected/{set}/rules_A_to_H.csv").ToDictionary(row => row["id"], row => CourseSegments.IdOf(row[$"{rule}_segment"]));

        var actual = scores.ToDictionary(pair => pair.Key, pair => SegmentMaps.Classic10.SegmentOf(pair.Value)!.Id);

        actual.ShouldBe(expected, ignoreOrder: true);
    }

    [DataFact]
    public void Classic10_ByCourseRuleOnOnlineRetail_GivesPublishedCounts()
    {
        var scores = ReferenceEngine.Score(CustomerBase.ByOrders("online_retail"), ScoringMethods.PythonCourse, 5);

        var counts = scores.Values.CountBy(cell => SegmentMaps.Classic10.SegmentOf(cell)!.Id).ToDictionary();

        counts.ShouldBe(
            new Dictionary<string, int>
            {
                ["hibernating"] = 1071,
                ["at-risk"] = 593,
                ["cant-lose-them"] = 63,
                ["about-to-sleep"] = 352,
                ["need-attention"] = 187,
                ["loyal"] = 819,
                ["promising"] = 94,
                ["new"] = 42,
                ["potential-loyalists"] = 484,
                ["champions"] = 633,
            },
            ignoreOrder: true);
    }

    [DataFact]
    public void Quantile_OnOneTimeBuyers_GivesAllOfThemOne()
    {
        var customers = CustomerBase.ByOrders("online_retail");
        var scores = ReferenceEngine.Score(customers, ScoringMethods.Quantile, 5);

        var oneTime = customers.Where(customer => customer.Frequency == 1).Select(customer => scores[customer.Id].Frequency).ToArray();

        oneTime.Length.ShouldBe(1493);
        oneTime.ShouldAllBe(score => score == 1);
    }

    private static void Compare(
        string set, IReadOnlyDictionary<string, ScoreCell> actual, Func<IReadOnlyDictionary<string, string>, ScoreCell> expected) =>
        actual.ShouldBe(SharedData.Rows($"expected/{set}/rules_A_to_H.csv").ToDictionary(row => row["id"], expected), ignoreOrder: true);
}
