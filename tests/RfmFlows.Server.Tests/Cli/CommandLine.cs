using RfmFlows.Server.Cli;

namespace RfmFlows.Server.Tests.Cli;

/// <summary>Runs the program's commands inside this process.</summary>
internal static class CommandLine
{
    public static Task<CliResult> RunAsync(params string[] args) => RunAsync(TimeProvider.System, args);

    public static async Task<CliResult> RunAsync(TimeProvider clock, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandRoot.RunAsync(args, clock, output, error);
        return new CliResult(code, output.ToString(), error.ToString());
    }
}
