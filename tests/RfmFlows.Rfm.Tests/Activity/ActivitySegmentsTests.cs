namespace RfmFlows.Rfm.Tests;

public class ActivitySegmentsTests
{
    [Theory]
    [InlineData(null, null, "no-purchases")]
    [InlineData(0, null, "active")]
    [InlineData(60, null, "active")]
    [InlineData(61, null, "pre-churn")]
    [InlineData(120, null, "pre-churn")]
    [InlineData(121, null, "churn")]
    [InlineData(180, null, "churn")]
    [InlineData(181, null, "gone")]
    [InlineData(0, 0, "returned")]
    [InlineData(10, 60, "returned")]
    [InlineData(10, 61, "active")]
    [InlineData(61, 61, "pre-churn")]
    [InlineData(200, 300, "gone")]
    public void ToCase_DefaultBorders_GivesSegment(int? sinceLast, int? sinceReturn, string expected) =>
        Follow(ActivitySegments.ToCase(new()), sinceLast, sinceReturn).Id.ShouldBe(expected);

    [Theory]
    [InlineData(31, null, "pre-churn")]
    [InlineData(91, null, "gone")]
    [InlineData(5, 20, "returned")]
    [InlineData(5, 21, "active")]
    public void ToCase_OwnBorders_GivesSegment(int? sinceLast, int? sinceReturn, string expected) =>
        Follow(ActivitySegments.ToCase(new() { Active = 30, PreChurn = 60, Churn = 90, ReturnedFor = 20 }), sinceLast, sinceReturn).Id.ShouldBe(expected);

    [Fact]
    public void ReturnGap_NotSet_FollowsPreChurn()
    {
        new ActivityBorders().ReturnGap.ShouldBe(121);
        new ActivityBorders { PreChurn = 100 }.ReturnGap.ShouldBe(101);
        new ActivityBorders { PreChurn = 100, ReturnGap = 150 }.ReturnGap.ShouldBe(150);
    }

    [Theory]
    [InlineData(60, 60, 180, 121, 60, 1)]
    [InlineData(60, 120, 100, 121, 60, 1)]
    [InlineData(-1, 120, 180, 121, 0, 2)]
    [InlineData(60, 120, 180, 60, 61, 2)]
    public void Problems_BadBorders_AreAllTold(int active, int preChurn, int churn, int gap, int returnedFor, int count)
    {
        var borders = new ActivityBorders { Active = active, PreChurn = preChurn, Churn = churn, ReturnGap = gap, ReturnedFor = returnedFor };

        borders.Problems().Count.ShouldBe(count);
        Should.Throw<ArgumentException>(() => ActivitySegments.ToCase(borders)).ParamName.ShouldBe("borders");
    }

    [Fact]
    public void Problems_DefaultBorders_AreNone() => new ActivityBorders().Problems().ShouldBeEmpty();

    [Fact]
    public void All_Segments_CoverTheCaseAndHaveNamesInBothLanguages()
    {
        var rule = ActivitySegments.ToCase(new());

        ActivitySegments.All.ShouldBe([rule.WithoutPurchases, .. rule.Branches.Select(branch => branch.Segment), rule.Otherwise]);
        ActivitySegments.All.Select(segment => segment.Title.Ru).ShouldBe(["Нулевые", "Возвращённые", "Активные", "Предотток", "Отток", "Ушедшие"]);
        ActivitySegments.All.Select(segment => segment.Title.En).ShouldBe(["No purchases", "Returned", "Active", "Pre-churn", "Churn", "Gone"]);
    }

    private static Segment Follow(ActivityCase rule, int? sinceLast, int? sinceReturn) => sinceLast is null
        ? rule.WithoutPurchases
        : rule.Branches.FirstOrDefault(branch => (branch.Measure == ActivityMeasure.DaysSinceLast ? sinceLast : sinceReturn) <= branch.AtMost)?.Segment
            ?? rule.Otherwise;
}
