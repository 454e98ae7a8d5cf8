using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class SignInTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private HttpClient _stranger = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, Password = "correct horse", ApiKey = "key-of-a-program", SignInsPerMinute = 5, HostNames = ["flows.example"] });
        _stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Server.Address };
    }

    public async Task DisposeAsync()
    {
        _stranger.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/runs")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/files/a.csv")]
    [InlineData("/api/nothing")]
    [InlineData("/metrics")]
    public async Task Stranger_IsRefused(string address)
    {
        using var response = await _stranger.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await CodeOf(response)).ShouldBe("RF6303");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/web/app.css")]
    public async Task Stranger_MaySeeOnlyWhatTellsNothing(string address)
    {
        using var response = await _stranger.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_SetsAStrictCookieAndCleansTheAddress()
    {
        using var opened = await _stranger.GetAsync(_server.Server.SignInLink);
        using var page = await _stranger.GetAsync("/");

        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.OriginalString.ShouldBe("/");
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(_server.Server.Token);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_WithWrongToken_LetsNobodyIn()
    {
        using var opened = await _stranger.GetAsync("/?token=guess");
        using var page = await _stranger.GetAsync("/");

        opened.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.Content.ReadAsStringAsync()).ShouldContain("sign-in.js");
    }

    [Fact]
    public async Task Password_SignsInUnderTheGivenName()
    {
        using var signedIn = await _stranger.PostAsJsonAsync("/api/session", new { password = "correct horse", name = "Анна" });

        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.Parse(await _stranger.GetStringAsync("/api/session"))!["name"]!.GetValue<string>().ShouldBe("Анна");
        using var signedOut = await _stranger.DeleteAsync("/api/session");
        using var after = await _stranger.GetAsync("/api/session");
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Password_TooManyGuesses_AreHeldBack()
    {
        var codes = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            using var guess = await _stranger.PostAsJsonAsync("/api/session", new { password = $"guess {i}" });
            codes.Add(await CodeOf(guess));
        }

        codes.ShouldBe(["RF6305", "RF6305", "RF6305", "RF6305", "RF6305", "RF6304"]);
    }

    [Theory]
    [InlineData("key-of-a-program", HttpStatusCode.OK)]
    [InlineData("key-of-another", HttpStatusCode.Unauthorized)]
    [InlineData("correct horse", HttpStatusCode.Unauthorized)]
    public async Task Bearer_OnlyTheKeyAndTheToken_OpenTheDoor(string bearer, HttpStatusCode expected)
    {
        _stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");

        using var response = await _stranger.GetAsync("/api/runs");

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("flows.example", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task Host_OnlyOurOwn_IsAnswered(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/runs");
        request.Headers.Host = host;

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.BadRequest)
        {
            (await CodeOf(response)).ShouldBe("RF6301");
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.NoContent)]
    public async Task Change_FromAForeignPage_IsRefused(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/settings/language") { Content = JsonContent.Create(new { value = "ru" }) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Change_FromOurOwnPage_IsDone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/settings/language") { Content = JsonContent.Create(new { value = "ru" }) };
        request.Headers.TryAddWithoutValidation("Origin", _server.Server.Address.GetLeftPart(UriPartial.Authority));

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task EveryAnswer_CarriesSecurityHeaders()
    {
        using var response = await _stranger.GetAsync("/api/runs");

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
        response.Headers.GetValues("X-Request-Id").Single().ShouldNotBeEmpty();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_SurvivesARestartAndIsItsOwnersAlone()
    {
        var folder = TestServer.NewFolder();
        string first;
        await using (var server = await TestServer.StartAsync(folder: folder))
        {
            first = server.Server.Token;
        }
        await using (var server = await TestServer.StartAsync(folder: folder))
        {
            server.Server.Token.ShouldBe(first);
        }
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder, "sign-in.token")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", null, "RF6223")]
    [InlineData("http://*:0", null, "RF6223")]
    [InlineData("http://192.0.2.1:5080", null, "RF6223")]
    [InlineData("http://[::]:0", null, "RF6223")]
    [InlineData("https://127.0.0.1:0", null, "RF6221")]
    [InlineData("5080", null, "RF6221")]
    [InlineData("http://somewhere:0", "password", "RF6221")]
    [InlineData("http://127.0.0.1:0/path", null, "RF6221")]
    public async Task Listen_WhereItMustNot_IsRefused(string listen, string? password, string code)
    {
        var folder = TestServer.NewFolder();
        var options = new ServerOptions { Listen = listen, Password = password, RecipeFolder = null };

        var refused = await Should.ThrowAsync<FlowException>(() => FlowServer.StartAsync(options, new FlowOptions { DataFolder = folder }, TimeProvider.System, CancellationToken.None));

        refused.Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Listen_EverywhereWithAPassword_IsAllowed()
    {
        var folder = TestServer.NewFolder();
        var options = new ServerOptions { Listen = "http://0.0.0.0:0", Password = "correct horse", RecipeFolder = null };
        await using (var server = await FlowServer.StartAsync(options, new FlowOptions { DataFolder = folder, MemoryMb = 512 }, TimeProvider.System, CancellationToken.None))
        {
            server.Address.Port.ShouldBeGreaterThan(0);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Listen_TakenPort_IsRefusedWithItsNumber()
    {
        var folder = TestServer.NewFolder();
        var options = new ServerOptions { Listen = _server.Server.Address.GetLeftPart(UriPartial.Authority), RecipeFolder = null };

        var refused = await Should.ThrowAsync<FlowException>(() => FlowServer.StartAsync(options, new FlowOptions { DataFolder = folder, MemoryMb = 512 }, TimeProvider.System, CancellationToken.None));

        refused.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF6222");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> CodeOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
}
