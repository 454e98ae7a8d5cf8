using System.CommandLine;

namespace RfmFlows.Server.Cli;

/// <summary>The program's commands.</summary>
internal static class CommandRoot
{
    private const string Description = """
        RfmFlows: visual workflows for customer marketing.

        Exit codes: 0 done · 1 defect of the program · 2 wrong command line · 3 the scenario has errors, nothing was run ·
        4 a node, a file, a connection or the store failed · 5 done, but the fate of some messages is unknown · 130 stopped.
        """;

    // A stopped run lets its calls in flight come to an end, so that their fate is known; how long a server waits for its runs is an option of its own.
    private static readonly TimeSpan StopPatience = TimeSpan.FromHours(1);

    public static Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, clock, Console.Out, Console.Error);
    }

    /// <summary>All commands with their options.</summary>
    public static RootCommand Create(TimeProvider clock) => new(Description)
    {
        DemoCommand.Create(clock), ServeCommand.Create(clock), RunCommand.Create(clock), RunsCommand.Create(clock), CheckCommand.Create(clock),
        NodesCommand.Create(), SampleCommand.Create(), BenchCommand.Create(clock), BenchScriptCommand.Create(),
    };

    /// <summary>Runs one command line; what it prints goes to the writers given.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var parsed = Create(clock).Parse(args);
        var failures = new Failures(parsed, output, error);
        if (parsed.Errors.Count > 0)
        {
            return failures.TellUsage();
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
