using System.CommandLine;

namespace RfmFlows.Server.Cli;

/// <summary>The program's commands.</summary>
internal static class CommandRoot
{
    private const string Description = """
        RfmFlows: visual workflows for customer marketing.

        Exit codes: 0 done · 1 defect of the program · 2 wrong command line · 3 the scenario has errors, nothing was run ·
        4 a node failed · 5 done, but the fate of some messages is unknown · 130 stopped.
        """;

    // A server lets its runs come to an end first; how long that may take is an option of its own.
    private static readonly TimeSpan StopPatience = TimeSpan.FromHours(1);

    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand(Description)
        {
            ServeCommand.Create(clock), DemoCommand.Create(clock), RunCommand.Create(clock), CheckCommand.Create(clock), NodesCommand.Create(), SampleCommand.Create(),
            BenchCommand.Create(clock), BenchScriptCommand.Create(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopPatience });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }
}
