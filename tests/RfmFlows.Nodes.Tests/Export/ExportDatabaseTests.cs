using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Export;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Export;

/// <summary>The same behaviour of every target that can be had here: SQLite always, PostgreSQL where the tests have one.</summary>
public sealed class ExportDatabaseTests
{
    private const string Table = "customers";
    private const string Columns = "id integer, name text, sum decimal(2), score real, day date, at datetime, ok boolean";
    private static readonly object?[] Ann = [1, "Ann", 10.5m, 0.25, new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 10, 30, 0), true];
    private static readonly object?[] Bob = [2, "Боб \"B\"", null, null, null, null, null];
    private static readonly object?[] Dan = [3, "Dan", -1m, 1e-7, new DateOnly(1999, 12, 31), null, false];

    public static TheoryData<string> Targets => [.. ExportTarget.Available];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Insert_Twice_MakesTheTableAndAddsRows(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await ExportAsync(flow, target, "insert", [], Ann, Bob);
        var run = await ExportAsync(flow, target, "insert", [], Dan);

        (await run.RowsAsync("e.written")).ShouldBe([$"{Table}|insert|1|false"]);
        (await target.ReadAsync(Names)).ShouldBe(["1 Ann", "2 Боб \"B\"", "3 Dan"]);
        (await target.ReadAsync($"SELECT count(*) FROM {Table} WHERE sum = 10.5 AND score = 0.25 AND name = 'Ann'")).ShouldBe(["1"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Upsert_KnownAndNewKeys_ChangesAndAdds(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await ExportAsync(flow, target, "upsert", ["id"], Ann, Bob);
        await ExportAsync(flow, target, "upsert", ["id"], [1, "Anna", 1m, null, null, null, null], Dan);

        (await target.ReadAsync(Names)).ShouldBe(["1 Anna", "2 Боб \"B\"", "3 Dan"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Upsert_KeyTwiceOrMissing_IsRefusedBeforeAnythingIsWritten(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await ExportAsync(flow, target, "insert", [], Ann);

        (await RunAsync(flow, target, "upsert", ["id"], true, Bob, Bob, [null, "None", null, null, null, null, null])).Remark("RF4413").Message.En.ShouldStartWith("3 rows");
        (await target.ReadAsync(Names)).ShouldBe(["1 Ann"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Replace_AnotherTable_HasTheNewRowsOnly(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await ExportAsync(flow, target, "insert", [], Ann, Bob);
        await ExportAsync(flow, target, "replace", [], Dan);

        (await target.ReadAsync(Names)).ShouldBe(["3 Dan"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Replace_RowThatTheTableRefuses_LeavesTheTableAsItWas(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await target.ReadAsync($"CREATE TABLE {Table} (ID bigint, name varchar(3) NOT NULL, sum numeric(10, 2), score double precision, day date, at timestamp, ok boolean, more text DEFAULT 'x')");
        await ExportAsync(flow, target, "insert", [], Ann);

        var remark = (await RunAsync(flow, target, "replace", [], true, Dan, [4, null, null, null, null, null, null])).Remark("RF3052");

        remark.Message.En.ShouldContain(Table);
        (await target.ReadAsync(Names)).ShouldBe(["1 Ann"]);
        (await target.ReadAsync($"SELECT more FROM {Table}")).ShouldBe(["x"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Insert_TableLacksAColumn_NamesIt(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        await target.ReadAsync($"CREATE TABLE {Table} (id bigint, name text)");

        (await RunAsync(flow, target, "insert", [], true, Ann)).Remark("RF4412").Message.En.ShouldContain("sum, score, day, at, ok");
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Insert_NoTableAndNoneIsToBeMade_SaysSo(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);

        (await RunAsync(flow, target, "insert", [], false, Ann)).Codes.ShouldBe(["RF4411"]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Insert_DryRun_WritesNothing(string kind)
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        await using var target = ExportTarget.Of(kind, flow);
        flow.DryRun = true;
        var run = await ExportAsync(flow, target, "insert", [], Ann);

        (await run.RowsAsync("e.written")).ShouldBe([$"{Table}|insert|1|true"]);
        flow.DryRun = false;
        (await RunAsync(flow, target, "insert", [], false, Ann)).Codes.ShouldBe(["RF4411"]);
    }

    [Fact]
    public async Task Insert_SecretIsMissing_NamesTheSecretAndNothingElse()
    {
        await using var flow = new FlowTester().With<ISecrets>(new NoSecrets());
        flow.Table("t", "id integer", [1])
            .Node("e", "export.database", new { database = "crm", user = "writer", password = "crm-password", table = Table }).Link("t.output -> e.input");

        (await flow.RunAsync()).Remark("RF3025").Message.En.ShouldBe("There is no secret 'crm-password'.");
    }

    [Fact]
    public async Task Insert_NoServer_SaysSoWithoutThePassword()
    {
        await using var flow = Unreachable("postgresql");

        var remark = (await flow.RunAsync()).Remark("RF3051");

        remark.Message.En.ShouldContain("127.0.0.1/crm");
        remark.Message.En.ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task Insert_SqlServerWithoutCultures_SaysWhatToStart()
    {
        await using var flow = Unreachable("sqlserver");

        (await flow.RunAsync()).Codes.Single().ShouldBeOneOf("RF3029", "RF3051");
    }

    [Theory]
    [InlineData("""{"database": "sqlserver", "name": "crm", "encrypt": true}""", """{"kind":"sqlserver","database":"crm","encryption":"verify"}""")]
    [InlineData("""{"database": "postgresql", "name": "crm", "encrypt": true}""", """{"kind":"postgresql","database":"crm","encryption":"require"}""")]
    [InlineData("""{"name": "crm", "encrypt": false}""", """{"database":"crm"}""")]
    [InlineData("""{"database": "sqlite", "file": "a.db"}""", """{"file":"a.db","kind":"sqlite"}""")]
    public void Upgrade_SettingsOfVersion1_KeepTheirMeaning(string saved, string upgraded) =>
        new ExportDatabaseNode().Upgrade(JsonNode.Parse(saved)!.AsObject(), 1).ToJsonString().ShouldBe(upgraded);

    private static FlowTester Unreachable(string kind) => new FlowTester().With<ISecrets>(new OneSecret("hush-hush")).Table("t", "id integer", [1])
        .Node("e", "export.database", new { kind, host = "127.0.0.1", port = 1, database = "crm", user = "writer", password = "crm", table = Table })
        .Link("t.output -> e.input");

    private const string Names = $"SELECT id || ' ' || name FROM {Table} ORDER BY id";

    private static async Task<FlowRun> ExportAsync(FlowTester flow, ExportTarget target, string mode, string[] keys, params object?[][] rows) =>
        (await RunAsync(flow, target, mode, keys, true, rows)).Succeeded();

    private static Task<FlowRun> RunAsync(FlowTester flow, ExportTarget target, string mode, string[] keys, bool create, params object?[][] rows)
    {
        var settings = target.Settings;
        (settings["table"], settings["mode"], settings["create"]) = (Table, mode, create);
        if (mode == "upsert")
        {
            settings["keys"] = new JsonArray([.. keys.Select(k => JsonValue.Create(k))]);
        }
        return flow.Clear().Table("t", Columns, rows).Node("e", "export.database", settings).Link("t.output -> e.input").RunAsync();
    }

    private sealed class NoSecrets : ISecrets
    {
        public ValueTask<string?> FindAsync(string name, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);
    }

    private sealed class OneSecret(string value) : ISecrets
    {
        public ValueTask<string?> FindAsync(string name, CancellationToken cancellation) => ValueTask.FromResult<string?>(value);
    }
}
