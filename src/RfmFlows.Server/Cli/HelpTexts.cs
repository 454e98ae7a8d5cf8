using System.CommandLine;
using System.Runtime.CompilerServices;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>What help tells of commands, options and arguments; each says it where it is made, in both languages.</summary>
internal static class HelpTexts
{
    private static readonly ConditionalWeakTable<Symbol, Words> Known = [];

    /// <param name="symbol">The command, option or argument.</param>
    /// <param name="description">What it does or means.</param>
    /// <param name="value">What stands for its value in help: <c>FILE</c>. None for commands and switches.</param>
    public static T Told<T>(this T symbol, LocalText description, LocalText? value = null)
        where T : Symbol
    {
        symbol.Description = description.En;
        Known.AddOrUpdate(symbol, new Words(description, value));
        return symbol;
    }

    /// <summary>What it does or means; empty where nothing was told.</summary>
    public static LocalText DescriptionOf(Symbol symbol) => Known.TryGetValue(symbol, out var words) ? words.Description : LocalText.Empty;

    /// <summary>What stands for its value in help; null for commands and switches.</summary>
    public static LocalText? ValueOf(Symbol symbol) =>
        Known.TryGetValue(symbol, out var words) && words.Value is { } value ? value : symbol is Argument ? LocalText.Same(symbol.Name) : null;

    private sealed record Words(LocalText Description, LocalText? Value);
}
