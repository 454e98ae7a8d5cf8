namespace RfmFlows.SendPulse.Tests;

public class LimitTests
{
    [Theory]
    [InlineData(10, null, 25, 2)]
    [InlineData(10, null, 10, 0)]
    [InlineData(null, 20, 45, 120)]
    [InlineData(null, null, 500, 0)]
    [InlineData(10, 15, 16, 60)]
    public async Task Send_ManyAtOnce_NoWindowHoldsMoreThanAllowed(int? perSecond, int? perMinute, int calls, int lastAt)
    {
        var bench = Bench.WithKey(options => options with
        {
            RequestsPerSecond = perSecond, RequestsPerMinute = perMinute, LongestWait = TimeSpan.FromHours(1),
        });

        await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, calls).Select(_ => bench.Client.Smtp.SendAsync(Bench.Mail()))));

        var times = bench.Gateway.Calls.Select(call => call.At).Order().ToList();
        times.Count.ShouldBe(calls);
        times[^1].ShouldBe(TimeSpan.FromSeconds(lastAt));
        Crowded(times, perSecond, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        Crowded(times, perMinute, TimeSpan.FromMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task Send_TwoClientsOfOneAccount_ShareTheLimit()
    {
        var bench = Bench.WithKey(options => options with { RequestsPerSecond = 10 });
        var other = new SendPulseClient(new HttpClient(bench.Gateway), bench.Options, bench.Clock, new Random(2));

        await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 30)
            .Select(i => (i % 2 == 0 ? bench.Client : other).Smtp.SendAsync(Bench.Mail()))));

        bench.Gateway.Calls.Count(call => call.At < TimeSpan.FromSeconds(1)).ShouldBe(10);
        bench.Clock.Elapsed.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Send_LimitChangedByALaterClient_KeepsThePast()
    {
        var bench = Bench.WithKey(options => options with { RequestsPerSecond = 4 });
        await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Client.Smtp.SendAsync(Bench.Mail()))));
        var later = new SendPulseClient(new HttpClient(bench.Gateway), bench.Options with { RequestsPerSecond = 6 }, bench.Clock, new Random(2));

        await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 3).Select(_ => later.Smtp.SendAsync(Bench.Mail()))));

        bench.Gateway.Calls.Count(call => call.At == TimeSpan.Zero).ShouldBe(6);
        bench.Gateway.Calls[^1].At.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Send_WaitWouldBeTooLong_IsNotSentAndTakesNoPlace()
    {
        var bench = Bench.WithKey(options => options with { RequestsPerMinute = 1, LongestWait = TimeSpan.FromSeconds(10) });
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        var refused = (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.NotSent>();
        refused.Reason.ShouldBe(NotSentReason.RateLimited);
        refused.RetryAfter.ShouldBe(TimeSpan.FromMinutes(1));

        bench.Clock.Advance(TimeSpan.FromSeconds(50));
        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.Accepted>();
    }

    [Fact]
    public async Task CreateCampaign_FifthInAnHour_IsNotSent()
    {
        var bench = Bench.WithKey(options => options with { CampaignsPerHour = 4 });
        bench.Gateway.Answer(() => FakeGateway.Json("""{"id":5,"status":13}"""));
        for (var i = 0; i < 4; i++)
        {
            (await bench.RunAsync(bench.Client.Campaigns.CreateAsync(Campaign()))).ShouldBeAssignableTo<SendOutcome.Accepted>();
        }

        var fifth = (await bench.RunAsync(bench.Client.Campaigns.CreateAsync(Campaign()))).ShouldBeOfType<SendOutcome.NotSent>();
        fifth.Reason.ShouldBe(NotSentReason.RateLimited);
        fifth.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeAssignableTo<SendOutcome.Accepted>();

        bench.Clock.Advance(TimeSpan.FromHours(1));
        (await bench.RunAsync(bench.Client.Campaigns.CreateAsync(Campaign()))).ShouldBeAssignableTo<SendOutcome.Accepted>();
    }

    [Fact]
    public async Task CreateCampaign_RejectedOnes_GiveTheirPlaceBack()
    {
        var bench = Bench.WithKey(options => options with { CampaignsPerHour = 2 });
        bench.Gateway.Answer(() => FakeGateway.Json("""{"message":"Empty subject","error_code":720}""", 422));
        for (var i = 0; i < 5; i++)
        {
            (await bench.RunAsync(bench.Client.Campaigns.CreateAsync(Campaign()))).ShouldBeOfType<SendOutcome.Rejected>().Code.ShouldBe(720);
        }
    }

    [Fact]
    public async Task Send_RetryAfter_HoldsBackTheWholeAccount()
    {
        var bench = Bench.WithKey(options => options with { RequestsPerSecond = 10 });
        bench.Gateway.Answer(
            () =>
            {
                var answer = FakeGateway.Json("{}", 429);
                answer.Headers.Add("Retry-After", "7");
                return answer;
            },
            () => FakeGateway.Json("""{"result":true,"id":"m"}"""));

        var outcomes = await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 30).Select(_ => bench.Client.Smtp.SendAsync(Bench.Mail()))));

        outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Accepted);
        var times = bench.Gateway.Calls.Select(call => call.At).Order().ToList();
        times.Count(time => time > TimeSpan.Zero && time < TimeSpan.FromSeconds(7)).ShouldBe(0);
        Crowded(times, 10, TimeSpan.FromSeconds(1)).ShouldBeFalse();
    }

    private static NewCampaign Campaign() => new() { SenderName = "Shop", SenderEmail = "shop@example.com", Subject = "Hi", Body = "Hi", ListIds = [1] };

    private static bool Crowded(List<TimeSpan> times, int? permits, TimeSpan period)
        => permits is { } most && Enumerable.Range(0, Math.Max(0, times.Count - most)).Any(i => times[i + most] - times[i] < period);
}
