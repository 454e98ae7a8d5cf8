using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>RF10xx: remarks about a scenario as a whole: its form, nodes, links, parameters.</summary>
public static class ScenarioRemarks
{
    public static Remark NotJson(JsonException e) => e is { LineNumber: { } line, BytePositionInLine: { } position }
        ? Remark.Error("RF1001",
            ($"The scenario is not valid JSON: line {line + 1}, byte {position + 1}.", $"Сценарий не является правильным JSON: строка {line + 1}, байт {position + 1}."),
            ("Mend the file there: look for a missing comma, quote or bracket, or for nesting that is too deep.",
                "Исправьте файл в этом месте: проверьте запятые, кавычки, скобки и глубину вложенности."))
        : Remark.Error("RF1001",
            ($"The scenario is not valid JSON: the name '{Quoted(e.Message)}' stands twice in one object.",
                $"Сценарий не является правильным JSON: имя «{Quoted(e.Message)}» дважды стоит в одном объекте."),
            ("Keep one of the two.", "Оставьте одно из двух."));

    // Without a position the reader of JSON tells of one fault alone, a name that is there already, and quotes it.
    private static string Quoted(string message) => message.Split('\'') is [_, var name, ..] ? name : "";

    public static Remark BrokenText() => Remark.Error("RF1011",
        ("A text in the scenario holds half of a surrogate pair, which is no character.", "В тексте сценария есть половина суррогатной пары, то есть не символ."),
        ("Remove escapes such as \\ud800 that stand alone.", "Удалите одиночные последовательности вида \\ud800."));

    public static Remark NotAScenario() => Remark.Error("RF1002",
        ("The file holds no scenario: a JSON object is expected.", "В файле нет сценария: ожидается объект JSON."),
        ("Give a file that RfmFlows has saved, or one after docs/scenario-format.md.", "Укажите файл, сохранённый RfmFlows или составленный по docs/scenario-format.md."));

    public static Remark WrongFormat(string found) => Remark.Error("RF1003",
        ($"Format {Shown.Text(found)} is not known to this version, which reads up to {Scenario.CurrentFormat}.",
            $"Формат {Shown.Text(found)} не известен этой версии: она читает форматы до {Scenario.CurrentFormat}."),
        ("Update RfmFlows, or save the scenario in an older format.", "Обновите RfmFlows или сохраните сценарий в более старом формате."));

    public static Remark UnknownField(string field, LocalText place, IReadOnlyCollection<string> known) => Remark.Error("RF1004",
        ($"'{Shown.Text(field)}' has no meaning in {place.En}.", $"Поле «{Shown.Text(field)}» не имеет смысла: {place.Ru}."), Nearest.Hint(field, known));

    public static Remark BadField(string field, LocalText place, LocalText expected) => Remark.Error("RF1005",
        ($"'{field}' in {place.En} is not {expected.En}.", $"Поле «{field}» ({place.Ru}): ожидается {expected.Ru}."),
        ("Mend the field after docs/scenario-format.md.", "Исправьте поле по docs/scenario-format.md."));

    public static Remark MissingField(string field, LocalText place) => Remark.Error("RF1006",
        ($"'{field}' is missing in {place.En}.", $"Нет поля «{field}»: {place.Ru}."),
        ("Add the field after docs/scenario-format.md.", "Добавьте поле по docs/scenario-format.md."));

    public static Remark BadId(string id, LocalText place) => Remark.Error("RF1007",
        ($"'{Shown.Text(id)}' is not a usable id in {place.En}.", $"Недопустимый идентификатор «{Shown.Text(id)}»: {place.Ru}."),
        ("Use 1 to 64 letters, digits, dashes and underscores.", "Используйте от 1 до 64 латинских букв, цифр, дефисов и подчёркиваний."));

    public static Remark DuplicateId(string id, LocalText what) => Remark.Error("RF1008",
        ($"Two {what.En} are called '{id}'.", $"Имя «{id}» повторяется: {what.Ru}."), ("Rename one of them.", "Переименуйте один из них."));

    public static Remark BadLink(string link) => Remark.Error("RF1009",
        ($"'{Shown.Text(link)}' is not a link.", $"«{Shown.Text(link)}» — не связь."), ("Write it as node.port -> node.port.", "Запишите её как узел.порт -> узел.порт."));

    public static Remark BadTimeZone(string zone) => Remark.Error("RF1010",
        ($"The time zone '{Shown.Text(zone)}' is not known.", $"Часовой пояс «{Shown.Text(zone)}» не известен."),
        ("Use an IANA name such as Europe/Moscow or UTC.", "Используйте имя IANA, например Europe/Moscow или UTC."));

    public static Remark UnknownType(string type, IReadOnlyCollection<string> known) => Remark.Error("RF1020",
        ($"There is no node type '{Shown.Text(type)}'.", $"Компонента «{Shown.Text(type)}» нет."), Nearest.Hint(type, known));

    public static Remark NewerVersion(string type, int version, int known) => Remark.Error("RF1021",
        ($"The node was made with version {version} of '{type}'; this program has version {known}.",
            $"Узел создан версией {version} компонента «{type}», в программе версия {known}."),
        ("Update RfmFlows.", "Обновите RfmFlows."));

