using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using RfmFlows.Campaigns;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Erasing;

/// <summary>Whoever is erased is found nowhere in the data folder: looked for as bytes, in every file.</summary>
public sealed class ErasureTests
{
    private const string Id = "KX77-ERASE-ME";
    private const string Phone = "79167654321";
    private const string Email = "vanish.quickly@nowhere.example";

    private const string Crm = $"""
        customer,name,phone,email
        {Id},Vanja,+{Phone},{Email}
        KX78-STAY,Petja,+79160000002,stay@nowhere.example

        """;

    private const string Receipts = $"""
        customer,order,date,sum
        {Id},R-900001,2026-01-05 10:20:30,100.50
        {Id},R-900002,2026-02-05 11:20:30,50.00
        KX78-STAY,R-900003,2026-02-06 11:20:30,70.00

        """;

    [Fact]
    public async Task Erase_Customer_IsNowhereInTheDataFolderAndDoesNotComeBack()
    {
        var folder = TestServer.NewFolder();
        try
        {
            await using (var server = await TestServer.StartAsync(folder: folder))
            {
                await FillAsync(server);
                Held(folder, Email).ShouldNotBeEmpty();

                var report = await server.PostAsync("/api/base/erasures", new JsonObject { ["customer"] = Id });

                report["customers"]!.GetValue<long>().ShouldBe(1);
                report["receipts"]!.GetValue<long>().ShouldBe(2);
                report["keptTables"]!.GetValue<int>().ShouldBeGreaterThan(0);
                report["segmentFiles"]!.GetValue<int>().ShouldBe(1);
                report["suppressed"]!.GetValue<long>().ShouldBe(2);
                report["changedFiles"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe(["files/crm.csv", "files/receipts.csv"]);
                report["leftFiles"]!.AsArray().ShouldBeEmpty();
                (await server.GetAsync("/api/base"))["receipts"]!.GetValue<long>().ShouldBe(3);
                await server.FailAsync(HttpMethod.Get, $"/api/base/customers/{Id}", null, HttpStatusCode.NotFound, "RF6290");
                var list = server.Service<ISuppressionList>();
                (await list.FindAsync(Channel.Email, [Email, "stay@nowhere.example"], CancellationToken.None)).Keys.ShouldBe([Email]);
                (await list.FindAsync(Channel.Sms, [$"+{Phone}"], CancellationToken.None)).Count.ShouldBe(1);
            }
            foreach (var trace in new[] { Id, Phone, Email, "R-900001", "Vanja" })
            {
                Held(folder, trace).ShouldBeEmpty(trace);
            }
            Held(folder, "stay@nowhere.example").ShouldNotBeEmpty();
            await using var again = await TestServer.StartAsync(folder: folder);
            await FillAsync(again);
            (await again.GetAsync("/api/base/customers"))["items"]!.AsArray().Select(c => c!["customer"]!.GetValue<string>()).ShouldBe(["KX78-STAY"]);
            (await again.GetAsync("/api/base"))["receipts"]!.GetValue<long>().ShouldBe(3);
            await again.SendAsync(HttpMethod.Delete, $"/api/base/erasures/{Id}", null, HttpStatusCode.NoContent);
            await FillAsync(again);
            (await again.GetAsync("/api/base/customers?search=vanish"))["total"]!.GetValue<long>().ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Erase_NobodyOfThatId_IsToldWithoutNamingThem()
    {
        await using var server = await TestServer.StartAsync();

        var problem = await server.FailAsync(HttpMethod.Post, "/api/base/erasures", new JsonObject { ["customer"] = Id }, HttpStatusCode.NotFound, "RF6290");

        problem.ToJsonString().ShouldNotContain(Id);
    }

    [PostgresFact]
    public async Task Erase_OnAServer_IsInNoTableOfTheProgramAndLeavesThoseOfOthers()
    {
        await using var database = (await PostgresDatabase.CreateAsync())!;
        await using var source = NpgsqlDataSource.Create(database.Connection);
        await using var others = source.CreateCommand($"CREATE TABLE others AS SELECT '{Id}' AS customer");
        await others.ExecuteNonQueryAsync();
        await using var server = await TestServer.StartAsync(connection: database.Connection);
        await FillAsync(server);
        (await TablesAsync(source, Id)).ShouldContain("rfmflows_control.send_ledger");

        var report = await server.PostAsync("/api/base/erasures", new JsonObject { ["customer"] = Id });

        report["receipts"]!.GetValue<long>().ShouldBe(2);
        report["messages"]!.GetValue<long>().ShouldBe(1);
        report["suppressed"]!.GetValue<long>().ShouldBe(2);
        (await TablesAsync(source, Id)).ShouldBe(["public.others"]);
        foreach (var trace in new[] { Phone, Email, "R-900001", "Vanja" })
        {
            (await TablesAsync(source, trace)).ShouldBeEmpty(trace);
        }
        await FillAsync(server);
        (await server.GetAsync("/api/base/customers"))["items"]!.AsArray().Select(c => c!["customer"]!.GetValue<string>()).ShouldBe(["KX78-STAY"]);
    }

    // Loads the base, saves a segment, and sends one message each through the gateway that sends none.
    private static async Task FillAsync(TestServer server)
    {
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files", "crm.csv"), Crm);
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files", "receipts.csv"), Receipts);
        var run = await server.RunAsync(new JsonObject
        {
            ["mode"] = "design",
            ["asOf"] = "2026-10-31",
            ["scenario"] = JsonNode.Parse("""
                {
                  "format": 1, "id": "fill",
                  "nodes": [
                    { "id": "crm", "type": "sources.file", "version": 1, "settings": { "file": "crm.csv" } },
                    { "id": "receipts", "type": "sources.transactions", "version": 1, "settings": { "file": "receipts.csv" } },
                    { "id": "customers", "type": "base.keep-customers", "version": 1, "settings": {} },
                    { "id": "keep", "type": "base.keep-receipts", "version": 1, "settings": {} },
                    { "id": "segment", "type": "segments.save", "version": 1, "settings": { "segment": "all", "columns": ["email"] } },
                    { "id": "token", "type": "campaign.sendpulse-token", "version": 1, "settings": { "service": "null" } },
                    { "id": "send", "type": "campaign.send-email", "version": 1, "settings": { "fromName": "Shop", "fromAddress": "hello@example.com", "missingConsent": "allow", "textsFrom": "here", "subject": "Hi {{name}}", "text": "Hello {{name}}, {{email}}" } }
                  ],
                  "links": ["crm.table -> customers.input", "receipts.transactions -> keep.receipts", "crm.table -> segment.input", "crm.table -> send.recipients", "token.token -> send.account"]
                }
                """),
        });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlDataSource source, string text)
    {
        var tables = await TextsAsync(source,
            "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
        return await TextsAsync(source, string.Join(" UNION ALL ",
            tables.Select(t => $"SELECT '{t}' WHERE EXISTS (SELECT 1 FROM {t} AS t WHERE position('{text}' IN CAST(t AS TEXT)) > 0)")));
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }

    private static IReadOnlyList<string> Held(string folder, string text) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Holds(f, text)).Select(f => Path.GetRelativePath(folder, f))];

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
