namespace RfmFlows.Rfm.Tests;

public class ScoringMethodTests
{
    public static TheoryData<string> Ids() => [.. ScoringMethods.All.Select(method => method.Id)];

    [Fact]
    public void All_Ids_AreUniqueAndTheDefaultIsFirst()
    {
        ScoringMethods.All.Select(method => method.Id).ShouldBeUnique();
        ScoringMethods.All[0].ShouldBe(ScoringMethods.Quantile);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Plan_DefaultScale_IsAllowed(string id)
    {
        var method = ScoringMethods.Find(id)!;

        AxisFacts.All.Select(axis => method.Plan(axis, method.DefaultScale).Axis).ShouldBe(AxisFacts.All);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_BothLanguages_AreWritten(string id)
    {
        var method = ScoringMethods.Find(id)!;
        Text[] texts = [method.Title, method.Help];

        texts.ShouldAllBe(text => text.En.Any(char.IsAsciiLetter) && text.Ru.Any(letter => letter >= 'а' && letter <= 'я'));
    }

    [Theory]
    [InlineData("quantile", 2)]
    [InlineData("quantile", 11)]
    [InlineData("tercile", 5)]
    public void Plan_ScaleNotAllowed_Throws(string id, int scale) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ScoringMethods.Find(id)!.Plan(Axis.Recency, scale));

    [Fact]
    public void Find_UnknownId_IsNull() => ScoringMethods.Find("guess").ShouldBeNull();

    [Theory]
    [InlineData("row-order-quantile", Axis.Frequency, false)]
    [InlineData("row-order-quantile", Axis.Monetary, true)]
    [InlineData("ntile", Axis.Recency, false)]
    [InlineData("proc-rank", Axis.Frequency, true)]
    [InlineData("mid-rank", Axis.Frequency, true)]
    public void TiesShare_OfPlan_IsDeclared(string id, Axis axis, bool expected) =>
        ScoringMethods.Find(id)!.Plan(axis, 5).Plan.TiesShare.ShouldBe(expected);

    [Fact]
    public void Nested_Within_IsTheAxesBefore()
    {
        ScoringMethods.Nested.Plan(Axis.Recency, 5).Within.ShouldBeEmpty();
        ScoringMethods.Nested.Plan(Axis.Frequency, 5).Within.ShouldBe([Axis.Recency]);
        ScoringMethods.Nested.Plan(Axis.Monetary, 5).Within.ShouldBe([Axis.Recency, Axis.Frequency]);
    }
}
