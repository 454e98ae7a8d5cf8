using System.CommandLine;
using RfmFlows.Server.Cli;

namespace RfmFlows.Server.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandRoot.Create(TimeProvider.System).Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfACommand_TellsEveryOptionAndArgument(string name)
    {
        var command = CommandRoot.Create(TimeProvider.System).Subcommands.Where(c => !c.Hidden).Single(c => c.Name == name);
        var done = await CommandLine.RunAsync(name, "--help");

        done.ExitCode.ShouldBe(0);
        done.Error.ShouldBeEmpty();
        var help = Words(done.Output);
        help.ShouldContain(Words(command.Description!));
        foreach (Symbol symbol in command.Options.Cast<Symbol>().Concat(command.Arguments))
        {
            symbol.Description.ShouldNotBeNullOrWhiteSpace(symbol.Name);
            help.ShouldContain(symbol.Name);
            help.ShouldContain(Words(symbol.Description!));
        }
    }

    [Fact]
    public async Task Help_OfTheProgram_ListsCommandsAndExitCodes()
    {
        var done = await CommandLine.RunAsync("--help");

        done.ExitCode.ShouldBe(0);
        string[] codes = ["0 done", "1 defect", "2 wrong", "3 the scenario", "4 a node", "5 done", "130 stopped"];
        foreach (var word in CommandRoot.Create(TimeProvider.System).Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(codes))
        {
            Words(done.Output).ShouldContain(word);
        }
    }

    [Fact]
    public async Task Help_OfAnyCommand_TellsTheSameInRussian()
    {
        var root = CommandRoot.Create(TimeProvider.System);
        foreach (var (names, command) in All(root, []))
        {
            var done = await CommandLine.RunAsync([.. names, "--lang", "ru", "--help"]);

            done.ExitCode.ShouldBe(0);
            done.Error.ShouldBeEmpty();
            var help = Words(done.Output);
            help.ShouldStartWith("Описание:");
            // How the command is called is the same in every language.
            help.Replace(string.Join(' ', ["rfmflows", .. names]), "", StringComparison.Ordinal).ShouldNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", string.Join(' ', names));
            foreach (Symbol symbol in command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
            {
                var told = HelpTexts.DescriptionOf(symbol);
                told.Ru.ShouldMatch("[а-яё]{3}", symbol.Name);
                help.ShouldContain(Words(told.Ru));
                help.ShouldContain(symbol is Argument ? HelpTexts.ValueOf(symbol)!.Ru : symbol is Option ? symbol.Name : "");
            }
        }
    }

    [Fact]
    public async Task Help_DefaultsAndEveryOption_AreTold()
    {
        (await CommandLine.RunAsync("runs", "--help")).Output.ShouldContain("[default: 20]");
        var russian = (await CommandLine.RunAsync("runs", "reconcile", "--help", "--lang", "ru")).Output;
        russian.ShouldContain("rfmflows runs reconcile <ЗАПУСК> [параметры]");
        russian.ShouldContain("--lang <en|ru>");
        russian.ShouldContain("-?, -h, --help");
        russian.ShouldContain("[по умолчанию: ");
    }

    private static IEnumerable<(string[] Names, Command Command)> All(Command command, string[] names) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(c => All(c, [.. names, c.Name])).Prepend((names, command));

    // Help is wrapped at the width of the window, between and within columns.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
