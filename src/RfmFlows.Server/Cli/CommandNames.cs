using System.CommandLine;
using System.CommandLine.Parsing;

namespace RfmFlows.Server.Cli;

/// <summary>How a command is called, from the program's name on.</summary>
internal static class CommandNames
{
    public static string Of(CommandResult command)
    {
        var name = command.Command is RootCommand ? "rfmflows" : command.Command.Name;
        return command.Parent is CommandResult parent ? $"{Of(parent)} {name}" : name;
    }
}
