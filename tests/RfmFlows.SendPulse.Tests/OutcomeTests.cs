using System.Net.Sockets;

namespace RfmFlows.SendPulse.Tests;

public class OutcomeTests
{
    [Theory]
    [InlineData(200, """{"result":true,"id":"pz-1"}""", "pz-1")]
    [InlineData(200, """{"result":"1","id":77}""", "77")]
    [InlineData(200, """{"data":{"result":true,"id":"pz-1"}}""", "pz-1")]
    [InlineData(200, """[{"result":true,"id":"pz-1"}]""", "pz-1")]
    [InlineData(200, """{"result":true}""", null)]
    public async Task Send_Taken_IsAccepted(int status, string body, string? id)
        => (await SendAsync(status, body)).ShouldBe(new SendOutcome.Accepted(id));

    [Theory]
    [InlineData(422, """{"message":"Argument email is invalid","error_code":422}""", 422L, "Argument email is invalid")]
    [InlineData(400, """{"message":"m","error_code":"14"}""", 14L, "m")]
    [InlineData(403, """{"message":"Account expired","error_code":403}""", 403L, "Account expired")]
    [InlineData(403, """{"message":"no","error_code":3030303030}""", 3030303030L, "no")]
    [InlineData(200, """{"is_error":true,"error_code":11,"message":"m"}""", 11L, "m")]
    [InlineData(200, """{"result":false,"error":"e"}""", null, "e")]
    [InlineData(200, """{"result":"0"}""", null, "")]
    [InlineData(200, """{"success":false,"message":"m"}""", null, "m")]
    [InlineData(200, """{"success":true,"data":[false]}""", null, "")]
    [InlineData(200, """{"data":{"result":false,"message":"m","error_code":12}}""", 12L, "m")]
    [InlineData(200, """{"message":"m","error_code":13}""", 13L, "m")]
    [InlineData(404, "<html>not here</html>", null, "")]
    [InlineData(422, """{"message":"write to anna@example.com or +7 912 345-67-89","error_code":422}""", 422L, "write to *** or ***")]
    public async Task Send_Refused_IsRejected(int status, string body, long? code, string message)
    {
        var outcome = await SendAsync(status, body);
        outcome.ShouldBe(new SendOutcome.Rejected(status, code, message));
        outcome.MayBeRepeated.ShouldBeFalse();
    }

    [Theory]
    [InlineData(500, "<html>Whoops</html>", UnknownReason.ServerError)]
    [InlineData(502, "", UnknownReason.ServerError)]
    [InlineData(500, """{"message":"m","error_code":800}""", UnknownReason.ServerError)]
    [InlineData(408, "", UnknownReason.ServerError)]
    [InlineData(200, "<html>Welcome</html>", UnknownReason.UnreadableAnswer)]
    [InlineData(200, "", UnknownReason.UnreadableAnswer)]
    [InlineData(200, "{}", UnknownReason.UnreadableAnswer)]
    [InlineData(200, "[]", UnknownReason.UnreadableAnswer)]
    [InlineData(200, "true", UnknownReason.UnreadableAnswer)]
    public async Task Send_AnsweredUnclearly_IsUnknown(int status, string body, UnknownReason reason)
    {
        var outcome = await SendAsync(status, body);
        outcome.ShouldBe(new SendOutcome.Unknown(reason, status));
        outcome.MayBeRepeated.ShouldBeFalse();
    }

    [Theory]
    [InlineData(429, "{}")]
    [InlineData(422, """{"message":"m","error_code":2020202020}""")]
    public async Task Send_LimitedToTheEnd_IsNotSent(int status, string body)
    {
        var outcome = await SendAsync(status, body);
        outcome.ShouldBeOfType<SendOutcome.NotSent>().Reason.ShouldBe(NotSentReason.RateLimited);
        outcome.MayBeRepeated.ShouldBeTrue();
    }

