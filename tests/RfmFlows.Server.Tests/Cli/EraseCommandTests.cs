namespace RfmFlows.Server.Tests.Cli;

public sealed class EraseCommandTests
{
    private const string Flow = """
        {
          "format": 1, "id": "load",
          "nodes": [
            { "id": "crm", "type": "sources.file", "version": 1, "settings": { "file": "crm.csv" } },
            { "id": "customers", "type": "base.keep-customers", "version": 1, "settings": {} }
          ],
          "links": ["crm.table -> customers.input"]
        }
        """;

    [Fact]
    public async Task Erase_Confirmed_ErasesAndLetsLoadsBringThemAgainOnlyWhenLifted()
    {
        using var folder = new WorkFolder();
        await LoadAsync(folder);

        var done = await CommandLine.RunAsync("erase", "c1", "--data", folder.Data, "--yes", "--json");

        done.ExitCode.ShouldBe(0, done.Error);
        ((long)done.Json["customers"]!).ShouldBe(1);
        ((long)done.Json["suppressed"]!).ShouldBe(1);
        (await LoadAsync(folder)).ShouldBe(1);
        (await EraseAsync(folder, "c1", "--yes")).ShouldContain("RF6290");
        (await CommandLine.RunAsync("erase", "c1", "--data", folder.Data, "--lift")).ExitCode.ShouldBe(0);
        (await EraseAsync(folder, "c1", "--lift")).ShouldContain("RF6292");
        (await LoadAsync(folder)).ShouldBe(0);
        (await CommandLine.RunAsync("erase", "c1", "--data", folder.Data, "--yes", "--lang", "ru")).Output.ShouldStartWith("Удалено. Клиентов 1,");
    }

    [Fact]
    public async Task Erase_NotConfirmed_ErasesNothing()
    {
        using var folder = new WorkFolder();
        await LoadAsync(folder);

        (await EraseAsync(folder, "c1")).ShouldContain("RF6293");

        (await CommandLine.RunAsync("erase", "c1", "--data", folder.Data, "--yes")).ExitCode.ShouldBe(0);
    }

    // What a refused command said.
    private static async Task<string> EraseAsync(WorkFolder folder, string customer, params string[] options)
    {
        var refused = await CommandLine.RunAsync(["erase", customer, "--data", folder.Data, "--json", .. options]);
        refused.ExitCode.ShouldNotBe(0);
        return refused.Output + refused.Error;
    }

    // Gives the rows that were refused.
    private static async Task<long> LoadAsync(WorkFolder folder)
    {
        folder.Write("crm.csv", "customer,email\nc1,vanish@shop.example\nc2,stay@shop.example\n");
        var run = await CommandLine.RunAsync("run", folder.Write("load.json", Flow), "--data", folder.Data, "--json");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        return (long)run.Node("customers")["rows"]!["rejected"]!;
    }
}
