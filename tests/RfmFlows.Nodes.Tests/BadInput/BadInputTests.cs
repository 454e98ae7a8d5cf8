using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.BadInput;

/// <summary>Every entry of the JSON files beside this one: bad input gets a numbered remark with place and remedy in both languages, and loses nothing.</summary>
public sealed class BadInputTests
{
    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal))
            {
                foreach (var entry in Read(file))
                {
                    data.Add(Path.GetFileName(file), entry.Name);
                }
            }
            return data;
        }
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "RfmFlows.Nodes.Tests", "BadInput");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RunAsync_BadInput_IsToldWithPlaceAndRemedy(string file, string name)
    {
        var bad = Read(Path.Combine(Folder, file)).Single(c => c.Name == name);
        await using var flow = new FlowTester();
        foreach (var (path, content) in bad.Files ?? [])
        {
            await BadFiles.WriteAsync(flow, path, content!);
        }
        flow.Node("node", bad.Type, (JsonObject?)bad.Settings?.DeepClone() ?? []);
        foreach (var (port, table) in bad.Input ?? [])
        {
            var rows = table!["rows"]!.AsArray().Select(r => r!.AsArray().Select(Value).ToArray()).ToArray();
            flow.Table(port, table["columns"]!.GetValue<string>(), rows).Link($"{port}.output -> node.{port}");
        }

        var run = await flow.RunAsync();

        var remark = run.Remark(bad.Code);
        remark.Node.ShouldBe("node");
        remark.Setting.ShouldBe(bad.Setting);
        remark.Severity.ToString().ToLowerInvariant().ShouldBe(bad.Severity ?? "error");
        remark.Message.Ru.ShouldNotBe(remark.Message.En);
        if (remark.Severity == Severity.Error)
        {
            (remark.Remedy.En.Length * remark.Remedy.Ru.Length).ShouldBeGreaterThan(0, $"{bad.Code} says no remedy");
        }
        foreach (var (port, count) in bad.Rows ?? [])
        {
            run.CountOf($"node.{port}").ShouldBe(count, string.Join(", ", run.Codes));
        }
        (bad.Rows is null).ShouldBe(run.Result?.Status != RunStatus.Succeeded, string.Join(", ", run.Remarks.Select(r => $"{r.Code} {r.Message.En}")));
    }

    [Fact]
    public void Cases_Names_AreUniqueWithinAFile() =>
        Cases.Select(c => (c[0], c[1])).ShouldBeUnique();

    private static List<BadInputCase> Read(string file) => JsonSerializer.Deserialize<List<BadInputCase>>(File.ReadAllText(file), Reading)!;

    private static object? Value(JsonNode? cell) => cell?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.String => cell.GetValue<string>(),
        JsonValueKind.Number => cell.GetValue<decimal>(),
        var kind => kind == JsonValueKind.True,
    };
}
