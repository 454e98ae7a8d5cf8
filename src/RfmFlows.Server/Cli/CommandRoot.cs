using System.CommandLine;
using System.CommandLine.Help;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>The program's commands.</summary>
internal static class CommandRoot
{
    private static readonly LocalText Description = (
        """
        RfmFlows: visual workflows for customer marketing.

        Exit codes: 0 done · 1 defect of the program · 2 wrong command line · 3 the scenario has errors, nothing was run ·
        4 a node, a file, a connection or the store failed · 5 done, but the fate of some messages is unknown · 130 stopped.
        """,
        """
        RfmFlows: сценарии клиентского маркетинга, которые собирают на холсте.

        Коды выхода: 0 выполнено · 1 дефект программы · 2 ошибка в командной строке · 3 в сценарии ошибки, ничего не выполнялось ·
        4 сбой узла, файла, подключения или хранилища · 5 выполнено, но судьба части сообщений неизвестна · 130 остановлено.
        """);

    // A stopped run lets its calls in flight come to an end, so that their fate is known; how long a server waits for its runs is an option of its own.
    private static readonly TimeSpan StopPatience = TimeSpan.FromHours(1);

    // An argument that begins with @ means itself, no file of further arguments.
    private static readonly ParserConfiguration Reading = new() { ResponseFileTokenReplacer = null };

    public static Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, clock, Console.Out, Console.Error);
    }

    /// <summary>All commands with their options.</summary>
    public static RootCommand Create(TimeProvider clock)
    {
        var root = new RootCommand
        {
            DemoCommand.Create(clock), ServeCommand.Create(clock), RunCommand.Create(clock), RunsCommand.Create(clock), CheckCommand.Create(clock),
            NodesCommand.Create(), SampleCommand.Create(), EraseCommand.Create(clock), BenchCommand.Create(clock), BenchScriptCommand.Create(),
        }.Told(Description);
        root.Options.Insert(0, CommonOptions.Lang);
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Told(("Show help and usage information", "Показать эту справку")).Action = new HelpPage();
                    break;
                case VersionOption:
                    // The library lets nothing stand beside it, not even a language.
                    option.Validators.Clear();
                    option.Told(("Show version information", "Показать версию программы"));
                    break;
            }
        }
        return root;
    }

    /// <summary>Runs one command line; what it prints goes to the writers given.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var parsed = Create(clock).Parse(args, Reading);
        var failures = new Failures(parsed, output, error);
        if (UsageErrors.In(parsed) is { Count: > 0 } wrong)
        {
            return failures.TellUsage(wrong);
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopPatience, Output = output, Error = error,
            });
        }
        catch (Exception e)
        {
            return failures.Tell(e);
        }
    }
}