    [Fact]
    public async Task CreateCampaign_ServerCountsFiveInAnHour_IsNotSent()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("""{"message":"limit","error_code":791}""", 422));

        var outcome = await bench.RunAsync(bench.Client.Campaigns.CreateAsync(new() { SenderName = "S", SenderEmail = "s@example.com", Subject = "S" }));

        outcome.ShouldBe(new SendOutcome.NotSent(NotSentReason.RateLimited, TimeSpan.FromMinutes(15)));
    }

    public static TheoryData<string, SendOutcome> Faults() => new()
    {
        { "name", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "refused", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "tls", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "slow connect", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "broken before the body", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "refused, body read early", new SendOutcome.NotSent(NotSentReason.Unreachable, null) },
        { "broken after the body", new SendOutcome.Unknown(UnknownReason.ConnectionLost, null) },
        { "broken answer", new SendOutcome.Unknown(UnknownReason.ConnectionLost, null) },
        { "silence", new SendOutcome.Unknown(UnknownReason.TimedOut, null) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Send_TransportFails_TellsWhetherAnythingWasWritten(string fault, SendOutcome expected)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Connect = fault switch
        {
            "name" => _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "x"),
            "refused" => _ => throw new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)),
            "tls" => _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "x"),
            "slow connect" => ct => Task.Delay(TimeSpan.FromHours(1), bench.Clock, ct),
            "broken before the body" => _ => throw new IOException("x"),
            _ => null,
        };
        bench.Gateway.Api = (_, ct) => fault switch
        {
            "refused, body read early" => throw new HttpRequestException(HttpRequestError.ConnectionError, "x"),
            "broken after the body" => throw new HttpRequestException(HttpRequestError.ResponseEnded, "x"),
            "broken answer" => throw new IOException("x"),
            _ => Silence(bench.Clock, ct),
        };

        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBe(expected);
        bench.Gateway.Calls.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Send_CancelledBeforeWriting_Throws()
    {
        var bench = Bench.WithKey();
        using var cancel = new CancellationTokenSource();
        bench.Gateway.Connect = async ct =>
        {
            await cancel.CancelAsync();
            ct.ThrowIfCancellationRequested();
        };

        await Should.ThrowAsync<OperationCanceledException>(bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail(), cancel.Token)));
        bench.Gateway.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_CancelledAfterWriting_IsUnknown()
    {
        var bench = Bench.WithKey();
        using var cancel = new CancellationTokenSource();
        bench.Gateway.Api = async (_, ct) =>
        {
            await cancel.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return FakeGateway.Json("{}");
        };

        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail(), cancel.Token)))
            .ShouldBe(new SendOutcome.Unknown(UnknownReason.Cancelled, null));
    }

    [Fact]
    public async Task SendSms_Taken_TellsCounters()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("""{"result":true,"campaign_id":2623085,"counters":{"exceptions":"1","sends":3}}"""));

        (await bench.RunAsync(bench.Client.Sms.SendAsync(new() { Sender = "Shop", Body = "Hi", Phones = ["79120000000"] })))
            .ShouldBe(new SendOutcome.AcceptedSms("2623085", 3, 1));
    }

    [Fact]
    public async Task CreateCampaign_Taken_TellsPriceInTheMisspeltKey()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(
            """{"id":245587,"status":13,"count":1,"tariff_email_qty":1,"overdraft_price":"0.0044","ovedraft_currency":"USD"}"""));

        (await bench.RunAsync(bench.Client.Campaigns.CreateAsync(new() { SenderName = "S", SenderEmail = "s@example.com", Subject = "S" })))
            .ShouldBe(new SendOutcome.AcceptedCampaign("245587", new CampaignStatus(13), 1, 1, 0.0044m, "USD"));
    }

    private static async Task<SendOutcome> SendAsync(int status, string body)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(body, status));
        return await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));
    }

    private static async Task<HttpResponseMessage> Silence(ManualClock clock, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromHours(1), clock, cancellation);
        return FakeGateway.Json("{}");
    }
}
