using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Cli;

public sealed class JsonOutputTests
{
    private static readonly string[] SummaryFields =
        ["run", "scenario", "status", "asOf", "dryRun", "milliseconds", "nodes", "messages", "errors", "warnings"];
    private static readonly string[] NodeFields = ["id", "type", "status", "cached", "why", "milliseconds", "rows", "counts"];
    private static readonly string[] FailureFields = ["run", "scenario", "status", "nodes", "messages", "errors", "warnings"];
    private static readonly string[] RemarkFields = ["code", "severity", "node", "setting", "message", "remedy"];

    [Fact]
    public async Task Run_Json_OneDocumentWithRunNodesRowsAndTimes()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json", "--as-of", "2026-10-31");

        done.Error.ShouldBeEmpty();
        Names(done.Json).ShouldBe(SummaryFields);
        ((string?)done.Json["status"]).ShouldBe("succeeded");
        ((string?)done.Json["asOf"]).ShouldBe("2026-10-31");
        ((string?)done.Json["run"]).ShouldNotBeNullOrEmpty();
        foreach (var node in done.Json["nodes"]!.AsArray())
        {
            Names(node!).ShouldBe(NodeFields);
            ((double)node!["milliseconds"]!).ShouldBeGreaterThanOrEqualTo(0);
        }
        ((int)done.Node("people")["rows"]!["table"]!).ShouldBe(3);
        ((int)done.Node("buyers")["rows"]!["matched"]!).ShouldBe(2);
        ((string?)done.Node("first")["type"]).ShouldBe("rows.limit");
    }

    [Fact]
    public async Task Run_AgainWithKeepAll_SaysWhatWasReused()
    {
        using var folder = new WorkFolder();
        string[] args = ["run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json", "--keep-all"];
        var first = await CommandLine.RunAsync(args);
        var second = await CommandLine.RunAsync(args);

        ((bool)first.Node("buyers")["cached"]!).ShouldBeFalse();
        ((bool)second.Node("buyers")["cached"]!).ShouldBeTrue();
        ((int)second.Node("buyers")["rows"]!["matched"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Run_MessagesByState()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteSendingTo(folder), "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(0, done.Output);
        ((int)done.Json["messages"]!["accepted"]!).ShouldBe(2);
        ((int)done.Json["messages"]!["skipped"]!).ShouldBe(1);
    }

    [Theory]
    [InlineData(2, "run", "--no-such-option")]
    [InlineData(2, "run")]
    [InlineData(2, "run", "x.json", "--as-of", "soon")]
    [InlineData(3, "run", "no-such.json")]
    [InlineData(3, "nodes", "no.such")]
    [InlineData(2, "sample", "x", "--customers", "-1")]
    [InlineData(2, "runs", "--limit", "many")]
    public async Task AnyCommand_JsonAndAFailure_OneDocumentWithErrors(int code, params string[] args)
    {
        using var folder = new WorkFolder();
        if (args is [_, "x.json", ..])
        {
            args[1] = SmallFlow.WriteTo(folder);
        }
        var done = await CommandLine.RunAsync([.. args, "--json"]);

        done.ExitCode.ShouldBe(code);
        done.Error.ShouldBeEmpty();
        Names(done.Json).ShouldBe(FailureFields);
        ((string?)done.Json["status"]).ShouldBe("invalid");
        foreach (var error in done.Json["errors"]!.AsArray())
        {
            Names(error!).ShouldBe(RemarkFields);
            ((string?)error!["remedy"]).ShouldNotBeNullOrEmpty();
        }
        done.ErrorCodes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_RefusedScenario_ErrorsNameNodeAndSetting()
    {
        using var folder = new WorkFolder();
        var scenario = folder.Write("bad.json", """
            { "format": 1, "id": "bad", "nodes": [{ "id": "n", "type": "rows.limit", "version": 1, "settings": { "rows": -1 } }], "links": [] }
            """);
        var done = await CommandLine.RunAsync("run", scenario, "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(3);
        var error = done.Json["errors"]!.AsArray().Single(e => (string?)e!["code"] == "RF1103")!;
        ((string?)error["node"]).ShouldBe("n");
        ((string?)error["setting"]).ShouldBe("rows");
    }

    [Fact]
    public async Task Check_Json_RemarksAndColumnsOfEachFile()
    {
        using var folder = new WorkFolder();
        var flow = SmallFlow.WriteTo(folder);
        var done = await CommandLine.RunAsync("check", flow, "no-such.json", "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(3);
        var files = done.Json.AsArray();
        files.Count.ShouldBe(2);
        files[0]!["remarks"]!.AsArray().ShouldBeEmpty();
        files[0]!["ports"]!["first.output"]!.AsArray().Select(c => (string?)c!["name"]).ShouldBe(["customer", "name", "email", "email_consent", "orders"]);
        ((string?)files[1]!["remarks"]![0]!["code"]).ShouldBe("RF6101");
    }

    [Fact]
    public async Task Nodes_Json_EveryTypeWithPortsAndSettings()
    {
        var all = (await CommandLine.RunAsync("nodes", "--json")).Json.AsArray();
        all.Count.ShouldBeGreaterThan(20);
        var one = (await CommandLine.RunAsync("nodes", "rows.filter", "--json")).Json;
        JsonNode.DeepEquals(one, all.Single(t => (string?)t!["id"] == "rows.filter")).ShouldBeTrue();
    }

    private static IEnumerable<string> Names(JsonNode document) => document.AsObject().Select(p => p.Key);
}
