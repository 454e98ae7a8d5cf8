using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Sandbox;
using RfmFlows.SendPulse;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>A scenario that sends, on a real control store, against a sandbox in this process.</summary>
internal sealed class SendLab : IAsyncDisposable
{
    public const string ClientId = "id-4c1f2a77";
    public const string ClientSecret = "secret-9b3e6d50";

    private readonly HttpClient _http = new();
    private readonly ControlDatabase _database;

    private SendLab(FlowTester flow, SandboxHost sandbox, ControlDatabase database, SharedClock clock)
    {
        Clock = clock;
        Flow = flow;
        Sandbox = sandbox;
        _database = database;
        Ledger = new SendLedger(database, new LedgerOptions());
        Suppressions = new SuppressionList(database);
        Accounts = new SendPulseAccounts(clock, new Random(1));
        flow.With<ISecrets>(Secrets).With(new CampaignSender(Ledger, Suppressions, clock.Hasty)).With(Accounts);
        Token();
    }

    /// <summary>Today; a run for an earlier day counts as one of today.</summary>
    public static DateOnly Today { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public FlowTester Flow { get; }

    /// <summary>The clock of sandbox, client and sender; pauses between attempts take no time.</summary>
    public SharedClock Clock { get; }

    /// <summary>The client that the account's node uses.</summary>
    public SendPulseClient Client => Accounts.Client(new AccountKey(Sandbox.Address, ClientId, ClientSecret, null, null));

    public SandboxHost Sandbox { get; }

    public SendLedger Ledger { get; }

    public SuppressionList Suppressions { get; }

    public SendPulseAccounts Accounts { get; }

    public TestSecrets Secrets { get; } = new() { ["id"] = ClientId, ["secret"] = ClientSecret };

    /// <param name="settings">The sandbox's switches, as JSON.</param>
    public static async Task<SendLab> StartAsync(string? settings = null)
    {
        var flow = new FlowTester { AsOf = Today };
        var clock = new SharedClock();
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions
        {
            DataFolder = Path.Combine(flow.Folder, "sandbox"), ClientId = ClientId, ClientSecret = ClientSecret, SettingsJson = settings, Clock = clock,
        });
        var database = await ControlDatabase.StartAsync(
            new ControlDatabaseOptions { DataFolder = Path.Combine(flow.Folder, "store") }, TimeProvider.System, CancellationToken.None);
        return new SendLab(flow, sandbox, database, clock);
    }

    /// <summary>The account's node, linked by <see cref="Email"/> and <see cref="Sms"/>.</summary>
    public SendLab Token(object? settings = null)
    {
        Flow.Node("token", "campaign.sendpulse-token", Merged(
            new { address = Sandbox.Address.ToString(), clientId = "id", clientSecret = "secret", perSecond = 0, perMinute = 0 }, settings));
        return this;
    }

    public SendLab People(string columns, params object?[][] rows)
    {
        Flow.Table("people", columns, rows);
        return this;
    }

    /// <summary>People with an address and consent each.</summary>
    public SendLab Agreed(params string[] emails) =>
        People("customer integer, email text, email_consent boolean", [.. emails.Select((e, i) => new object?[] { i + 1, e, true })]);

    /// <summary>Sends an e-mail to the people; the same text for all unless the settings say otherwise.</summary>
    public SendLab Email(object? settings = null, string from = "people.output") => Send("email", "campaign.send-email", from, Merged(
        new { fromName = "Shop", fromAddress = "shop@example.com", textsFrom = "here", subject = "News", text = "Hello" }, settings));

    public SendLab Sms(object? settings = null, string from = "people.output") => Send("sms", "campaign.send-sms", from, Merged(
        new { sender = "Shop", textsFrom = "here", text = "Hello" }, settings));

    /// <summary>The rows of the messages' port, by customer.</summary>
    public static Task<IReadOnlyList<string>> MessagesAsync(FlowRun run, string select, string node = "email") => run.RowsAsync($"{node}.messages", select);

    /// <summary>What arrived in the sandbox, oldest first.</summary>
    public async Task<IReadOnlyList<JsonObject>> InboxAsync()
    {
        var answer = JsonNode.Parse(await _http.GetStringAsync(new Uri(Sandbox.Address, "/sandbox/messages?limit=1000")))!;
        return [.. answer["messages"]!.AsArray().Select(m => (JsonObject)m!).Reverse()];
    }

    public async Task<IReadOnlyList<string>> RecipientsAsync() =>
        [.. (await InboxAsync()).Select(m => (string)m["recipient"]!).Order(StringComparer.Ordinal)];

    /// <summary>Looks unknown messages up, however young they are.</summary>
    public Task<ReconcileSummary> ReconcileAsync(IMessageGateway gateway) =>
        new UnknownReconciler(Ledger, TimeProvider.System) { LeastAge = TimeSpan.Zero }.ReconcileAsync(gateway, new LedgerQuery(), "test", CancellationToken.None);

    /// <summary>Leaves a message to ann@example.com in the ledger as a process does that dies in its call, before anything has reached the gateway.</summary>
    public async Task DieInCallAsync(string gateway, string run, string reference)
    {
        var shape = new RowShape(Columns.Of(("name", ColumnType.Text)));
        var verdict = await new ContactPolicy(Channel.Email, new PolicySettings(), Suppressions)
            .JudgeAsync([new Recipient(shape, "1", "ann@example.com", true, ["Ann"])], CancellationToken.None);
        var lane = new SendLane(CampaignKey.EachStart("test", "email", run), "", Channel.Email, gateway, Today);
        await using var session = await Ledger.OpenAsync(lane, CancellationToken.None);
        var answer = await session.ClaimAsync(verdict.Approved, null, CancellationToken.None);
        await session.MarkCalledAsync([new SendCall(answer.Claimed[0].Claim, reference)], CancellationToken.None);
    }

    public Task<IReadOnlyList<SendRecord>> LedgerAsync() => Ledger.PageAsync(new LedgerQuery(), 1000, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Accounts.Dispose();
        await Sandbox.DisposeAsync();
        await _database.DisposeAsync();
        await Flow.DisposeAsync();
    }

    private SendLab Send(string id, string type, string from, JsonObject settings)
    {
        var isNew = Flow.Scenario.Nodes.All(n => n.Id != id);
        Flow.Node(id, type, settings);
        if (isNew)
        {
            Flow.Link($"{from} -> {id}.recipients", $"token.token -> {id}.account");
        }
        return this;
    }

    private static JsonObject Merged(object usual, object? own)
    {
        var settings = (JsonObject)JsonSerializer.SerializeToNode(usual)!;
        foreach (var (name, value) in own is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(own)!)
        {
            settings[name] = value?.DeepClone();
        }
        return settings;
    }
}
