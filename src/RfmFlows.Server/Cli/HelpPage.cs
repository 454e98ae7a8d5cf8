using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RfmFlows.Server.Cli;

/// <summary>Writes the help of a command in the language asked for; the library that reads the line would write it in English only.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const string Indent = "  ";
    private const int NarrowestText = 20;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var language = CommonOptions.LanguageOf(parsed);
        var command = parsed.CommandResult.Command;
        var width = Width(output);
        output.WriteLine(language.Of("Description:", "Описание:"));
        foreach (var paragraph in language.Of(HelpTexts.DescriptionOf(command)).Split('\n'))
        {
            WriteRow(output, "", 0, paragraph, width);
        }
        output.WriteLine();
        output.WriteLine(language.Of("Usage:", "Использование:"));
        output.WriteLine(Indent + Usage(parsed, language));
        output.WriteLine();
        WriteTable(output, language.Of("Arguments:", "Аргументы:"), command.Arguments.Select(a => (Argument(a, language), Text(a, language))), width);
        WriteTable(output, language.Of("Options:", "Параметры:"), Options(parsed.CommandResult).Select(o => (Names(o, language), Text(o, language))), width);
        WriteTable(output, language.Of("Commands:", "Команды:"), Commands(command).Select(c => (Label(c, language), Text(c, language))), width);
        return ExitCodes.Success;
    }

    private static string Usage(ParseResult parsed, Language language)
    {
        var command = parsed.CommandResult.Command;
        var parts = command.Arguments.Select(a =>
        {
            var one = Argument(a, language) + (a.Arity.MaximumNumberOfValues > 1 ? "..." : "");
            return a.Arity.MinimumNumberOfValues == 0 ? $"[{one}]" : one;
        });
        return string.Join(' ', [CommandNames.Of(parsed.CommandResult), .. Commands(command).Any() ? [language.Of("[command]", "[команда]")] : Array.Empty<string>(), .. parts, language.Of("[options]", "[параметры]")]);
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.Where(c => !c.Hidden);

    // A command's own come first, then those that hold everywhere.
    private static IEnumerable<Option> Options(CommandResult result)
    {
        var further = result.Parent is CommandResult parent ? Options(parent).Where(o => o.Recursive) : [];
        return result.Command.Options.Where(o => !o.Hidden).Concat(further);
    }

    private static string Label(Command command, Language language) => string.Join(' ', [command.Name, .. command.Arguments.Select(a => Argument(a, language))]);

    private static string Argument(Argument argument, Language language) => $"<{language.Of(HelpTexts.ValueOf(argument)!)}>";

    private static string Names(Option option, Language language)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Where(n => n.StartsWith('-')).Distinct().OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
        return HelpTexts.ValueOf(option) is { } value ? $"{names} <{language.Of(value)}>" : names;
    }

    private static string Text(Symbol symbol, Language language)
    {
        var text = language.Of(HelpTexts.DescriptionOf(symbol));
        return symbol is Option { HasDefaultValue: true } option && option.GetDefaultValue() is { } usual and not false
            ? $"{text} [{language.Of("default", "по умолчанию")}: {Convert.ToString(usual, CultureInfo.InvariantCulture)}]"
            : text;
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Label, string Text)> rows, int width)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }
        output.WriteLine(title);
        var widest = all.Max(r => r.Label.Length) + Indent.Length;
        foreach (var (label, text) in all)
        {
            WriteRow(output, label, widest, text, width);
        }
        output.WriteLine();
    }

    // The text goes on below itself, to the right of the label.
    private static void WriteRow(TextWriter output, string label, int labelWidth, string text, int width)
    {
        var room = Math.Max(NarrowestText, width - Indent.Length - labelWidth);
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                output.WriteLine((Indent + label.PadRight(labelWidth) + line).TrimEnd());
                (label, line) = ("", "");
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        output.WriteLine((Indent + label.PadRight(labelWidth) + line).TrimEnd());
    }

    // A file or a pipe has no width.
    private static int Width(TextWriter output) => output == Console.Out && !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue;
}
