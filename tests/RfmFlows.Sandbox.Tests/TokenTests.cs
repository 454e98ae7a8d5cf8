using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task Token_JsonAndForm_AreIssuedAndAllStayGood()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var older = sandbox.Api.Bearer;
        var form = await sandbox.Api.FormAsync("POST", "/oauth/access_token", "grant_type=client_credentials&client_id=x&client_secret=y");
        Shape.Of(form.Accepted().Json).ShouldBe("{access_token:string,token_type:string,expires_in:int}");
        foreach (var bearer in new[] { older, form["access_token"]!.GetValue<string>() })
        {
            sandbox.Api.Bearer = bearer;
            (await sandbox.Api.GetAsync("/balance")).Accepted();
        }
    }

    [Theory]
    [InlineData("""{"grant_type":"client_credentials","client_id":"id","client_secret":"wrong"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"","client_secret":"secret"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"client_credentials"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"password","client_id":"id","client_secret":"secret"}""", 400, "unsupported_grant_type")]
    public async Task Token_WrongCredentials_AreNamedSo(string body, int status, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { ClientId = "id", ClientSecret = "secret" });
        var answer = await sandbox.Api.PostAsync("/oauth/access_token", body);
        answer.Status.ShouldBe(status);
        answer["error"]!.GetValue<string>().ShouldBe(error);
        answer["message"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("b'token'")]
    public async Task Call_UnknownBearer_IsUnauthorized(string? bearer)
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { ApiKey = "key" });
        sandbox.Api.Bearer = bearer;
        foreach (var path in new[] { "/balance", "/nowhere" })
        {
            (await sandbox.Api.GetAsync(path)).Refused(401, 401);
        }
    }

    [Fact]
    public async Task Call_StaticKey_IsTaken()
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { ApiKey = "sp_key" });
        sandbox.Api.Bearer = "sp_key";
        (await sandbox.Api.GetAsync("/balance")).Accepted();
    }

    [Fact]
    public async Task Token_AfterItsLife_IsRefused()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock, SettingsJson = """{"tokenLifeSeconds":600}""" });
        clock.Advance(TimeSpan.FromSeconds(599));
        (await sandbox.Api.GetAsync("/balance")).Accepted();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await sandbox.Api.GetAsync("/balance")).Refused(401, 401);
    }

    [Fact]
    public async Task UnknownRoute_KnownBearer_IsNotFoundAndListed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        (await sandbox.Api.PostAsync("/v9/nowhere")).Refused(404, 404);
        (await sandbox.Api.PostAsync("/balance")).Refused(404, 404);
        (await sandbox.Api.GetAsync("/sandbox/unknown")).Text.ShouldBe("""["POST /v9/nowhere","POST /balance"]""");
    }
}
