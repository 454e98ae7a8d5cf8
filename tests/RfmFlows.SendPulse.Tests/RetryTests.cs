namespace RfmFlows.SendPulse.Tests;

public class RetryTests
{
    private const string Slow = """{"message":"Too many requests","error_code":2020202020}""";

    public enum Call
    {
        Get,
        Delete,
        Lookup,
        Post,
        Put,
        Send,
    }

    public static TheoryData<Call, string, int> Matrix()
    {
        var matrix = new TheoryData<Call, string, int>();
        foreach (var call in Enum.GetValues<Call>())
        {
            var safe = call is Call.Get or Call.Delete or Call.Lookup;
            foreach (var failure in new[] { "lost", "timeout", "408", "500", "502", "503" })
            {
                matrix.Add(call, failure, safe ? 4 : 1);
            }

            foreach (var failure in new[] { "429", "burst-200", "burst-403", "burst-422" })
            {
                matrix.Add(call, failure, 4);
            }

            foreach (var failure in new[] { "400", "401", "403", "404", "422", "refused-200", "html-200" })
            {
                matrix.Add(call, failure, 1);
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Call_Failing_IsAttemptedOnlyWhereSafe(Call call, string failure, int attempts)
    {
        var bench = Bench.WithKey(options => options with { RetryAttempts = 3 });
        bench.Gateway.Api = (_, cancellation) => Fail(failure, bench.Clock, cancellation);

        await bench.RunAsync(Swallow(Make(bench.Client, call)));

        bench.Gateway.Calls.Count.ShouldBe(attempts);
    }

    [Fact]
    public async Task Get_FailsTwice_SucceedsWithTheThird()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Html(500), () => FakeGateway.Html(502), () => FakeGateway.Json("""{"currency":"RUB","balance_currency":"12.5"}"""));

        var balance = await bench.RunAsync(bench.Client.Balance.GetAsync());

        balance.Amount.ShouldBe(12.5m);
        bench.Clock.Elapsed.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Send_LimitedThenAccepted_IsAccepted()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(Slow, 429), () => FakeGateway.Json("""{"result":true,"id":"m-9"}"""));

        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBe(new SendOutcome.Accepted("m-9"));
        bench.Gateway.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_SameSeed_WaitsTheSameTimes()
    {
        (await Times()).ShouldBe(await Times());

        static async Task<List<TimeSpan>> Times()
        {
            var bench = Bench.WithKey();
            bench.Gateway.Answer(() => FakeGateway.Html(500));
            await bench.FailAsync(bench.Client.Balance.GetAsync());
            return bench.Gateway.Calls.Select(call => call.At).ToList();
        }
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Mon, 02 Mar 2026 09:00:05 GMT", 5)]
    public async Task Get_RetryAfter_IsHonoured(string header, int seconds)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(
            () =>
            {
                var answer = FakeGateway.Html(503);
                answer.Headers.Add("Retry-After", header);
                return answer;
            },
            () => FakeGateway.Json("""{"currency":"RUB","balance_currency":1}"""));

        await bench.RunAsync(bench.Client.Balance.GetAsync());

        bench.Gateway.Calls[1].At.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Send_RetryAfterBeyondTheLongestWait_IsNotSentAtOnce()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() =>
        {
            var answer = FakeGateway.Json("{}", 429);
            answer.Headers.Add("Retry-After", "3600");
            return answer;
        });

        var outcome = (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.NotSent>();

        outcome.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        bench.Gateway.Calls.Count.ShouldBe(1);
        bench.Clock.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    private static Task Make(SendPulseClient client, Call call) => call switch
    {
        Call.Get => client.Balance.GetAsync(),
        Call.Delete => client.AddressBooks.DeleteAsync(1),
        Call.Lookup => client.Smtp.InfoAsync(["m"]),
        Call.Post => client.Senders.AddAsync("a@example.com", "A"),
        Call.Put => client.AddressBooks.RenameAsync(1, "A"),
        _ => client.Smtp.SendAsync(Bench.Mail()),
    };

    private static async Task Swallow(Task call)
    {
        try
        {
            await call;
        }
        catch (SendPulseException)
        {
            // Only the number of attempts matters here.
        }
    }

    private static async Task<HttpResponseMessage> Fail(string failure, ManualClock clock, CancellationToken cancellation)
    {
        switch (failure)
        {
            case "lost":
                throw new HttpRequestException("reset");
            case "timeout":
                await Task.Delay(TimeSpan.FromHours(1), clock, cancellation);
                return FakeGateway.Json("{}");
            case "burst-200" or "burst-403" or "burst-422":
                return FakeGateway.Json(Slow, int.Parse(failure[6..]));
            case "refused-200":
                return FakeGateway.Json("""{"result":false,"error_code":800,"message":"no"}""");
            case "html-200":
                return FakeGateway.Html(200);
            default:
                return FakeGateway.Json("""{"message":"no"}""", int.Parse(failure));
        }
    }
}
