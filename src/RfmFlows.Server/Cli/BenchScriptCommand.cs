using System.CommandLine;
using RfmFlows.Server.Bench;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary>The hidden command that <c>rfmflows bench</c> starts as a process of its own to run the hand-written side.</summary>
internal static class BenchScriptCommand
{
    private static readonly Argument<string[]> Scripts = new("SCRIPT") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Database = new("--database") { Required = true };
    private static readonly Option<string[]> Set = new("--set");

    public static Command Create()
    {
        var command = new Command("bench-script") { Scripts, Database, Set, CommonOptions.Memory }.Told(
            ("Run a hand-written script of the benchmarks.", "Выполнить написанный вручную скрипт замеров."));
        command.Hidden = true;
        command.SetAction(async (parsed, cancellation) =>
        {
            var variables = (parsed.GetValue(Set) ?? []).Select(s => s.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            var memory = parsed.GetValue(CommonOptions.Memory) ?? new FlowOptions { DataFolder = "" }.MemoryMb;
            await SqlScript.RunAsync(parsed.GetValue(Scripts)!, parsed.GetValue(Database)!, variables, memory, Console.Out, cancellation);
            return ExitCodes.Success;
        });
        return command;
    }
}
