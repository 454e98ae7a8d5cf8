namespace RfmFlows.Server.Tests.Cli;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("run", "no-such.json")]
    [InlineData("run", "no-such.json", "--json")]
    [InlineData("nodes", "no.such")]
    [InlineData("run", "no-such.json", "--threads", "x")]
    [InlineData("sample", "x", "--customers", "0")]
    [InlineData("sample")]
    [InlineData("runs", "--limit", "0")]
    [InlineData("bench", "nothing")]
    [InlineData("run")]
    [InlineData("run", "x.json", "--resume", "y", "--dry-run")]
    [InlineData("serve", "--drain", "-5")]
    [InlineData("serve", "--listen", "x")]
    [InlineData("serve", "--password-file", "/no/such/file")]
    public async Task Failure_InRussian_SaysItInRussian(params string[] args)
    {
        var done = await CommandLine.RunAsync([.. args, "--lang", "ru"]);

        done.ExitCode.ShouldNotBe(0);
        (done.Output + done.Error).ShouldMatch("[а-яё]{3}");
        (done.Output + done.Error).ShouldNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}");
    }

    [Fact]
    public async Task Nodes_InRussian_TitlesAreRussian()
    {
        var done = await CommandLine.RunAsync("nodes", "rows.filter", "--lang", "ru");
        done.Output.ShouldContain("Входы");
        done.Output.ShouldContain("Условия");
    }
}
