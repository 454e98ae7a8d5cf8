using System.CommandLine;
using RfmFlows.Server.Cli;

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
    [InlineData("sample", "x", "--seed", "-1")]
    [InlineData("sample", "x", "--seed", "as expected type")]
    [InlineData("rnu")]
    [InlineData("rnu", "--json")]
    [InlineData("runs", "--status", "lost")]
    [InlineData("runs", "--data")]
    [InlineData("bench-script", "x")]
    [InlineData("run", "a.json", "--as-of", "2026-01-01", "--as-of", "2026-01-02")]
    [InlineData("run", "a.json", "--json", "maybe")]
    [InlineData("run", "@nothing")]
    public async Task Failure_InRussian_SaysItInRussian(params string[] args)
    {
        var done = await CommandLine.RunAsync([.. args, "--lang", "ru"]);

        done.ExitCode.ShouldNotBe(0);
        ShouldBeRussian(done.Output + done.Error);
    }

    public static TheoryData<string> Commands => [.. CommandRoot.Create(TimeProvider.System).Subcommands.Where(c => !c.Hidden).Select(c => c.Name), "runs reconcile"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task WrongOption_OfAnyCommand_IsToldInRussian(string command)
    {
        string[] names = command.Split(' ');
        var at = names.Aggregate((Command)CommandRoot.Create(TimeProvider.System), (c, name) => c.Subcommands.Single(s => s.Name == name));
        foreach (var option in at.Options)
        {
            foreach (string[] wrong in (string[][])[[option.Name], [option.Name, "as expected type"], [option.Name, "1", option.Name, "2"], ["--no-such-option"]])
            {
                // Some of these are right; those must not be carried out here.
                var parsed = CommandRoot.Create(TimeProvider.System).Parse([.. names, .. wrong, "--lang", "ru"]);
                foreach (var problem in UsageErrors.In(parsed))
                {
                    ShouldBeRussian(problem.Ru);
                    problem.Ru.ShouldNotBe("Командная строка составлена неверно.", $"{command} {string.Join(' ', wrong)}");
                }
            }
        }
    }

    [Theory]
    [InlineData("--data", "--json")]
    [InlineData("--data", "--lang", "ru")]
    [InlineData("--status", "--json")]
    public void Parse_ValueForgotten_TheNextOptionIsNotTakenForIt(params string[] wrong) =>
        UsageErrors.In(CommandRoot.Create(TimeProvider.System).Parse(["runs", .. wrong])).ShouldHaveSingleItem().En.ShouldBe($"{wrong[0]} needs a value.");

    [Theory]
    [InlineData("ru", "runs", "--lang", "ru")]
    [InlineData("ru", "--lang", "ru", "runs")]
    [InlineData("ru", "--lang=ru")]
    [InlineData("ru", "no-such", "--lang", "ru")]
    [InlineData("ru", "runs", "--help", "--lang", "ru")]
    [InlineData("en", "runs", "--lang", "en")]
    public void LanguageOf_WhereverItStands_IsHonoured(string language, params string[] args) =>
        CommonOptions.LanguageOf(CommandRoot.Create(TimeProvider.System).Parse(args)).Code.ShouldBe(language);

    [Fact]
    public async Task Run_InRussian_TellsMessagesAndReasonsInRussian()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteSendingTo(folder), "--data", folder.Data, "--lang", "ru");

        done.ExitCode.ShouldBe(0, done.Error);
        done.Output.ShouldContain("Сообщения: принято 2, пропущено 1");
        done.Output.ShouldContain("Клиент не давал согласия");
        ShouldBeRussian(done.Output);
    }

    [Fact]
    public async Task Check_InRussian_NamesTheSeverityInRussian()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("check", folder.Write("bad.json", "{}"), "--data", folder.Data, "--lang", "ru");

        done.Output.ShouldContain(": ошибка RF");
        ShouldBeRussian(done.Output);
    }

    [Fact]
    public async Task Version_WithALanguage_IsPrinted()
    {
        var done = await CommandLine.RunAsync("--lang", "ru", "--version");
        done.ExitCode.ShouldBe(0);
        done.Output.ShouldMatch(@"^\d+\.\d+");
    }

    [Fact]
    public async Task Nodes_InRussian_TitlesAreRussian()
    {
        var done = await CommandLine.RunAsync("nodes", "rows.filter", "--lang", "ru");
        done.Output.ShouldContain("Входы");
        done.Output.ShouldContain("Условия");
    }

    private static void ShouldBeRussian(string text)
    {
        text.ShouldMatch("[а-яё]{3}");
        text.Replace("as expected type", "", StringComparison.Ordinal).ShouldNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}");
    }
}
