using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>What is wrong with a command line, in both languages: the library that reads it knows one text only, and its own are English.</summary>
internal static class UsageErrors
{
    private const char Between = '\u001f';

    private static readonly LocalText NameACommand = ("Name a command.", "Укажите команду.");

    // The library's own texts, whole: a part of one would leave its English rest in what was given.
    private static readonly IReadOnlyList<(Regex Of, Func<IReadOnlyList<string>, ParseError, LocalText> Text)> Known =
    [
        (Text("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.{3}"), (given, error) => NotTheKind(given[0], given[1], TypeOf(error))),
        (Text("Cannot parse argument '{0}' for command '{1}' as expected type '{2}'.{3}"), (given, error) => NotTheKind(given[0], null, TypeOf(error))),
        (Text("Cannot parse argument '{0}' as expected type '{1}'."), (given, error) => NotTheKind(given[0], null, TypeOf(error))),
        (Text("Required argument '{0}' missing for command: '{1}'."), (given, error) => ArgumentMissing(given[0], given[1], error)),
        (Text("Required argument missing for option: '{0}'."), (given, _) => ValueMissing(given[0])),
        (Text("Option '{0}' expects a single argument but {1} were provided."), (given, _) =>
            ($"{given[0]} can be given once only.", $"Параметр {given[0]} можно указать только один раз.")),
        (Text("Option '{0}' is required."), (given, _) => ($"{given[0]} is required.", $"Нужен параметр {given[0]}.")),
        (Text("Required command was not provided."), (_, _) => NameACommand),
        (Text("Argument '{0}' not recognized. Must be one of:{1}"), (given, _) =>
            ($"'{given[0]}' is not possible here. Possible: {Listed(given[1])}.", $"«{given[0]}» здесь не подходит. Возможно: {Listed(given[1])}.")),
        (Text("Unrecognized command or argument '{0}'."), (given, error) => Unrecognized(given[0], error)),
    ];

    /// <summary>All that is wrong with a command line; empty when it can be read.</summary>
    public static IReadOnlyList<LocalText> In(ParseResult parsed)
    {
        // The library takes the next option for a value that was forgotten; what it says of the rest would only mislead.
        var forgotten = parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(o => o.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal))).Select(o => ValueMissing(o.Option.Name)).ToList();
        if (forgotten.Count > 0 || parsed.Errors.Count == 0)
        {
            return forgotten;
        }
        var all = parsed.Errors.Select(Of).ToList();
        // An unknown command is no missing one.
        return parsed.UnmatchedTokens.Count > 0 ? all.FindAll(e => e != NameACommand) : all;
    }

    /// <summary>Refuses what was given.</summary>
    public static void Refuse(this SymbolResult result, LocalText problem) => result.AddError($"{problem.En}{Between}{problem.Ru}");

    private static LocalText Of(ParseError error)
    {
        if (error.Message.Split(Between) is [var en, var ru])
        {
            return (en, ru);
        }
        foreach (var (of, text) in Known)
        {
            if (of.Match(error.Message) is { Success: true } match)
            {
                return text([.. match.Groups.Values.Skip(1).Select(g => g.Value)], error);
            }
        }
        return (error.Message, "Командная строка составлена неверно.");
    }

    private static LocalText ValueMissing(string option) => ($"{option} needs a value.", $"Параметру {option} нужно значение.");

    private static LocalText ArgumentMissing(string argument, string command, ParseError error)
    {
        var shown = error.SymbolResult is ArgumentResult { Argument: var known } ? HelpTexts.ValueOf(known)! : LocalText.Same(argument);
        return ($"'{command}' needs the argument {shown.En}.", $"Команде «{command}» нужен аргумент {shown.Ru}.");
    }

    private static LocalText Unrecognized(string given, ParseError error)
    {
        var command = error.SymbolResult as CommandResult ?? error.SymbolResult?.Parent as CommandResult;
        var known = command?.Command.Children.Where(c => !c.Hidden && c is Option or Command).Select(c => c.Name).Append(CommonOptions.Lang.Name).ToList() ?? [];
        var hint = Nearest.To(given, known) is { } near ? Nearest.Hint(given, [near]) : LocalText.Empty;
        return ($"'{given}' is not known here. {hint.En}".TrimEnd(), $"«{given}» здесь неизвестно. {hint.Ru}".TrimEnd());
    }

    private static LocalText NotTheKind(string given, string? option, Type? type)
    {
        LocalText wanted = type switch
        {
            { IsEnum: true } => LocalText.Same(string.Join(", ", Enum.GetNames(type).Select(n => n.ToLowerInvariant()))),
            _ when type == typeof(bool) => LocalText.Same("true, false"),
            _ when type == typeof(ulong) => ("a whole number, 0 or more", "целое число не меньше 0"),
            _ => ("a whole number", "целое число"),
        };
        return option is null
            ? ($"'{given}' does not fit. Possible: {wanted.En}.", $"«{given}» не подходит. Возможно: {wanted.Ru}.")
            : ($"'{given}' does not fit {option}. Possible: {wanted.En}.", $"«{given}» не подходит для {option}. Возможно: {wanted.Ru}.");
    }

    private static Type? TypeOf(ParseError error)
    {
        var type = error.SymbolResult switch { OptionResult option => option.Option.ValueType, ArgumentResult argument => argument.Argument.ValueType, _ => null };
        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }

    // The library lists values each on a line, in quotes.
    private static string Listed(string values) => string.Join(", ", values.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => v.Trim('\'')));

    private static Regex Text(string pattern) => new(
        "^" + Enumerable.Range(0, 4).Aggregate(Regex.Escape(pattern), (text, hole) => text.Replace($@"\{{{hole}}}", "(.*?)", StringComparison.Ordinal)) + "$", RegexOptions.Singleline);
}
