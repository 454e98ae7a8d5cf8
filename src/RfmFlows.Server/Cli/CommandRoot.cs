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

    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand(Description) { RunCommand.Create(clock), CheckCommand.Create(clock), NodesCommand.Create(), SampleCommand.Create(), BenchCommand.Create(clock), BenchScriptCommand.Create() };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }
}
