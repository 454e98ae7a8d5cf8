namespace RfmFlows.SendPulse.Tests;

public class SlidingWindowTests
{
    private const long Period = 100;

    [Theory]
    [InlineData(5, 10)]
    [InlineData(10, 5)]
    [InlineData(20, 5)]
    public void GiveBack_OneOfThree_FreesAPlaceAndKeepsTheOthers(long returned, long oldestLeft)
    {
        var window = WrappedAround();

        window.GiveBack(returned);

        window.Next.ShouldBe(long.MinValue);
        window.Take(30);
        window.Next.ShouldBe(oldestLeft + Period);
    }

    [Fact]
    public void GiveBack_ForgottenPlace_ChangesNothing()
    {
        var window = WrappedAround();

        window.GiveBack(1);

        window.Next.ShouldBe(5 + Period);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(2, 4L)]
    [InlineData(3, 3L)]
    public void Resize_ToFewerOrNone_KeepsTheLatest(int? permits, long? oldest)
    {
        var window = new SlidingWindow(5, Period);
        for (var instant = 1; instant <= 5; instant++)
        {
            window.Take(instant);
        }

        SlidingWindow.Resize(window, permits, Period)?.Next.ShouldBe(oldest!.Value + Period);
        (SlidingWindow.Resize(window, permits, Period) is null).ShouldBe(permits is null);
    }

    [Fact]
    public void Resize_ToMore_HasFreePlaces()
    {
        var window = new SlidingWindow(1, Period);
        window.Take(1);

        var wider = SlidingWindow.Resize(window, 2, Period)!;

        wider.Next.ShouldBe(long.MinValue);
        wider.Take(2);
        wider.Next.ShouldBe(1 + Period);
    }

    /// <summary>Three places, of which 5, 10 and 20 are taken and 1 is forgotten.</summary>
    private static SlidingWindow WrappedAround()
    {
        var window = new SlidingWindow(3, Period);
        foreach (var instant in new long[] { 1, 5, 10, 20 })
        {
            window.Take(instant);
        }

        return window;
    }
}
