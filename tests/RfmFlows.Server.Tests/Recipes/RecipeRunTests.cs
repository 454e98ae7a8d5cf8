using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Tests.House;

namespace RfmFlows.Server.Tests.Recipes;

/// <summary>
/// Every recipe on a sample base as of 31 October 2026. The counts stand in <c>workflows/expected</c>; <c>RFMFLOWS_UPDATE_GOLDEN=1</c> writes what came out
/// there instead: look at the difference before committing it.
/// </summary>
public sealed class RecipeRunTests(RecipeLab lab) : IClassFixture<RecipeLab>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    // The sample base writes birthdays in two ways on purpose.
    private static readonly string[] Listed = ["RF2112 crm"];

    public static TheoryData<string> Names => [.. RecipeLab.Names];

    public static TheoryData<string> Sending => [.. RecipeLab.Sending];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_Recipe_HasNoErrorsAndOnlyTheListedWarnings(string name)
    {
        foreach (var language in new[] { "ru", "en" })
        {
            var check = await lab.CheckAsync(RecipeLab.Read(name), language);

            check.Remarks.Where(r => r.Severity != Severity.Info).Select(r => $"{r.Code} {r.Node}").ShouldBe(Listed);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_Recipe_GivesTheExpectedCountsAndNothingMoreTheSecondTime(string name)
    {
        var run = await lab.RunAsync(name, $"{name}-1");

        run.Status.ShouldBe(RunStatus.Succeeded, string.Join('\n', run.Remarks.Select(r => $"{r.Code} {r.Message.En}")));
        var found = Counts(run).ToJsonString(Indented) + "\n";
        var file = Path.Combine(Repository.Root, "workflows", "expected", $"{name}.json");
        if (Environment.GetEnvironmentVariable("RFMFLOWS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, found);
        }
        found.ShouldBe(await File.ReadAllTextAsync(file));

        var before = await LedgerAsync(name);
        var again = await lab.RunAsync(name, $"{name}-1");
        again.Tallies.GetValueOrDefault("accepted").ShouldBe(0);
        (await LedgerAsync(name)).ShouldBe(before);
        before.Count(r => r.State == SendState.Accepted).ShouldBe((int)run.Tallies.GetValueOrDefault("accepted"));
    }

    [Theory]
    [MemberData(nameof(Sending))]
    public async Task DryRun_InBothLanguages_MakesEveryTextInThatLanguageAndKeepsNothing(string name)
    {
        var copy = $"{name}-dry";
        foreach (var (language, greeting) in new[] { ("ru", "Здравствуйте"), ("en", "Hello") })
        {
            var run = await lab.RunAsync(name, $"{name}-{language}", dryRun: true, language, copy);

            run.Status.ShouldBe(RunStatus.Succeeded);
            var texts = await lab.QueryAsync($"SELECT subject, text FROM {lab.From(run, "email", "messages")} WHERE state = 'planned'");
            texts.ShouldNotBeEmpty();
            texts.ShouldAllBe(t => t.Contains(greeting) && !t.Contains("{{"));
        }
        (await LedgerAsync(copy)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_BaseImportAgain_ChangesNothing()
    {
        const string Name = "base-import";
        await lab.RunAsync(Name, "base-first", copy: "base-twice");

        var again = await lab.RunAsync(Name, "base-second", copy: "base-twice");

        foreach (var node in new[] { "receipts", "customers" })
        {
            (await lab.QueryAsync($"SELECT \"new\", changed, unchanged > 0 FROM {lab.From(again, node, "load")}")).ShouldBe(["0|0|True"]);
        }
    }

    [Fact]
    public async Task Run_ThirtyDaysAgainTheSameDay_WritesToNobodyTwice()
    {
        const string Name = "thirty-days-since-purchase";
        await lab.RunAsync(Name, "morning", copy: "daily");

        var evening = await lab.RunAsync(Name, "evening", copy: "daily");

        evening.Tallies.GetValueOrDefault("accepted").ShouldBe(0);
        evening.Tallies["skipped:already-sent"].ShouldBeGreaterThan(0);
    }

    // Without times: skipped rows are judged anew by every run.
    private async Task<IReadOnlyList<(long Id, string Customer, SendState State, string? Reason, int Attempts)>> LedgerAsync(string scenario)
    {
        var rows = await lab.Host.Services.GetRequiredService<ISendLedger>().PageAsync(new LedgerQuery { Scenario = scenario }, 100_000, CancellationToken.None);
        return [.. rows.Select(r => (r.Id, r.Customer, r.State, r.Reason, r.Attempts))];
    }

    private static JsonObject Counts(RunResult run) => new()
    {
        ["rows"] = new JsonObject(
            from node in run.Nodes
            from port in node.Ports
            where port.Rows is not null
            orderby node.Node, port.Port
            select KeyValuePair.Create($"{node.Node}.{port.Port}", (JsonNode?)port.Rows)),
        ["messages"] = new JsonObject(run.Nodes.Where(n => FlowHost.Catalog.Find(n.Type)!.Description.Effect == Effect.Send).OrderBy(n => n.Node, StringComparer.Ordinal)
            .Select(n => KeyValuePair.Create(n.Node, (JsonNode?)new JsonObject(
                n.Tallies.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)))))),
    };
}
