using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Tests.House;

/// <summary>Writes docs/nodes.md and docs/nodes.ru.md from the catalogue.</summary>
internal sealed class NodeReference(Catalog catalog, string language)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.AppendLine(In("# Nodes", "# Компоненты")).AppendLine();
        _text.AppendLine(In(
            "Every node type with its ports, settings, limits and help, as `./rfmflows nodes` prints them. Written from the catalogue; a test compares it.",
            "Все компоненты с портами, настройками, пределами и справкой, как их печатает `./rfmflows nodes --lang ru`. Страница составлена по каталогу и сверяется тестом."));
        foreach (var group in catalog.Types.Select(t => t.Description).GroupBy(d => d.Group))
        {
            _text.AppendLine().AppendLine($"## {In(PaletteGroups.Title(group.Key))}");
            foreach (var node in group)
            {
                Write(node);
            }
        }
        return _text.ToString();
    }

    private void Write(NodeDescription node)
    {
        _text.AppendLine().AppendLine($"### {In(node.Title)}").AppendLine();
        _text.AppendLine($"`{node.Id}` · {In("version", "версия")} {node.Version}. {In(node.Purpose)}").AppendLine();
        if (node.Help != LocalText.Empty)
        {
            _text.AppendLine(In(node.Help).ReplaceLineEndings("\n").Trim()).AppendLine();
        }
        Ports(In("Inputs", "Входы"), node.Inputs);
        Ports(In("Outputs", "Выходы"), node.AllOutputs);
        if (node.Settings.Count > 0)
        {
            _text.AppendLine(In("| setting | kind | default | meaning |", "| настройка | вид | по умолчанию | смысл |")).AppendLine("| --- | --- | --- | --- |");
            foreach (var setting in node.Settings)
            {
                Setting(setting, "");
            }
        }
    }

    private void Ports(string title, IEnumerable<Port> ports)
    {
        var list = ports.ToList();
        if (list.Count == 0)
        {
            return;
        }
        _text.AppendLine($"{title}:").AppendLine();
        foreach (var port in list)
        {
            var kind = port.ConnectionKind.Length > 0 ? $"{Word(port.Kind)} {port.ConnectionKind}" : Word(port.Kind);
            var facts = string.Join(", ", new[] { kind, port.Many ? In("any number of links", "любое число связей") : "", port.Required ? "" : In("may stay empty", "необязателен") }.Where(f => f.Length > 0));
            _text.AppendLine($"- `{port.Name}` ({facts}): {Sentence(In(port.Label))} {In(port.Help)}".TrimEnd());
        }
        _text.AppendLine();
    }

    private void Setting(Setting setting, string inside)
    {
        var json = setting.Describe();
        var standard = setting.Required ? In("required", "обязательно") : Default(json["default"]);
        _text.AppendLine($"| `{inside}{setting.Name}` | {Kind(setting, json)} | {standard} | {Cell($"{Sentence(In(setting.Label))} {In(setting.Help)}".Trim())} |");
        foreach (var field in (setting as ListSetting)?.Fields ?? [])
        {
            Setting(field, $"{inside}{setting.Name}[].");
        }
    }

    private string Kind(Setting setting, JsonObject json)
    {
        var limits = new[] { "min", "max", "minCount", "maxCount", "maxLength" }.Where(l => json[l] is not null).Select(l => $"{l} {json[l]!.ToJsonString()}");
        var choices = setting switch
        {
            ChoiceSetting choice => choice.Choices.Select(c => $"`{c.Value}` {In(c.Label)}"),
            _ => [],
        };
        return Cell(string.Join(", ", new[] { setting.Kind }.Concat(choices).Concat(limits)));
    }

    private static string Default(JsonNode? value)
    {
        var text = value?.ToJsonString(ScenarioJson.Readable) ?? "";
        return text is "" or "\"\"" or "[]" or "null" ? "" : Cell($"`{text}`");
    }

    private string Word(PortKind kind) => kind switch
    {
        PortKind.Table => In("table", "таблица"),
        PortKind.Connection => In("connection", "подключение"),
        _ => In("variables", "переменные"),
    };

    private static string Sentence(string label) => label.EndsWith('.') || label.EndsWith('?') ? label : label + ".";

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private string In(LocalText text) => text.In(language);

    private string In(string en, string ru) => language == "ru" ? ru : en;
}