    public static Remark LinkToNowhere(string end, IReadOnlyCollection<string> known) => Remark.Error("RF1030",
        ($"A link ends at '{Shown.Text(end)}', which does not exist.", $"Связь ведёт к «{Shown.Text(end)}», чего нет."), Nearest.Hint(end, known));

    public static Remark LinkKinds(Link link, Port from, Port to) => Remark.Error("RF1031",
        ($"The link {link} joins ports of different kinds ({Show(from)} and {Show(to)}).", $"Связь {link} соединяет порты разного вида ({Show(from)} и {Show(to)})."),
        ("Only like ports join.", "Соединяются только порты одного вида."));

    public static Remark SecondLink(PortRef input) => Remark.Error("RF1032",
        ($"More than one link ends at {input}.", $"К {input} ведёт больше одной связи."),
        ("Remove one of them, or put a Union between.", "Удалите лишнюю или поставьте узел «Объединение»."));

    public static Remark DuplicateLink(Link link) => Remark.Error("RF1033",
        ($"The link {link} stands twice.", $"Связь {link} указана дважды."), ("Remove one.", "Удалите одну."));

    public static Remark Cycle(IEnumerable<string> nodes) => Remark.Error("RF1034",
        ($"The nodes {string.Join(" -> ", nodes)} form a circle.", $"Узлы {string.Join(" -> ", nodes)} образуют цикл."),
        ("Remove one of the links between them.", "Удалите одну из связей между ними."));

    public static Remark InputMissing(Port port) => Remark.Error("RF1035",
        ($"Nothing is linked to the input '{port.Label.En}' ({port.Name}).", $"К входу «{port.Label.Ru}» ({port.Name}) ничего не подключено."),
        ("Draw a link to it.", "Проведите к нему связь."));

    public static Remark UnknownParameter(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1040",
        ($"The scenario has no parameter '{Shown.Text(name)}'.", $"У сценария нет параметра «{Shown.Text(name)}»."), Nearest.Hint(name, known));

    public static Remark ParameterMissing(Parameter parameter) => Remark.Error("RF1041",
        ($"The parameter '{parameter.Name}' has no value.", $"Не задан параметр «{parameter.Name}»."),
        ($"Give one: --set {parameter.Name}=VALUE.", $"Задайте его: --set {parameter.Name}=ЗНАЧЕНИЕ."));

    public static Remark BadParameter(Parameter parameter, JsonNode value) => Remark.Error("RF1042",
        ($"{Told(parameter, value).En} is no value for the parameter '{parameter.Name}' ({parameter.Type.ToString().ToLowerInvariant()}).",
            $"{Told(parameter, value).Ru} не подходит параметру «{parameter.Name}» ({parameter.Type.ToString().ToLowerInvariant()})."),
        parameter.Choices.Count > 0 ? Nearest.Hint(value.Plain(), parameter.Choices) : ($"Enter {Expected(parameter.Type).En}.", $"Укажите {Expected(parameter.Type).Ru}."));

    public static Remark ParameterCircle(string name) => Remark.Error("RF1043",
        ($"The default of the parameter '{name}' refers to itself.", $"Значение по умолчанию параметра «{name}» ссылается само на себя."),
        ("Give a default that does not need the parameter itself.", "Задайте значение по умолчанию, не зависящее от самого параметра."));

    public static Remark UnknownTarget(string port) => Remark.Error("RF1050",
        ($"There is no output port '{port}' in the scenario.", $"В сценарии нет выходного порта «{port}»."),
        ("Name it as NODE.PORT; `rfmflows check` lists the ports.", "Укажите УЗЕЛ.ПОРТ; список портов покажет `rfmflows check`."));

    public static Remark NothingToRun() => Remark.Error("RF1051",
        ("The scenario has no nodes to run.", "В сценарии нет узлов для запуска."), ("Add a node, or enable one.", "Добавьте узел или включите существующий."));

    public static Remark TargetIsOff(PortRef port) => Remark.Error("RF1052",
        ($"'{port}' cannot be computed: its node, or one above it, is disabled or could not be checked.",
            $"«{port}» нельзя вычислить: этот узел или узел выше отключён либо не прошёл проверку."),
        ("Enable the nodes above it, or mend what is told about them.", "Включите узлы выше или исправьте указанное для них.")) with { Node = port.Node };

    // Somebody may have entered the secret itself.
    private static LocalText Told(Parameter parameter, JsonNode value) => parameter.Type == ParameterType.Secret
        ? ("This", "Это значение")
        : ($"'{Shown.Text(value.Plain())}'", $"Значение «{Shown.Text(value.Plain())}»");

    private static LocalText Expected(ParameterType type) => type switch
    {
        ParameterType.Integer => ("a whole number", "целое число"),
        ParameterType.Number => ("a number such as 10.5", "число, например 10.5"),
        ParameterType.Boolean => ("true or false", "true или false"),
        ParameterType.Date => ("a date such as 2026-10-31", "дату, например 2026-10-31"),
        ParameterType.Secret => ("the name of a secret", "имя секрета"),
        _ => ("a text", "текст"),
    };

    private static string Show(Port port) => port.ConnectionKind.Length > 0 ? $"{port.Kind}:{port.ConnectionKind}".ToLowerInvariant() : port.Kind.ToString().ToLowerInvariant();
}
