using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>What is wrong with a command line, in both languages: the library that reads it knows one text only, and its own are English.</summary>
internal static class UsageErrors
{
    private const char Between = '\u001f';

    private static readonly IReadOnlyList<(Regex Of, Func<IReadOnlyList<string>, ParseError, LocalText> Text)> Known =
    [
        (Text("Cannot parse argument '{0}' for option '{1}'"), (given, error) => NotTheKind(given[0], given[1], TypeOf(error))),
        (Text("Cannot parse argument '{0}'"), (given, error) => NotTheKind(given[0], null, TypeOf(error))),
        (Text("Required argument '{0}' missing for command: '{1}'"), (given, _) =>
            ($"'{given[1]}' needs the argument {given[0]}.", $"Команде «{given[1]}» нужен аргумент {given[0]}.")),
        (Text("Required argument missing for option: '{0}'"), (given, _) => ($"{given[0]} needs a value.", $"Параметру {given[0]} нужно значение.")),
        (Text("Option '{0}' expects a single argument but {1} were provided"), (given, _) =>
            ($"{given[0]} can be given once only.", $"Параметр {given[0]} можно указать только один раз.")),
        (Text("Option '{0}' is required"), (given, _) => ($"{given[0]} is required.", $"Нужен параметр {given[0]}.")),
        (Text("Required command was not provided"), (_, _) => ("Name a command.", "Укажите команду.")),
        (Text("Argument '{0}' not recognized. Must be one of:{1}"), (given, _) =>
            ($"'{given[0]}' is not possible here. Possible: {Listed(given[1])}.", $"«{given[0]}» здесь не подходит. Возможно: {Listed(given[1])}.")),
        (Text("Unrecognized command or argument '{0}'"), (given, error) => Unrecognized(given[0], error)),
        (Text("{0} option cannot be combined with other arguments"), (given, _) =>
            ($"{given[0]} stands alone, without other arguments.", $"{given[0]} указывают отдельно, без других аргументов.")),
        (Text("Response file not found '{0}'"), (given, _) => ($"There is no file '{given[0]}'.", $"Файла «{given[0]}» нет.")),
    ];

    /// <summary>Refuses what was given.</summary>
    public static void Refuse(this SymbolResult result, LocalText problem) => result.AddError($"{problem.En}{Between}{problem.Ru}");

    /// <summary>The error in both languages.</summary>
    public static LocalText Of(ParseError error)
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

    private static LocalText Unrecognized(string given, ParseError error)
    {
        var command = error.SymbolResult as CommandResult ?? error.SymbolResult?.Parent as CommandResult;
        var known = command?.Command.Children.Where(c => !c.Hidden && c is Option or Command).Select(c => c.Name).ToList() ?? [];
        var hint = Nearest.To(given, known) is { } near ? Nearest.Hint(given, [near]) : LocalText.Empty;
        return ($"'{given}' is not known here. {hint.En}".TrimEnd(), $"«{given}» здесь неизвестно. {hint.Ru}".TrimEnd());
    }

    private static LocalText NotTheKind(string given, string? option, Type? type)
    {
        LocalText wanted = type switch
        {
            { IsEnum: true } => LocalText.Same(string.Join(", ", Enum.GetNames(type).Select(n => n.ToLowerInvariant()))),
            _ when type == typeof(bool) => LocalText.Same("true, false"),
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
        "^" + Regex.Escape(pattern).Replace(@"\{0}", "(.*?)", StringComparison.Ordinal).Replace(@"\{1}", "(.*)", StringComparison.Ordinal), RegexOptions.Singleline);
}
