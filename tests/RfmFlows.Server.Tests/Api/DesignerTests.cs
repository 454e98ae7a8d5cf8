using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed partial class DesignerTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/runs")]
    [InlineData("/scenarios/win-back")]
    [InlineData("/settings")]
    public async Task Page_AtEachAddress_LetsInOnlyItsOwnStyles(string address)
    {
        using var first = await _server.Client.GetAsync(address);
        using var second = await _server.Client.GetAsync(address);

        var nonce = NonceOf(first);
        nonce.ShouldNotBe(NonceOf(second));
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        first.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        var page = await first.Content.ReadAsStringAsync();
        page.ShouldContain($"content=\"{nonce}\"");
        page.ShouldNotContain("{{");
        page.ShouldNotContain("http");
    }

    [Fact]
    public async Task Files_ThatThePageNames_ComePackedAndMayBeKept()
    {
        var page = await _server.Client.GetStringAsync("/");
        var files = Files().Matches(page).Select(m => m.Value).ToList();

        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var plain = await _server.Client.GetStringAsync(file);
            using var request = new HttpRequestMessage(HttpMethod.Get, file) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var packed = await _server.Client.SendAsync(request);

            packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
            packed.Headers.GetValues("Cache-Control").Single().ShouldContain("immutable");
            using var unpacked = new StreamReader(new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
            (await unpacked.ReadToEndAsync()).ShouldBe(plain);
        }
    }

    [Theory]
    [InlineData("/assets/nothing.js")]
    [InlineData("/assets/..%2Findex.html")]
    public async Task File_ThatIsNone_IsNotFound(string address)
    {
        using var answer = await _server.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("en", "Sign in")]
    [InlineData("ru", "Вход")]
    public async Task Stranger_AtAnyPage_IsAskedToSignInInTheirLanguage(string language, string expected)
    {
        using var stranger = new HttpClient { BaseAddress = _server.Server.Address };
        stranger.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var answer = await stranger.GetAsync("/scenarios/win-back");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(expected);
        page.ShouldContain($"lang=\"{language}\"");
        page.ShouldNotContain("{{");
    }

    private static string NonceOf(HttpResponseMessage answer) =>
        Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;

    [GeneratedRegex("'nonce-([^']{20,})'")]
    private static partial Regex Nonce();

    [GeneratedRegex(@"/assets/[\w.-]+\.(js|css)")]
    private static partial Regex Files();
}
