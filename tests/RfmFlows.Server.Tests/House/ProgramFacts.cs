using System.CommandLine;
using System.Reflection;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.House;

/// <summary>What the program says of itself: its commands and exit codes.</summary>
internal static class ProgramFacts
{
    private static readonly Assembly Program = typeof(FlowHost).Assembly;

    public static IReadOnlyList<Command> Commands { get; } =
    [
        .. Program.GetTypes()
            .Select(t => t.GetMethod("Create", BindingFlags.Public | BindingFlags.Static))
            .Where(m => m?.ReturnType == typeof(Command))
            .Select(m => (Command)m!.Invoke(null, [.. m.GetParameters().Select(_ => TimeProvider.System)])!)
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<int> ExitCodes { get; } =
        [.. Program.GetType("RfmFlows.Server.Cli.ExitCodes", throwOnError: true)!.GetFields().Select(f => (int)f.GetRawConstantValue()!)];
}
