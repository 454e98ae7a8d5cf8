namespace RfmFlows.Rfm.Tests;

public class RecencyTests
{
    private static readonly DateOnly _asOf = new(2024, 3, 1);

    [Theory]
    [InlineData(0, RecencyConvention.ToAsOfDate, 0)]
    [InlineData(0, RecencyConvention.ToDayAfter, 1)]
    [InlineData(1, RecencyConvention.ToAsOfDate, 1)]
    [InlineData(366, RecencyConvention.ToAsOfDate, 366)]
    public void Days_SomeDaysBefore_CountsCalendarDays(int before, RecencyConvention convention, int expected) =>
        Recency.Days(_asOf.AddDays(-before), _asOf, convention).ShouldBe(expected);

    [Fact]
    public void Days_PurchaseAfterTheAsOfDate_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Recency.Days(_asOf.AddDays(1), _asOf));
}
