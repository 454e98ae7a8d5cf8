using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Sandbox;
using RfmFlows.Server.Tests.Cli;
using RfmFlows.Store;

namespace RfmFlows.Server.Tests.Reconciling;

/// <summary>A sandbox in this process that takes e-mails and cuts the answers off, and a data folder with its secrets.</summary>
internal sealed class LostAnswers : IAsyncDisposable
{
    private const string LoseAll = """{"faults": {"lostAnswerRate": 1, "lostAnswerMode": "cut"}}""";
    private readonly SandboxHost _sandbox;

    private LostAnswers(WorkFolder folder, SandboxHost sandbox) => (Folder, _sandbox) = (folder, sandbox);

    public WorkFolder Folder { get; }

    public static async Task<LostAnswers> StartAsync()
    {
        var folder = new WorkFolder();
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = folder.At("sandbox"), ClientId = "id-1", ClientSecret = "secret-1", SettingsJson = LoseAll });
        var lost = new LostAnswers(folder, sandbox);
        await lost.InStoreAsync(async database =>
        {
            var secrets = new SecretStore(database, folder.Data);
            await secrets.SaveAsync("id", "id-1", "test", CancellationToken.None);
            await secrets.SaveAsync("secret", "secret-1", "test", CancellationToken.None);
            return 0;
        });
        return lost;
    }

    /// <summary>Runs a scenario that e-mails the people.</summary>
    /// <param name="people">Names; each has the address of that name.</param>
    /// <param name="service">sendpulse, or null for the account that sends nothing.</param>
    public async Task<CliResult> RunAsync(string people, string service = "sendpulse", string campaign = "each-start")
    {
        Folder.Write("people.csv", "customer,email,email_consent\n" + string.Concat(people.Split(' ').Select(p => $"{p},{p}@example.com,yes\n")));
        var file = Folder.Write("flow.json", Scenario.Replace("SERVICE", service, StringComparison.Ordinal)
            .Replace("SANDBOX", _sandbox.Address.ToString(), StringComparison.Ordinal).Replace("CAMPAIGN", campaign, StringComparison.Ordinal));
        return await CommandLine.RunAsync("run", file, "--data", Folder.Data, "--json");
    }

    /// <param name="late">After the ten minutes for which a call may be under way.</param>
    public Task<CliResult> ReconcileAsync(string run, bool late = true) =>
        CommandLine.RunAsync(late ? new LateClock() : TimeProvider.System, "runs", "reconcile", run, "--data", Folder.Data, "--json");

    public async Task<int> ArrivedAsync()
    {
        using var http = new HttpClient();
        var page = JsonNode.Parse(await http.GetStringAsync(new Uri(_sandbox.Address, "/sandbox/messages?limit=1")))!;
        return (int)page["total"]!;
    }

    public Task<IReadOnlyList<SendRecord>> RowsAsync() => InStoreAsync(async database =>
    {
        await using var ledger = new SendLedger(database, new LedgerOptions());
        return await ledger.PageAsync(new LedgerQuery(), 1000, CancellationToken.None);
    });

    public Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        InStoreAsync(async database => (await new AuditLog(database).ListAsync(new PageRequest(), CancellationToken.None)).Items);

    /// <summary>Makes all rows unknown, as a crash between the calls and their answers does.</summary>
    public Task<int> LoseAllAsync() => InStoreAsync(async database =>
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE send_ledger SET state = 5, gateway_id = NULL, done_at = NULL";
        return await command.ExecuteNonQueryAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        Folder.Dispose();
    }

    private async Task<T> InStoreAsync<T>(Func<ControlDatabase, Task<T>> work)
    {
        Directory.CreateDirectory(Folder.Data);
        await using var database = await ControlDatabase.StartAsync(new ControlDatabaseOptions { DataFolder = Folder.Data }, TimeProvider.System, CancellationToken.None);
        return await work(database);
    }

    private const string Scenario = """
        {
          "format": 1,
          "id": "lossy",
          "parameters": [{ "name": "from", "type": "text", "default": "hello@example.com" }],
          "nodes": [
            { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "people.csv" } },
            { "id": "token", "type": "campaign.sendpulse-token", "version": 1,
              "settings": { "service": "SERVICE", "address": "SANDBOX", "clientId": "id", "clientSecret": "secret", "perSecond": 0, "perMinute": 0 } },
            { "id": "email", "type": "campaign.send-email", "version": 1,
              "settings": { "fromName": "Shop", "fromAddress": "${from}", "textsFrom": "here", "subject": "Hello", "text": "Hello", "campaign": "CAMPAIGN" } }
          ],
          "links": ["people.table -> email.recipients", "token.token -> email.account"]
        }
        """;

    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromMinutes(11);
    }
}
