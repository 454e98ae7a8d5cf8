namespace RfmFlows.SendPulse.Tests;

public class TokenTests
{
    [Fact]
    public async Task GetToken_FiftyConcurrentCalls_FetchesOnce()
    {
        var bench = new Bench();
        var gate = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Gateway.Token = _ => gate.Task;

        var sends = Enumerable.Range(0, 50).Select(_ => Task.Run(() => bench.Client.Smtp.SendAsync(Bench.Mail()))).ToList();
        gate.SetResult(FakeGateway.Json("""{"access_token":"tok-1","expires_in":"3600"}"""));
        var outcomes = await Task.WhenAll(sends);

        outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Accepted);
        bench.Gateway.TokenCalls.ShouldBe(1);
        bench.Gateway.Calls.Select(call => call.Bearer).Distinct().ShouldBe(["tok-1"]);
    }

    [Theory]
    [InlineData(3299, 1)]
    [InlineData(3300, 2)]
    public async Task GetToken_BeforeExpiry_RenewsThreeHundredSecondsEarly(int seconds, int expected)
    {
        var bench = new Bench();
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        bench.Gateway.TokenCalls.ShouldBe(expected);
        bench.Gateway.Calls[^1].Bearer.ShouldBe($"tok-{expected}");
    }

    [Fact]
    public async Task GetToken_ShortLifetime_IsStillUsedMoreThanOnce()
    {
        var bench = new Bench { Gateway = { Token = _ => Task.FromResult(FakeGateway.Json("""{"access_token":"t","expires_in":200}""")) } };
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        bench.Gateway.TokenCalls.ShouldBe(1);
    }

    [Fact]
    public async Task GetToken_RenewalFailsWhileOldOneIsValid_OldOneServes()
    {
        var bench = new Bench(options => options with { RetryAttempts = 0 });
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        bench.Gateway.Token = _ => Task.FromResult(FakeGateway.Html(500));

        bench.Clock.Advance(TimeSpan.FromSeconds(3400));
        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.Accepted>();
        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.Accepted>();
        bench.Gateway.TokenCalls.ShouldBe(2);

        bench.Clock.Advance(TimeSpan.FromSeconds(200));
        var outcome = await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        outcome.ShouldBeOfType<SendOutcome.NotSent>().Reason.ShouldBe(NotSentReason.TokenUnavailable);
    }

    [Fact]
    public async Task Call_FirstAnswered401_FetchesTokenAndReplaysOnce()
    {
        var bench = new Bench();
        bench.Gateway.Api = (call, _) => Task.FromResult(call.Bearer == "tok-1"
            ? FakeGateway.Json("""{"message":"Unauthorized!","error_code":401}""", 401)
            : FakeGateway.Json("""{"result":true,"id":"m-2"}"""));

        var outcome = await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        outcome.ShouldBeOfType<SendOutcome.Accepted>().Id.ShouldBe("m-2");
        bench.Gateway.Calls.Select(call => call.Bearer).ShouldBe(["tok-1", "tok-2"]);
    }

    [Fact]
    public async Task Call_AlwaysAnswered401_ReplaysOnceAndSparesTheTokenPath()
    {
        var bench = new Bench();
        bench.Gateway.Answer(() => FakeGateway.Json("""{"message":"Unauthorized!","error_code":401}""", 401));

        var outcome = await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        outcome.ShouldBeOfType<SendOutcome.NotSent>().Reason.ShouldBe(NotSentReason.CredentialsRefused);
        bench.Gateway.Calls.Count.ShouldBe(2);
        bench.Gateway.TokenCalls.ShouldBe(2);

        for (var i = 0; i < 5; i++)
        {
            (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).MayBeRepeated.ShouldBeTrue();
        }

        bench.Gateway.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Call_ConcurrentlyAnswered401_RenewsOnce()
    {
        var bench = new Bench();
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        bench.Gateway.Api = (call, _) => Task.FromResult(call.Bearer == "tok-1"
            ? FakeGateway.Json("{}", 401)
            : FakeGateway.Json("""{"result":true,"id":"m"}"""));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => bench.Client.Smtp.SendAsync(Bench.Mail()))));

        outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Accepted);
        bench.Gateway.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Call_StaticKeyRefused_IsNotReplayed()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("""{"message":"Unauthorized!","error_code":401}""", 401));

        var error = await bench.FailAsync(bench.Client.Balance.GetAsync());

        error.Failure.ShouldBe(SendPulseFailure.CredentialsRefused);
        bench.Gateway.Calls.Count.ShouldBe(1);
        bench.Gateway.TokenCalls.ShouldBe(0);
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"Client authentication failed","message":"Client authentication failed"}""", NotSentReason.CredentialsRefused, 1)]
    [InlineData(400, """{"error":"unsupported_grant_type"}""", NotSentReason.CredentialsRefused, 1)]
    [InlineData(200, """{"error":"invalid_client"}""", NotSentReason.CredentialsRefused, 1)]
    [InlineData(500, "<html>", NotSentReason.TokenUnavailable, 5)]
    [InlineData(200, "{}", NotSentReason.TokenUnavailable, 1)]
    [InlineData(200, """{"access_token":"two\nlines"}""", NotSentReason.TokenUnavailable, 1)]
    [InlineData(429, "{}", NotSentReason.RateLimited, 5)]
    public async Task Send_TokenCallFails_IsNotSent(int status, string body, NotSentReason reason, int tokenCalls)
    {
        var bench = new Bench { Gateway = { Token = _ => Task.FromResult(FakeGateway.Json(body, status)) } };

        var outcome = await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        outcome.ShouldBeOfType<SendOutcome.NotSent>().Reason.ShouldBe(reason);
        bench.Gateway.Calls.ShouldBeEmpty();
        bench.Gateway.TokenCalls.ShouldBe(tokenCalls);
    }

    [Fact]
    public async Task Send_CredentialsRefused_AsksAgainOnlyAfterAMinute()
    {
        var bench = new Bench { Gateway = { Token = _ => Task.FromResult(FakeGateway.Json("""{"error":"invalid_client"}""", 401)) } };
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        bench.Gateway.TokenCalls.ShouldBe(1);

        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
        bench.Gateway.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task GetToken_WaitingCallerGivesUp_OthersStillGetIt()
    {
        var bench = new Bench();
        var gate = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Gateway.Token = _ => gate.Task;
        using var impatience = new CancellationTokenSource();
        var first = bench.Client.Smtp.SendAsync(Bench.Mail(), impatience.Token);
        var second = bench.Client.Smtp.SendAsync(Bench.Mail());

        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        gate.SetResult(FakeGateway.Json("""{"access_token":"tok-1","expires_in":3600}"""));

        (await second).ShouldBeOfType<SendOutcome.Accepted>();
        bench.Gateway.TokenCalls.ShouldBe(1);
    }
}
