namespace RfmFlows.Rfm.Tests;

public class ExplainTests
{
    [Theory]
    [InlineData(3, "3: up to 30 days", "3: до 30 дней")]
    [InlineData(2, "2: 31–91 days", "2: 31–91 день")]
    [InlineData(1, "1: more than 91 days", "1: больше 91 дня")]
    public void Explain_Recency_TellsWholeDays(int score, string en, string ru) =>
        new AxisBorders(Axis.Recency, [30, 91]).Explain(score).ShouldBe(new(en, ru));

    [Theory]
    [InlineData(1, "1: 1 purchase", "1: 1 покупка")]
    [InlineData(2, "2: unused, no value can fall here", "2: не используется, сюда не попадает ни одно значение")]
    [InlineData(3, "3: 2–4 purchases", "3: 2–4 покупки")]
    [InlineData(4, "4: 5–1,111 purchases", "4: 5–1\u00A0111 покупок")]
    [InlineData(5, "5: more than 1,111 purchases", "5: больше 1\u00A0111 покупок")]
    public void Explain_Frequency_TellsWholePurchases(int score, string en, string ru) =>
        new AxisBorders(Axis.Frequency, [1, 1, 4.5m, 1111]).Explain(score).ShouldBe(new(en, ru));

    [Theory]
    [InlineData(1, "1: up to 4,999.99", "1: до 4\u00A0999,99 включительно")]
    [InlineData(2, "2: over 4,999.99, up to 20,000", "2: больше 4\u00A0999,99, до 20\u00A0000 включительно")]
    [InlineData(3, "3: over 20,000", "3: больше 20\u00A0000")]
    public void Explain_MoneyRightClosed_TellsWholeCents(int score, string en, string ru) =>
        new AxisBorders(Axis.Monetary, [4999.9967m, 20_000]).Explain(score).ShouldBe(new(en, ru));

    [Theory]
    [InlineData(1, "1: below 255.80", "1: меньше 255,80")]
    [InlineData(2, "2: from 255.80, below 382", "2: от 255,80, меньше 382")]
    [InlineData(3, "3: from 382", "3: от 382")]
    public void Explain_MoneyLeftClosed_TellsFromAndBelow(int score, string en, string ru) =>
        new AxisBorders(Axis.Monetary, [255.8m, 382], ClosedSide.Left).Explain(score).ShouldBe(new(en, ru));

    [Theory]
    [InlineData(4, "4: up to 1 (in own cycles)", "4: до 1 включительно (в своих циклах)")]
    [InlineData(3, "3: over 1, up to 2 (in own cycles)", "3: больше 1, до 2 включительно (в своих циклах)")]
    [InlineData(1, "1: over 3 (in own cycles)", "1: больше 3 (в своих циклах)")]
    public void Explain_OwnCycles_TellsMultiples(int score, string en, string ru) =>
        PurchaseCycle.Borders(4).Explain(score).ShouldBe(new(en, ru));

    [Theory]
    [InlineData(ClosedSide.Right, 3, "3: up to 30 days")]
    [InlineData(ClosedSide.Left, 3, "3: up to 29 days")]
    [InlineData(ClosedSide.Left, 2, "2: 30–89 days")]
    public void Explain_Days_FollowTheClosedSide(ClosedSide closed, int score, string en) =>
        new AxisBorders(Axis.Recency, [30, 90], closed).Explain(score).En.ShouldBe(en);

    [Fact]
    public void Explain_WholeAxisBetweenFractionsOfOneDay_IsUnused() =>
        new AxisBorders(Axis.Recency, [10.2m, 10.6m]).Explain(2).En.ShouldBe("2: unused, no value can fall here");
}
