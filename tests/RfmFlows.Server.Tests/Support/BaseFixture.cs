using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>
/// A server with a small customer base, on 2026-10-31: c1 and c2 of Minsk, c3 and c4 of Brest, c9 of whom there are receipts alone. All but c2 have bought coffee, c9 long ago; c4 tea too.
/// </summary>
public sealed class BaseFixture : IAsyncLifetime
{
    private const string Crm = """
        customer,city
        c1,Minsk
        c2,Minsk
        c3,Brest
        c4,Brest
        """;

    private const string Lines = """
        customer,order,date,sum,category,quantity
        c1,1,2026-10-01 10:00:00,30.00,Coffee,3
        c3,2,2026-10-10 10:00:00,20.00,Coffee,2
        c4,3,2026-10-05 09:00:00,20.00,Coffee,2
        c4,3,2026-10-05 09:00:00,10.00,Tea,1
        c9,4,2026-01-05 09:00:00,20.00,Coffee,5
        """;

    internal TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await TestServer.StartAsync(clock: new ManualClock(new DateTimeOffset(2026, 10, 31, 12, 0, 0, TimeSpan.Zero)));
        await File.WriteAllTextAsync(Path.Combine(Server.Folder, "files", "crm.csv"), Crm);
        await File.WriteAllTextAsync(Path.Combine(Server.Folder, "files", "lines.csv"), Lines);
        var run = await Server.RunAsync(new JsonObject
        {
            ["mode"] = "production",
            ["scenario"] = Scenarios.Of(
                "fill", ["crm.table -> customers.input", "lines.transactions -> keep.receipts"],
                ("crm", "sources.file", new JsonObject { ["file"] = "crm.csv" }), ("lines", "sources.transactions", new JsonObject { ["file"] = "lines.csv" }),
                ("customers", "base.keep-customers", []), ("keep", "base.keep-receipts", new JsonObject { ["rows"] = "line" })),
        });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
