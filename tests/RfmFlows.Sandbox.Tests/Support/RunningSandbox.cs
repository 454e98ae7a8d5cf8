using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>A sandbox on a free port with a signed-in client; its folder goes when it is disposed.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxOptions _options;

    private RunningSandbox(Func<SandboxOptions, SandboxOptions>? change) =>
        _options = (change ?? (options => options))(new SandboxOptions { DataFolder = _folder.Path });

    public SandboxHost Host { get; private set; } = null!;

    public ApiClient Api { get; private set; } = null!;

    public static async Task<RunningSandbox> StartAsync(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var sandbox = new RunningSandbox(change);
        await sandbox.OpenAsync();
        await sandbox.Api.SignInAsync();
        return sandbox;
    }

    /// <summary>Stops it and starts it again on the same folder, with the bearer it had.</summary>
    public async Task RestartAsync()
    {
        var bearer = Api.Bearer;
        await CloseAsync();
        await OpenAsync();
        Api.Bearer = bearer;
    }

    public async Task<long> CreateBookAsync(params object[] contacts)
    {
        var answer = await Api.PostAsync("/addressbooks", new { bookName = $"Book {Guid.NewGuid():N}" });
        var id = answer.Accepted()["id"]!.GetValue<long>();
        if (contacts.Length > 0)
        {
            (await Api.PostAsync($"/addressbooks/{id}/emails", new { emails = contacts })).Accepted();
        }

        return id;
    }

    public Task<ApiAnswer> SendMailAsync(string to, string subject = "Hello", string html = "<p>Hello</p>") => Api.PostAsync("/smtp/emails", new
    {
        email = new { subject, html = Base64(html), text = "Hello", from = new { name = "Shop", email = "shop@example.test" }, to = new[] { new { email = to } } },
    });

    public Task<ApiAnswer> SendCampaignAsync(long book, string subject = "News", string body = "<p>News</p>", string? sendDate = null) =>
        Api.PostAsync("/campaigns", new
        {
            sender_name = "Shop",
            sender_email = "shop@example.test",
            subject,
            body = Base64(body),
            list_id = book,
            send_date = sendDate,
        });

    public async Task<IReadOnlyList<JsonNode>> MessagesAsync(string query = "") =>
        [.. (await Api.GetAsync($"/sandbox/messages?limit=1000&{query}")).Accepted()["messages"]!.AsArray().Select(message => message!)];

    public Task SetAsync(string settings) => Host.ChangeSettingsAsync(settings);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Dispose();
    }

    private async Task OpenAsync()
    {
        Host = await SandboxHost.StartAsync(_options);
        Api = new ApiClient(Host.Address);
    }

    private async Task CloseAsync()
    {
        Api.Dispose();
        await Host.DisposeAsync();
    }
}
