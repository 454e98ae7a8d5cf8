using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>A server with a filled customer base, saved RFM models and a history of activity and stages.</summary>
public sealed class CustomersFixture : IAsyncLifetime
{
    public const string AsOf = "2026-10-31";
    public const string Earlier = "2026-08-31";

    private const int Customers = 120;

    internal TestServer Server { get; private set; } = null!;

    private readonly Dictionary<string, JsonArray> _explained = [];

    /// <summary>Some buyers of every kind.</summary>
    public static IReadOnlyList<string> Buyers { get; } = [.. new[] { 1, 7, 14, 20, 33, 52, 71, 95, 110 }.Select(Id)];

    /// <summary>One of two customers who have bought nothing.</summary>
    public static string Stranger => Id(Customers - 1);

    public async Task InitializeAsync()
    {
        Server = await TestServer.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(Server.Folder, "files", "crm.csv"), Crm());
        await File.WriteAllTextAsync(Path.Combine(Server.Folder, "files", "lines.csv"), Lines());
        await File.WriteAllTextAsync(Path.Combine(Server.Folder, "files", "merges.csv"), "from_customer,into_customer,decision\nc118,c7,merge\n");
        await RunAsync(Scenarios.Of("fill", ["crm.table -> customers.input", "lines.transactions -> keep.receipts", "merges.table -> merge.input"],
            ("crm", "sources.file", new JsonObject { ["file"] = "crm.csv" }), ("lines", "sources.transactions", new JsonObject { ["file"] = "lines.csv" }),
            ("merges", "sources.file", new JsonObject { ["file"] = "merges.csv" }), ("customers", "base.keep-customers", []),
            ("keep", "base.keep-receipts", new JsonObject { ["rows"] = "line" }), ("merge", "base.merge", [])), AsOf);
        await SaveModelAsync("usual", []);
        await SaveModelAsync("three-axes", new JsonObject { ["map"] = "r-package-rfm", ["method"] = "equal-width" });
        await SaveModelAsync("cycles", new JsonObject { ["recencyBy"] = "cycles", ["monetary"] = "mean", ["recencyTo"] = "dayAfter", ["map"] = "classic-11" });
        await HistoryAsync(Earlier);
        await HistoryAsync(AsOf);
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Runs a scenario below the base, and gives the run.</summary>
    public async Task<string> RunAsync(JsonObject scenario, string asOf)
    {
        var run = await Server.RunAsync(new JsonObject { ["asOf"] = asOf, ["scenario"] = scenario });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
        return run["run"]!["id"]!.GetValue<string>();
    }

    /// <summary>What an analysis of the whole base says of each customer, by column.</summary>
    public async Task<Dictionary<string, JsonObject>> OfWholeBaseAsync(string type, JsonObject settings, string asOf, string known = "base")
    {
        var links = new List<string> { "receipts.rows -> node.transactions", $"people.rows -> node.{known}" };
        if (type == "analysis.indicators")
        {
            links.Add("lines.rows -> node.lines");
        }
        var run = await RunAsync(Scenarios.Of($"whole-{asOf}-{settings.Count}", [.. links], Base("receipts", "receipts"), Base("lines", "lines"), Base("people", "customers"), ("node", type, settings)), asOf);
        var page = await Server.GetAsync($"/api/runs/{run}/nodes/node/ports/customers/rows?limit=1000");
        var columns = page["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()).ToList();
        return page["rows"]!.AsArray().Select(row => new JsonObject(columns.Select((c, i) => KeyValuePair.Create(c, row![i]?.DeepClone()))))
            .ToDictionary(row => row["customer"]!.GetValue<string>());
    }

    /// <summary>Why a customer is in their segments on a day.</summary>
    public async Task<JsonArray> ExplainAsync(string customer, string asOf = AsOf)
    {
        var address = $"/api/base/customers/{customer}/segments?asOf={asOf}";
        return _explained.TryGetValue(address, out var known) ? known : _explained[address] = (await Server.GetAsync(address)).AsArray();
    }

    private static (string, string, JsonObject) Base(string id, string table) => (id, "base.read", new JsonObject { ["table"] = table });

    private Task<string> SaveModelAsync(string id, JsonObject settings)
    {
        settings["saveModel"] = id;
        return RunAsync(Scenarios.Of($"save-{id}", ["receipts.rows -> rfm.transactions", "people.rows -> rfm.base"], Base("receipts", "receipts"), Base("people", "customers"), ("rfm", "analysis.rfm", settings)), AsOf);
    }

    private Task<string> HistoryAsync(string day) => RunAsync(Scenarios.Of("history",
        ["receipts.rows -> activity.transactions", "activity.customers -> save.input", "receipts.rows -> stages.transactions", "people.rows -> stages.customers", "stages.customers -> keep.input"],
        Base("receipts", "receipts"), Base("people", "customers"),
        ("activity", "analysis.activity", new JsonObject { ["active"] = 45, ["names"] = "en" }), ("save", "segments.snapshot", new JsonObject { ["model"] = "pulse" }),
        ("stages", "analysis.stages", []), ("keep", "segments.snapshot", new JsonObject { ["model"] = "life", ["segment"] = "stage" })), day);

    private static string Id(int number) => $"c{number}";

    private static string Crm()
    {
        var text = new StringBuilder("customer,name,phone,email,email_consent\n");
        for (var c = 1; c <= Customers; c++)
        {
            text.Append(CultureInfo.InvariantCulture, $"c{c},Name {c},+7916{c:0000000},c{c}@shop.example,{(c % 3 == 0 ? "false" : "true")}\n");
        }
        return text.ToString();
    }

    // Uneven rhythms and sums, some returns, and purchases on every side of the usual borders.
    private static string Lines()
    {
        var text = new StringBuilder("customer,order,date,sum,product,category,quantity,price\n");
        var order = 0;
        for (var c = 1; c <= Customers - 2; c++)
        {
            for (var k = 0; k <= c * c % 13 % (1 + (c % 9)); k++)
            {
                var day = new DateOnly(2026, 10, 31).AddDays(-(((c * 37) + (k * k * 11)) % 500));
                order++;
                for (var line = 0; line <= (c + k) % 3; line++)
                {
                    var price = 50 + ((c * 79) + (k * 104) + (line * 31)) % 900;
                    text.Append(CultureInfo.InvariantCulture, $"c{c},{order},{day:yyyy-MM-dd} 1{line}:00:00,{price}.00,p{(c + line) % 17},g{line},1,{price}\n");
                }
            }
            if (c % 20 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"c{c},{++order},2026-10-20 10:00:00,-40.00,p1,g1,1,40\n");
            }
        }
        return text.ToString();
    }
}
