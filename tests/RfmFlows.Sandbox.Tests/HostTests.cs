using System.Net;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class HostTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.7")]
    [InlineData("::")]
    public async Task Start_NotLoopback_IsRefused(string address)
    {
        using var folder = new TemporaryFolder();
        var options = new SandboxOptions { DataFolder = folder.Path, Listen = IPAddress.Parse(address) };
        (await Should.ThrowAsync<ArgumentException>(() => SandboxHost.StartAsync(options))).Message.ShouldContain("loopback");
    }

    [Fact]
    public async Task Start_PortTaken_IsAnIoError()
    {
        await using var first = await RunningSandbox.StartAsync();
        using var folder = new TemporaryFolder();
        await Should.ThrowAsync<IOException>(() =>
            SandboxHost.StartAsync(new SandboxOptions { DataFolder = folder.Path, Port = first.Host.Address.Port }));
    }

    [Theory]
    [InlineData(2, "--data DIR")]
    [InlineData(2, "--port", "--port", "99999", "--data", "x")]
    [InlineData(2, "--nonsense", "--nonsense", "1")]
    [InlineData(2, "--data needs a value", "--data")]
    [InlineData(2, "loopback", "--data", "<folder>", "--host", "0.0.0.0")]
    [InlineData(1, "resetRate", "--data", "<folder>", "--settings", "<settings>")]
    [InlineData(1, "none.json", "--data", "<folder>", "--settings", "none.json")]
    public async Task Program_WrongArguments_SaysWhichAndEnds(int code, string named, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "settings.json");
        await File.WriteAllTextAsync(settings, """{"faults":{"resetRate":7}}""");
        var filled = arguments.Select(argument => argument.Replace("<folder>", folder.Path).Replace("<settings>", settings)).ToArray();
        var (ended, error) = await SandboxProgram.RunAsync(filled);
        ended.ShouldBe(code, error);
        error.ShouldContain(named);
    }

    [Fact]
    public async Task Program_CredentialsAndSettings_AreTaken()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "settings.json");
        await File.WriteAllTextAsync(settings, """{"balance":{"amount":5}}""");
        await using var program = await SandboxProgram.StartAsync(
            "--port", "0", "--data", folder.Path, "--client-id", "X", "--client-secret", "Y", "--api-key", "Z", "--settings", settings);
        using var api = new ApiClient(program.Address) { Bearer = "Z" };
        (await api.GetAsync("/balance")).Text.ShouldBe("""{"currency":"USD","balance_currency":5}""");
        (await api.PostAsync("/oauth/access_token", new { grant_type = "client_credentials", client_id = "X", client_secret = "no" })).Status.ShouldBe(401);
        (await api.PostAsync("/oauth/access_token", new { grant_type = "client_credentials", client_id = "X", client_secret = "Y" })).Accepted();
    }
}
