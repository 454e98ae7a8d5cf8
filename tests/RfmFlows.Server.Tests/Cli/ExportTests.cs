using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Cli;

public sealed class ExportTests
{
    [Theory]
    [InlineData("people.table", 3)]
    [InlineData("buyers.matched", 2)]
    [InlineData("buyers.rest", 1)]
    [InlineData("first.output", 1)]
    public async Task Export_AnyPortInAnyFormat_ReadsBackTheSame(string port, int rows)
    {
        using var folder = new WorkFolder();
        var flow = SmallFlow.WriteTo(folder);
        string[] endings = ["csv", "parquet", "json"];
        var done = await CommandLine.RunAsync(
            ["run", flow, "--data", folder.Data, "--json", .. endings.SelectMany(e => new[] { "--export", $"{port}={folder.At($"out.{e}")}" })]);

        done.ExitCode.ShouldBe(0, done.Output);
        JsonNode.Parse(await File.ReadAllTextAsync(folder.At("out.json")))!.AsArray().Count.ShouldBe(rows);
        foreach (var ending in endings[..2])
        {
            var back = await CommandLine.RunAsync("run", flow, "--data", folder.Data, "--json", "--set", "least=0", "--set", $"people={folder.At($"out.{ending}")}");
            back.ExitCode.ShouldBe(0, back.Output);
            ((int)back.Node("people")["rows"]!["table"]!).ShouldBe(rows, ending);
        }
    }

    [Fact]
    public async Task Export_Csv_HoldsTheRows()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync(
            "run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--export", $"buyers.rest={folder.At("rest.csv")}");

        done.ExitCode.ShouldBe(0, done.Error);
        (await File.ReadAllLinesAsync(folder.At("rest.csv"))).ShouldBe(["customer,name,email,email_consent,orders", "2,Bob,bob@example.com,true,1"], done.Output);
    }

    [Fact]
    public async Task Export_BelowAFile_4AndNothingIsWritten()
    {
        using var folder = new WorkFolder();
        var flow = SmallFlow.WriteTo(folder);
        var file = folder.Write("file", "");
        var done = await CommandLine.RunAsync("run", flow, "--data", folder.Data, "--json", "--export", $"people.table={file}/out.csv");

        done.ExitCode.ShouldBe(4, done.Output);
        done.ErrorCodes.ShouldBe(["RF2003"]);
        folder.Files.ShouldBe(["file", "flow.json", "people.csv"]);
    }
}
